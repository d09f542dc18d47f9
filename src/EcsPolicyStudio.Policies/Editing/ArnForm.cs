using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Whose resources an ARN names ("Resource in").</summary>
public enum ArnAccount
{
    /// <summary>The account in use.</summary>
    This,

    /// <summary>Another account, by its id.</summary>
    Other,

    /// <summary>Any account.</summary>
    Any,
}

/// <summary>One field of an ARN being put together.</summary>
/// <param name="Name">The field's name in the template.</param>
/// <param name="Value">What was typed.</param>
/// <param name="IsAny">Whether "Any" is ticked; what was typed is kept.</param>
public sealed record ArnFormField(string Name, string Value, bool IsAny);

/// <summary>An ARN put together field by field: the visual side of "Add ARNs". Immutable.</summary>
public sealed partial record ArnForm
{
    private readonly string accountId;
    private readonly string partition;

    private ArnForm(ArnTemplate template, string accountId, string partition)
    {
        Template = template;
        this.accountId = accountId;
        this.partition = partition;
    }

    /// <summary>The shape of the ARN.</summary>
    public ArnTemplate Template { get; }

    /// <summary>Whose resources it names.</summary>
    public ArnAccount Account { get; init; } = ArnAccount.This;

    /// <summary>The account id for <see cref="ArnAccount.Other"/>.</summary>
    public string OtherAccount { get; init; } = string.Empty;

    /// <summary>The Region and the fields of the resource, in order.</summary>
    public ImmutableArray<ArnFormField> Fields { get; private init; } = [];

    /// <summary>An empty form.</summary>
    /// <param name="type">The resource type.</param>
    /// <param name="accountId">The account in use.</param>
    /// <param name="partition">The partition, such as <c>aws</c>.</param>
    public static ArnForm New(ResourceTypeDefinition type, string accountId, string partition)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Empty(type.Template, accountId, partition);
    }

    /// <summary>The form that gives the ARN again, or null where it does not have the shape of the type (it is then edited as text).</summary>
    public static ArnForm? TryRead(string arn, ResourceTypeDefinition type, string accountId, string partition)
    {
        ArgumentNullException.ThrowIfNull(type);
        foreach (var template in type.Templates)
        {
            if (template.TryRead(arn) is not { } values) continue;
            if (template.PartitionField is { } partitionField && values[partitionField] != partition) continue;
            var form = Empty(template, accountId, partition);
            var account = template.AccountField is { } field ? values[field] : accountId;
            form = form with
            {
                Account = account == accountId ? ArnAccount.This : account == "*" ? ArnAccount.Any : ArnAccount.Other,
                OtherAccount = account == accountId || account == "*" ? string.Empty : account,
                Fields = [.. form.Fields.Select(f => values[f.Name] == "*" ? f with { IsAny = true } : f with { Value = values[f.Name] })],
            };
            if (form.Arn == arn) return form;
        }

        return null;
    }

    /// <summary>The form with one field changed.</summary>
    public ArnForm With(string field, Func<ArnFormField, ArnFormField> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return this with { Fields = [.. Fields.Select(f => f.Name == field ? edit(f) : f)] };
    }

    /// <summary>The ARN as it stands; a field left empty shows as its variable, such as <c>${ClusterName}</c>.</summary>
    public string Arn
    {
        get
        {
            var values = Fields.ToDictionary(
                f => f.Name, f => f.IsAny ? "*" : f.Value.Trim() is { Length: > 0 } v ? v : $"${{{f.Name}}}", StringComparer.Ordinal);
            if (Template.PartitionField is { } partitionField) values[partitionField] = partition;
            if (Template.AccountField is { } accountField)
            {
                values[accountField] = Account switch
                {
                    ArnAccount.This => accountId,
                    ArnAccount.Any => "*",
                    _ => OtherAccount.Trim() is { Length: > 0 } other ? other : $"${{{accountField}}}",
                };
            }

            return Template.Format(values);
        }
    }

    /// <summary>Whether every field is filled in and fine.</summary>
    public bool IsComplete => AccountProblem is null && Fields.All(f => Problem(f) is null);

    /// <summary>What is wrong with the account; null where nothing is.</summary>
    public string? AccountProblem =>
        Account != ArnAccount.Other || Template.AccountField is null ? null
        : OtherAccount.Trim().Length == 0 ? "Type the account id."
        : AccountRegex().IsMatch(OtherAccount.Trim()) ? null
        : "An account id has 12 digits.";

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? Problem(ArnFormField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.IsAny) return null;
        var value = field.Value.Trim();
        var name = ArnTemplate.DisplayName(field.Name).ToLowerInvariant();
        if (value.Length == 0) return $"Type the {name}, or tick Any.";
        if (value.Any(char.IsWhiteSpace)) return "No spaces, please.";
        if (value.Contains("${", StringComparison.Ordinal)) return null;
        if (value.StartsWith("arn:", StringComparison.Ordinal)) return $"Type the {name} alone; paste whole ARNs in Text mode.";
        if (field.Name == Template.RegionField)
            return RegionRegex().IsMatch(value) ? null : "Type a Region such as eu-central-1; * and ? are wildcards.";
        if (field.Name.EndsWith("RevisionNumber", StringComparison.Ordinal) && !NumberRegex().IsMatch(value))
            return "A revision is a number; * stands for any.";
        if (value.Contains(':', StringComparison.Ordinal)) return $"A {name} holds no colon.";
        return value.Contains('/', StringComparison.Ordinal) && !Template.TakesSlashes(field.Name)
            ? $"A {name} holds no slash; each part has its own field."
            : null;
    }

    private static ArnForm Empty(ArnTemplate template, string accountId, string partition) => new(template, accountId, partition)
    {
        Fields = [.. new[] { template.RegionField }.OfType<string>().Concat(template.ResourceFields).Distinct(StringComparer.Ordinal)
            .Select(name => new ArnFormField(name, string.Empty, IsAny: false))],
    };

    [GeneratedRegex(@"^\d{12}$")]
    private static partial Regex AccountRegex();

    [GeneratedRegex(@"^([a-z]{2,4}(-[a-z]+)+-\d+|[a-z0-9-]*[*?][a-z0-9*?-]*)$")]
    private static partial Regex RegionRegex();

    [GeneratedRegex(@"^[\d*?]+$")]
    private static partial Regex NumberRegex();
}
