using System.Text.RegularExpressions;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Reads an action as a person types it into "Add actions": <c>Describe*</c>, <c>ecs:RunTask</c>, <c>runtask</c>.</summary>
public static partial class ActionText
{
    /// <summary>What the text stands for.</summary>
    /// <param name="Pattern">The action as the document will hold it, null where the text is refused.</param>
    /// <param name="Covered">The actions of the catalogue it covers today.</param>
    /// <param name="Problem">Why the text is refused, in the person's words; null where it is taken.</param>
    /// <param name="Warning">A reason for a second look, though the text is taken; null where there is none.</param>
    public sealed record Reading(string? Pattern, IReadOnlyList<ActionDefinition> Covered, string? Problem = null, string? Warning = null);

    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n', '"'];

    /// <summary>Reads one action or several, as from a list in a document: set apart by commas, semicolons, quotes or white space. At least one reading.</summary>
    /// <param name="service">The block's service.</param>
    /// <param name="text">What was typed or pasted.</param>
    public static IReadOnlyList<Reading> ReadList(ServiceDefinition service, string? text)
    {
        var entries = (text ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return entries.Length == 0 ? [Read(service, null)] : [.. entries.Select(e => Read(service, e))];
    }

    /// <summary>Reads the text in a block of the service.</summary>
    /// <param name="service">The block's service.</param>
    /// <param name="text">What was typed, with or without the prefix.</param>
    public static Reading Read(ServiceDefinition service, string? text)
    {
        ArgumentNullException.ThrowIfNull(service);
        var typed = text?.Trim() ?? string.Empty;
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? typed : typed[(colon + 1)..];
        if (typed.Length == 0 || name.Length == 0)
            return new(null, [], "Type an action, such as RunTask, or a wildcard, such as Describe*.");
        if (colon >= 0 && !typed[..colon].Equals(service.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return new(null, [],
                $"{typed} belongs to another service. This block holds {service.DisplayName} actions ({service.Prefix}:…); add another permission block for it.");
        }

        if (!NameRegex().IsMatch(name))
            return new(null, [], "An action name has letters and digits; * stands for any run of characters and ? for one.");

        if (!WildcardPattern.HasWildcard(name))
        {
            return service.FindAction(name) is { } action
                ? new($"{service.Prefix}:{action.Name}", [action])
                : new($"{service.Prefix}:{name}", [],
                    Warning: $"{service.DisplayName} has no action {name} in the reference of {ServiceCatalog.Default.Updated:d MMMM yyyy}.");
        }

        var covered = Covered(service, name);
        return new($"{service.Prefix}:{name}", covered,
            Warning: covered.Count == 0 ? $"{name} covers no action of {service.DisplayName} today." : null);
    }

    /// <summary>The actions of a service that a name with wildcards covers today.</summary>
    /// <param name="service">The service.</param>
    /// <param name="name">The part after the prefix.</param>
    public static IReadOnlyList<ActionDefinition> Covered(ServiceDefinition service, string name)
    {
        ArgumentNullException.ThrowIfNull(service);
        return [.. service.Actions.Where(a => WildcardPattern.IsMatch(name, a.Name, ignoreCase: true))];
    }

    [GeneratedRegex(@"^[A-Za-z0-9*?]+$")]
    private static partial Regex NameRegex();
}
