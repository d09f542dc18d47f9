using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

// What a trust policy has to have beyond the common grammar: principals, actions of AWS STS, no resources.
internal static class TrustGrammar
{
    private const string Syntax = "Syntax errors in policy.";
    private const string Resource = "Has prohibited field Resource.";
    private const string Actions = "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity";
    private const string Missing = "Missing required field Principal";

    private static readonly string[] PrincipalTypes = ["AWS", "Service", "Federated", "CanonicalUser"];

    /// <summary>The form of the principals: <c>*</c>, or lists by type.</summary>
    public static PolicyRefusal? CheckPrincipals(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if ((CheckPrincipal(statement.Principal) ?? CheckPrincipal(statement.NotPrincipal)) is { } refusal)
                return refusal;
        }

        return null;
    }

    public static PolicyRefusal? CheckElements(PolicyDocument document) =>
        First(document, s => s is { IsNotAction: false } && s.Actions.All(a => a.Text.StartsWith("sts:", StringComparison.OrdinalIgnoreCase)) ? null : s.ActionElement, Actions)
        ?? First(document, s => s.ResourceElement, Resource)
        ?? CheckPresence(document);

    private static PolicyRefusal? CheckPrincipal(PolicyElement? principal)
    {
        if (principal is null || principal.Text == "*")
            return null;
        if (principal.Member.Value is not ObjectSyntax types)
            return new(Syntax, principal.ValueSpan, principal.Path);
        foreach (var type in types.Members)
        {
            if (Array.IndexOf(PrincipalTypes, type.Name) < 0)
                return new(Syntax, type.Span, principal.Path.Member(type.Name));
            foreach (var value in type.Value is ArraySyntax list ? list.Items : [type.Value])
            {
                if (value.Kind != JsonKind.String)
                    return new(Syntax, value.Span, principal.Path.Member(type.Name));
            }
        }

        return null;
    }

    private static PolicyRefusal? First(PolicyDocument document, Func<Statement, PolicyElement?> culprit, string message)
    {
        foreach (var statement in document.Statements)
        {
            if (culprit(statement) is { } element)
                return new(message, element.Span, element.Path);
        }

        return null;
    }

    private static PolicyRefusal? CheckPresence(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.Principal is null && statement.NotPrincipal is null)
                return new(Missing, statement.Span, statement.Path);
        }

        return null;
    }
}
