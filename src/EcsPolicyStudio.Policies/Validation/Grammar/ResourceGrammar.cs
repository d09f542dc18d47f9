using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

// The form of a resource as CreatePolicy wants it. An ARN may end early: IAM completes it with "*".
internal static class ResourceGrammar
{
    private const string NoVendor = "Resource vendor must be fully qualified and cannot contain regexes.";

    private static readonly string[] IamPaths =
    [
        "user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/", "server-certificate/", "policy/", "sms-mfa/",
        "saml-provider/", "oidc-provider/", "report/", "access-report/",
    ];

    // Not in IAM's message, but the reference defines resources of these kinds.
    private static readonly string[] OtherIamPaths = ["assumed-role/", "delegation-request/", "role-template/"];

    private static readonly string IamPathMessage = $"IAM resource path must either be \"*\", root, or start with {string.Join(", ", IamPaths)}.";

    // The kinds of S3 resource that live in a Region (Service Authorization Reference, Amazon S3).
    private static readonly string[] RegionalS3 =
        ["accesspoint/*", "access-grants/*", "job/*", "storage-lens/*", "storage-lens-group/*", "async-request/*"];

    /// <summary>An empty field where the ARN ends early, or an empty service; asked of resources up to the first one with a wrong format.</summary>
    public static PolicyRefusal? CheckLegacy(PolicyDocument document)
    {
        foreach (var isNot in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var statement in document.Statements)
            {
                if (statement.ResourceElement is not { } element || element.IsNot != isNot)
                    continue;
                if (FormatError(element) is not null)
                    return null;
                foreach (var value in element.Values)
                {
                    if (value.Kind == JsonKind.String && IsLegacyError(value.Text))
                        return new(PolicyGrammar.LegacyParsing, value.Span, value.Path);
                }
            }
        }

        return null;
    }

    /// <summary>The message for the first resource of a wrong format.</summary>
    public static PolicyRefusal? CheckFormat(PolicyDocument document)
    {
        foreach (var isNot in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var statement in document.Statements)
            {
                if (statement.ResourceElement is { } element && element.IsNot == isNot && FormatError(element) is { } refusal)
                    return refusal;
            }
        }

        return null;
    }

    // Of several the one that comes first in the alphabet is named.
    private static PolicyRefusal? FormatError(ListElement element)
    {
        (ElementValue Value, string Message)? first = null;
        foreach (var value in element.Values)
        {
            if (value.Kind == JsonKind.String
                && (first is null || string.CompareOrdinal(value.Text, first.Value.Value.Text) < 0)
                && FormatMessage(value.Text) is { } message)
                first = (value, message);
        }

        return first is { } found ? new(found.Message, found.Value.Span, found.Value.Path) : null;
    }

    private static bool IsLegacyError(string resource)
    {
        if (resource == "*")
            return false;
        var colons = resource.AsSpan().Count(':');
        if (colons < 5 && resource.Contains("::", StringComparison.Ordinal))
            return true;
        var parts = resource.Split(':', 4);
        return parts.Length > 2 && parts[2].Length == 0;
    }

    private static string? FormatMessage(string resource)
    {
        if (resource == "*")
            return null;
        var parts = resource.Split(':', 6);
        if (parts.Length == 1)
            return $"Resource {resource} must be in ARN format or \"*\".";
        if (!Partitions.MayBe(parts[1]))
            return $"Partition \"{parts[1]}\" is not valid for resource \"arn:{parts[1]}:{Field(parts, 2)}:{Field(parts, 3)}:{Field(parts, 4)}:{Field(parts, 5)}\".";
        if (parts.Length == 2)
            return NoVendor;
        var region = parts.Length > 3 ? parts[3] : "*";
        // The path is asked for as soon as there is a Region field, even if the ARN ends before it.
        var path = parts.Length > 5 ? parts[5] : parts.Length > 3 ? "" : "*";
        return parts[2] switch
        {
            "iam" when region.Length > 0 => $"IAM resource {resource} cannot contain region information.",
            "iam" when !IsIamPath(path) => IamPathMessage,
            "s3" when region.Length > 0 && !IsRegionalS3(path) => $"Resource {resource} can not contain region information.",
            _ => null,
        };
    }

    // A field that is not there is completed with "*"; one that is there and empty stays empty, unless it is the last of a service.
    private static string Field(string[] parts, int index) =>
        index >= parts.Length || (index == 2 && parts.Length == 3 && parts[2].Length == 0) ? "*" : parts[index];

    private static bool IsIamPath(string path) =>
        path is "*" or "root" || Array.Exists(IamPaths, p => path.StartsWith(p, StringComparison.Ordinal))
        || Array.Exists(OtherIamPaths, p => path.StartsWith(p, StringComparison.Ordinal));

    private static bool IsRegionalS3(string path) =>
        path is "access-grants/default"
        || (path.Length > 0 && path[0] is not ('*' or '?') && Array.Exists(RegionalS3, p => WildcardPattern.Intersects(p, path, ignoreCase: false)));
}
