using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// Reads the parts of a request as a person types them. A request names one action and one resource: what stands for many belongs in policies (IAM API Reference,
/// SimulatePrincipalPolicy).
/// </summary>
public static class RequestText
{
    /// <summary>What a text stands for.</summary>
    /// <param name="Value">The part as a request holds it; null where the text is refused.</param>
    /// <param name="Problem">Why it is refused and what to type; null where it is taken.</param>
    public readonly record struct Reading(string? Value, string? Problem);

    /// <summary>Reads an action, <c>prefix:Name</c>. Letter case does not count; the catalogue's is given.</summary>
    /// <param name="catalog">Knows the actions.</param>
    /// <param name="text">What was typed.</param>
    public static Reading Action(ServiceCatalog catalog, string text)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(text);
        var typed = text.Trim();
        if (WildcardPattern.HasWildcard(typed))
            return Refused($"{typed} stands for many actions. A request asks for one: name each action on a line of its own{Example(catalog, typed)}.");
        if (catalog.FindAction(typed) is { } action)
            return new($"{catalog.FindEntry(typed[..typed.IndexOf(':', StringComparison.Ordinal)])!.Prefix}:{action.Name}", null);
        if (UndocumentedNames.Actions.Contains(typed))
            return new(typed, null);
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == typed.Length - 1)
            return Refused($"{typed} is not an action: an action is written prefix:Name{Suggest(WithoutPrefix(catalog, typed.Trim(':')), ", such as ecs:RunTask.")}");
        if (OperationNames.Permissions.TryGetValue(typed, out var permission))
            return Refused($"{typed} is an API operation, not an action of IAM: its permission is {permission}.");
        return Unknown(catalog, typed[..colon], typed[(colon + 1)..]);
    }

    /// <summary>Reads a resource: one ARN, or <c>*</c> for actions without resource-level permissions. Wildcards in an ARN are ordinary characters there.</summary>
    /// <param name="text">What was typed.</param>
    public static Reading Resource(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = text.Trim();
        if (typed.Contains("${", StringComparison.Ordinal))
            return Refused("Policy variables stand in policies only. Type the ARN of a resource as it is.");
        return ArnText.Problem(typed) is { } problem ? Refused(problem) : new(typed, null);
    }

    private static Reading Unknown(ServiceCatalog catalog, string prefix, string name)
    {
        if (catalog.Find(prefix) is { } service)
        {
            var near = NearestName.Find(name, service.Actions.Select(a => a.Name));
            return Refused($"{service.Name} has no action {name}{Suggest(near is null ? null : $"{service.Prefix}:{near}", ".")}");
        }

        var other = NearestName.Find(prefix, catalog.Services.Select(s => s.Prefix));
        var meant = other is null ? null : catalog.Find(other)?.FindAction(name) is { } action ? $"{other}:{action.Name}" : other;
        return Refused($"There is no service with the prefix {prefix}{Suggest(meant, ".")}");
    }

    // A name that only one service has, typed without its prefix.
    private static string? WithoutPrefix(ServiceCatalog catalog, string name) =>
        catalog.Search.Find(name, 2) is [{ } best, ..] && best.Name.Equals(name, StringComparison.OrdinalIgnoreCase) ? best.ToString() : null;

    private static string Example(ServiceCatalog catalog, string pattern) =>
        catalog.Search.Find(pattern, 1) is [var first] ? $", such as {first}" : "";

    private static string Suggest(string? meant, string otherwise) => meant is null ? otherwise : $". Did you mean {meant}?";

    private static Reading Refused(string problem) => new(null, problem);
}
