namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Edits of who a statement is about, and of the members that are no part of a block. Each gives a new block.</summary>
public static class BlockPrincipals
{
    /// <summary>Adds principals of a kind; one that is there is not added again.</summary>
    /// <param name="block">The block.</param>
    /// <param name="kind">The kind, such as <c>AWS</c> or <c>Service</c>.</param>
    /// <param name="values">The principals.</param>
    public static PermissionBlock WithPrincipals(this PermissionBlock block, string kind, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(values);
        var principal = block.Principal is { IsEveryone: false } there ? there : new(block.Principal?.IsNot == true, IsEveryone: false, []);
        var group = principal.Groups.FirstOrDefault(g => g.Kind == kind);
        return block with
        {
            Principal = group is null
                ? principal with { Groups = principal.Groups.Add(new(kind, [.. values.Distinct(StringComparer.Ordinal)])) }
                : principal with { Groups = principal.Groups.Replace(group, group with { Values = [.. group.Values.Union(values, StringComparer.Ordinal)] }) },
        };
    }

    /// <summary>Removes a principal, and its kind with the last one.</summary>
    /// <param name="block">The block.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="value">The principal as written.</param>
    public static PermissionBlock WithoutPrincipal(this PermissionBlock block, string kind, string value)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Principal is not { } principal || principal.Groups.FirstOrDefault(g => g.Kind == kind) is not { } group)
            return block;
        var left = group with { Values = group.Values.Remove(value, StringComparer.Ordinal) };
        var groups = left.Values.IsEmpty ? principal.Groups.Remove(group) : principal.Groups.Replace(group, left);
        return block with { Principal = groups.IsEmpty ? null : principal with { Groups = groups } };
    }

    /// <summary>Puts another member in the place of one of <see cref="PermissionBlock.Others"/>; null takes it out.</summary>
    /// <param name="block">The block.</param>
    /// <param name="index">Which one, from 0.</param>
    /// <param name="member">The new one. A value that is no JSON is written as a string.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such member.</exception>
    public static PermissionBlock WithOther(this PermissionBlock block, int index, BlockMember? member)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block with { Others = member is null ? block.Others.RemoveAt(index) : block.Others.SetItem(index, member) };
    }
}
