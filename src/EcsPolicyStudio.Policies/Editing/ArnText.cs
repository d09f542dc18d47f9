using System.Text.RegularExpressions;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Reads ARNs as a person types them, and says why one is refused or does not name what the person wants.</summary>
public static partial class ArnText
{
    /// <summary>One line of the text mode.</summary>
    /// <param name="Number">The line's number, from 1.</param>
    /// <param name="Arn">The line without surrounding white space.</param>
    /// <param name="Problem">Why it is refused; null where it is taken.</param>
    /// <param name="Warning">Why it may not do what is wanted, though it is taken; null where there is no reason.</param>
    public sealed record Line(int Number, string Arn, string? Problem, string? Warning);

    /// <summary>Reads several ARNs, one a line. Empty lines are left out, their numbers are kept.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">The resource type the ARNs are meant for.</param>
    /// <param name="service">The service of the type.</param>
    public static IReadOnlyList<Line> ReadLines(string? text, ResourceTypeDefinition type, ServiceDefinition service)
    {
        var lines = (text ?? string.Empty).Split('\n');
        return [.. lines
            .Select((line, i) => (Arn: line.Trim(), Number: i + 1))
            .Where(l => l.Arn.Length > 0)
            .Select(l => Problem(l.Arn) is { } problem
                ? new Line(l.Number, l.Arn, problem, null)
                : new Line(l.Number, l.Arn, null, Mismatch(l.Arn, type, service)))];
    }

    /// <summary>Why a text cannot stand in the Resource element; null where it can. Wildcards and policy variables may stand for any part.</summary>
    public static string? Problem(string? arn)
    {
        var text = arn?.Trim() ?? string.Empty;
        if (text.Length == 0) return "Type an ARN.";
        if (text == "*") return null;
        if (text.Any(char.IsWhiteSpace)) return "An ARN holds no spaces.";
        var segments = PolicyVariables.ToWildcards(text).Split(':', 6);
        if (segments[0] != "arn")
            return "An ARN begins with arn: and has six parts, arn:partition:service:region:account:resource.";
        if (segments.Length < 6)
            return $"This ARN has {segments.Length} of six parts. It must read arn:partition:service:region:account:resource; a part may be empty or *.";
        if (!PartitionRegex().IsMatch(segments[1]))
            return $"{segments[1]} is no partition. Use aws, aws-cn, aws-us-gov or *.";
        if (segments[2].Length == 0)
            return "The third part, the service, is empty.";
        if (!AccountRegex().IsMatch(segments[4]))
            return $"{segments[4]} is no account. An account id has 12 digits.";
        return segments[5].Length == 0 ? "The last part, the resource, is empty." : null;
    }

    /// <summary>
    /// Why an ARN can name no resource of a type, in the person's words; null where it can. Knows the usual slips: another service or type, a missing
    /// cluster name, a missing revision.
    /// </summary>
    public static string? Mismatch(string arn, ResourceTypeDefinition type, ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(arn);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(service);
        if (ResourcesView.CanName(arn, type)) return null;

        var template = type.Template;
        var segments = PolicyVariables.ToWildcards(arn).Split(':', 6);
        if (segments.Length == 6)
        {
            if (!WildcardPattern.Intersects(PolicyVariables.ToWildcards(segments[2]), template.Service, ignoreCase: false))
                return $"This is an ARN of {segments[2]}. ARNs of type {type.Name} belong to {template.Service}: {template.Text}";
            if (Literal(template.Resource) is { Length: > 0 } start && segments[5].StartsWith(start, StringComparison.Ordinal))
                return $"{MissingPart(segments[5], template)} ARNs of type {type.Name} read {template.Text}";
        }

        var others = service.ResourceTypes.Where(t => t != type && ResourcesView.CanName(arn, t)).Select(t => t.Name).ToList();
        return others.Count > 0
            ? $"This is a {string.Join(" or ", others)} ARN, not a {type.Name} ARN: {template.Text}"
            : $"This names no resource of type {type.Name}. Its ARNs read {template.Text}";
    }

    private static string MissingPart(string resource, ArnTemplate template)
    {
        var slashes = template.Resource.Count(c => c == '/') - resource.Count(c => c == '/');
        if (slashes > 0 && template.ResourceFields[0] == "ClusterName")
            return "The cluster name is missing; ARNs without it are the old format and match nothing.";
        var last = template.ResourceFields.Count > 0 ? template.ResourceFields[^1] : null;
        return template.Resource.Contains("}:${", StringComparison.Ordinal) && !resource.Contains(':', StringComparison.Ordinal) && last is not null
            ? $"The {ArnTemplate.DisplayName(last).ToLowerInvariant()} is missing; end the ARN with :* for all of them."
            : "A part is missing.";
    }

    private static string Literal(string resource) =>
        resource.IndexOf("${", StringComparison.Ordinal) is var at and >= 0 ? resource[..at] : resource;

    [GeneratedRegex(@"^(aws(-[a-z0-9-]+)?|[a-z0-9-]*[*?][a-z0-9*?-]*)$")]
    private static partial Regex PartitionRegex();

    [GeneratedRegex(@"^(\d{12}|aws|[\d*?]*[*?][\d*?]*)?$")]
    private static partial Regex AccountRegex();
}
