using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Edits of a block's resources. Each gives a new block.</summary>
public static class BlockResources
{
    /// <summary>Adds ARNs that are not there yet; adding one chooses "Specific".</summary>
    public static PermissionBlock WithArns(this PermissionBlock block, IEnumerable<string> arns)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(arns);
        return block with
        {
            ResourceMode = ResourceMode.Specific,
            Arns = [.. block.Arns.Concat(arns).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Chooses all resources, or the named ones. All resources are no longer all but some.</summary>
    public static PermissionBlock WithResourceMode(this PermissionBlock block, ResourceMode mode)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block with { ResourceMode = mode, IsNotResource = block.IsNotResource && mode == ResourceMode.Specific };
    }

    /// <summary>Turns the list of ARNs into the list of those left out (NotResource), or back. The list stays.</summary>
    public static PermissionBlock WithNotResource(this PermissionBlock block, bool isNot)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block with { IsNotResource = isNot, ResourceMode = isNot ? ResourceMode.Specific : block.ResourceMode };
    }

    /// <summary>Replaces one ARN in its place.</summary>
    public static PermissionBlock WithArnReplaced(this PermissionBlock block, string old, string replacement)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block with { Arns = [.. block.Arns.Select(a => a == old ? replacement : a).Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>Removes an ARN.</summary>
    public static PermissionBlock WithoutArn(this PermissionBlock block, string arn)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block with { Arns = block.Arns.Remove(arn, StringComparer.Ordinal) };
    }

    /// <summary>Ticks or clears "Any in this account" for a resource type: the ARN with the account filled in and <c>*</c> elsewhere.</summary>
    public static PermissionBlock WithAnyInAccount(this PermissionBlock block, ResourceTypeDefinition type, string accountId, string partition, bool any)
    {
        var arn = AnyInAccountArn(type, accountId, partition);
        return any ? block.WithArns([arn]) : block.WithoutArn(arn);
    }

    /// <summary>
    /// The ARN of every resource of a type in one account, such as <c>arn:aws:ecs:*:123456789012:cluster/*</c>. Where ARNs of the type hold no
    /// account, the ARN of every resource of the type.
    /// </summary>
    public static string AnyInAccountArn(ResourceTypeDefinition type, string accountId, string partition)
    {
        ArgumentNullException.ThrowIfNull(type);
        var template = type.Template;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (template.PartitionField is { } partitionField) values[partitionField] = partition;
        if (template.AccountField is { } accountField) values[accountField] = accountId;
        return template.Format(values);
    }
}
