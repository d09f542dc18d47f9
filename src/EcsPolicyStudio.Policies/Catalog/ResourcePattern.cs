using System.Text.RegularExpressions;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Catalog;

/// <summary>
/// An entry of Resource or NotResource, read once as a pattern of ARNs: wildcards and policy variables may stand for any part (AWS documents "IAM JSON policy
/// elements: Resource", "Variables and tags").
/// </summary>
public sealed partial class ResourcePattern
{
    private readonly string pattern;
    private readonly string[] fields;
    private readonly bool isFieldwise;
    private readonly int colons;

    private ResourcePattern(string text)
    {
        Text = text;
        pattern = PolicyVariables.ToWildcards(text);
        fields = pattern.Split(':', 6);
        colons = pattern.AsSpan().Count(':');
        isFieldwise = fields.Length == 6 && AccountRegex().IsMatch(fields[4]);
        IsEverything = text.Length > 0 && text.AsSpan().TrimStart('*').IsEmpty;
        Service = fields.Length > 3 && fields[0] == "arn" && fields[2].Length > 0 && !WildcardPattern.HasWildcard(fields[1]) && !WildcardPattern.HasWildcard(fields[2])
            ? fields[2]
            : null;
    }

    /// <summary>The entry as written.</summary>
    public string Text { get; }

    /// <summary>Whether it is <c>*</c>, which every resource and every action without resource-level permissions fits.</summary>
    public bool IsEverything { get; }

    /// <summary>The service that its ARNs belong to; null where it is no ARN, or where a wildcard or variable stands in or before that field.</summary>
    public string? Service { get; }

    /// <summary>Reads an entry. Any text may be read; one that is no ARN can name nothing but by its wildcards.</summary>
    /// <param name="text">The entry as written.</param>
    public static ResourcePattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text);
    }

    /// <summary>Whether the entry can name a resource of a type.</summary>
    /// <param name="type">The type.</param>
    public bool CanName(ResourceTypeDefinition type)
    {
        ArgumentNullException.ThrowIfNull(type);
        foreach (var template in type.Templates)
        {
            if (CanName(template))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the entry can name a resource of this shape. An entry whose six parts can be told apart is compared part by part, so that
    /// <c>arn:aws:ecs:*:*:task/x</c> is no task ARN (those hold the cluster). <c>*</c> may also reach over several parts, as in <c>arn:aws:ecs:*</c>; then
    /// a field of the shape is taken to hold no colon.
    /// </summary>
    /// <param name="template">The shape of an ARN.</param>
    public bool CanName(ArnTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        // Told apart without a look at the patterns: nothing before the service can stand for a colon.
        if (Service is not null && template.Service.Length > 0 && Service != template.Service && !template.Service.Contains('$', StringComparison.Ordinal))
            return false;
        var known = template.PatternFields;
        if (!isFieldwise || known.Count < 6)
            return WildcardPattern.Intersects(pattern, template.Pattern, ignoreCase: false, notInRight: ":");
        for (var i = 0; i < 6; i++)
        {
            // With as many colons as the shape has, no wildcard can stand for one, and the parts are what they seem.
            if (!(i == 5 ? template.CanEndIn(fields[i]) : WildcardPattern.Intersects(fields[i], known[i], ignoreCase: false)))
                return colons < template.Colons && WildcardPattern.Intersects(pattern, template.Pattern, ignoreCase: false, notInRight: ":/");
        }

        return true;
    }

    [GeneratedRegex(@"^([\d*?]*|aws)$")]
    private static partial Regex AccountRegex();
}
