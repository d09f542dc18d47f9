using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>The documents of <c>check-variants.json</c>, as text.</summary>
internal static class CheckVariants
{
    private static readonly Lazy<IReadOnlyList<CheckVariant>> Read = new(() =>
    [
        .. SampleData.List("check-variants.json", "checks").Select(c => new CheckVariant(
            c.GetProperty("code").GetString()!,
            [.. c.GetProperty("finds").EnumerateArray().Select(Text)],
            [.. c.GetProperty("silent").EnumerateArray().Select(Text)])),
    ]);

    public static IReadOnlyList<CheckVariant> All => Read.Value;

    /// <summary>Every document once.</summary>
    public static IEnumerable<string> Texts => All.SelectMany(v => v.Finds.Concat(v.Silent)).Distinct();

    public static IReadOnlyList<Finding> Check(string text) => PolicyValidator.Validate(PolicyDocument.Parse(text, SyntaxLimits.Stored), ValidationOptions.Everything);

    private static string Text(JsonElement document) => document.ValueKind == JsonValueKind.String
        ? document.GetString()!
        : $$"""{"Version": "2012-10-17", "Statement": {{document.GetRawText()}}}""";
}

/// <summary>Documents in which a check finds something, and some in which it does not.</summary>
internal sealed record CheckVariant(string Code, IReadOnlyList<string> Finds, IReadOnlyList<string> Silent);
