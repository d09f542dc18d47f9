using System.Text.Json;

namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>
/// Refuses what IAM refuses to save, in IAM's order and words. What IAM saves although it is odd (unknown services and actions, an
/// empty Condition) passes.
/// </summary>
public sealed class IamPolicyDocumentValidator : IPolicyDocumentValidator
{
    private const string CurrentVersion = "2012-10-17";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <inheritdoc />
    public string? Validate(string document, PolicyDocumentKind kind)
    {
        try
        {
            using var json = JsonDocument.Parse(document, Strict);
            Check(SubmittedPolicy.Read(json.RootElement), kind);
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON; or (InvalidOperationException) a string with half a surrogate pair.
            return MalformedPolicy.Syntax;
        }
        catch (MalformedPolicy malformed)
        {
            return malformed.Message;
        }
    }

    private static void Check(SubmittedPolicy policy, PolicyDocumentKind kind)
    {
        var statements = policy.Statements;
        // Only managed policies must be of the current version.
        MalformedPolicy.Unless(kind != PolicyDocumentKind.Managed || policy.Version == CurrentVersion, MalformedPolicy.Version);
        MalformedPolicy.Unless(
            kind == PolicyDocumentKind.Trust || !statements.Any(statement => statement.HasPrincipal), MalformedPolicy.ProhibitedPrincipal);
        foreach (var statement in statements)
        {
            MalformedPolicy.Unless(statement.Effect is "Allow" or "Deny", MalformedPolicy.LegacyParsing);
            MalformedPolicy.Unless(statement.Dates.TrueForAll(DateRule.Holds), MalformedPolicy.LegacyParsing);
        }
        var resourceRefusal = FirstResourceRefusal(statements);
        CheckSids(statements);
        foreach (var statement in statements)
            MalformedPolicy.Unless(statement.AnyActions is { Count: > 0 }, MalformedPolicy.NoActions);
        MalformedPolicy.Unless(resourceRefusal is null, resourceRefusal ?? "");
        foreach (var action in statements.SelectMany(statement => statement.AnyActions!))
            ActionRule.Check(action);
        if (kind == PolicyDocumentKind.Trust)
            CheckTrust(statements);
        else
            MalformedPolicy.Unless(statements.All(HasResources), MalformedPolicy.NoResources);
    }

    // The older parser reads the resources up to the first one that is refused for another reason.
    private static string? FirstResourceRefusal(IReadOnlyList<SubmittedStatement> statements)
    {
        foreach (var resources in statements.Select(statement => statement.AnyResources).OfType<IReadOnlyList<string>>())
        {
            if (ResourceRule.Check(resources) is { } refusal)
                return refusal;
            MalformedPolicy.Unless(resources.All(ResourceRule.SurvivesLegacyParsing), MalformedPolicy.LegacyParsing);
        }
        return null;
    }

    private static void CheckSids(IReadOnlyList<SubmittedStatement> statements)
    {
        var sids = statements.Select(statement => statement.Sid).Where(sid => !string.IsNullOrEmpty(sid)).ToList();
        MalformedPolicy.Unless(sids.Distinct(StringComparer.Ordinal).Count() == sids.Count, MalformedPolicy.DuplicateSid);
    }

    private static bool HasResources(SubmittedStatement statement) => statement.AnyResources is { Count: > 0 };

    private static void CheckTrust(IReadOnlyList<SubmittedStatement> statements)
    {
        MalformedPolicy.Unless(statements.All(HasTrustActions), MalformedPolicy.TrustActions);
        MalformedPolicy.Unless(statements.All(statement => statement.AnyResources is null), MalformedPolicy.ProhibitedResource);
        MalformedPolicy.Unless(statements.All(statement => statement.HasPrincipal), MalformedPolicy.MissingPrincipal);
    }

    private static bool HasTrustActions(SubmittedStatement statement) =>
        statement.Action is { } actions && actions.All(action => action.StartsWith("sts:", StringComparison.OrdinalIgnoreCase));
}
