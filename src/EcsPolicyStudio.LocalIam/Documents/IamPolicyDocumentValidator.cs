using System.Text.Json;
using EcsPolicyStudio.Policies.Validation.Grammar;

namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>
/// Refuses what IAM refuses to save, in IAM's order and words. What IAM saves although it is odd (unknown services and actions, an
/// empty Condition) passes. Identity policies are the policy language's matter (<see cref="PolicyGrammar"/>); trust policies, which name
/// principals and have no resources, are read here.
/// </summary>
public sealed class IamPolicyDocumentValidator : IPolicyDocumentValidator
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <inheritdoc />
    public string? Validate(string document, PolicyDocumentKind kind) => kind == PolicyDocumentKind.Trust
        ? ValidateTrust(document)
        : PolicyGrammar.Refusal(document, managed: kind == PolicyDocumentKind.Managed)?.Message;

    private static string? ValidateTrust(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document, Strict);
            Check(SubmittedPolicy.Read(json.RootElement));
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

    private static void Check(SubmittedPolicy policy)
    {
        var statements = policy.Statements;
        foreach (var statement in statements)
        {
            MalformedPolicy.Unless(statement.Effect is "Allow" or "Deny", MalformedPolicy.LegacyParsing);
            MalformedPolicy.Unless(statement.Dates.TrueForAll(DateRule.Holds), MalformedPolicy.LegacyParsing);
        }
        CheckSids(statements);
        foreach (var statement in statements)
            MalformedPolicy.Unless(statement.AnyActions is { Count: > 0 }, MalformedPolicy.NoActions);
        foreach (var action in statements.SelectMany(statement => statement.AnyActions!))
            ActionRule.Check(action);
        MalformedPolicy.Unless(statements.All(HasTrustActions), MalformedPolicy.TrustActions);
        MalformedPolicy.Unless(statements.All(statement => statement.AnyResources is null), MalformedPolicy.ProhibitedResource);
        MalformedPolicy.Unless(statements.All(statement => statement.HasPrincipal), MalformedPolicy.MissingPrincipal);
    }

    private static void CheckSids(IReadOnlyList<SubmittedStatement> statements)
    {
        var sids = statements.Select(statement => statement.Sid).Where(sid => !string.IsNullOrEmpty(sid)).ToList();
        MalformedPolicy.Unless(sids.Distinct(StringComparer.Ordinal).Count() == sids.Count, MalformedPolicy.DuplicateSid);
    }

    private static bool HasTrustActions(SubmittedStatement statement) =>
        statement.Action is { } actions && actions.All(action => action.StartsWith("sts:", StringComparison.OrdinalIgnoreCase));
}
