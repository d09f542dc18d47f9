using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

// What a trust policy has to have beyond the common grammar: principals, actions of AWS STS, no resources.
internal static class TrustGrammar
{
    private const string Syntax = "Syntax errors in policy.";
    private const string Resource = "Has prohibited field Resource";
    private const string Actions = "AssumeRole policy may only specify STS AssumeRole actions.";
    private const string Json = "This policy contains invalid Json";
    private const string Missing = "Missing required field Principal";

    // The actions of AWS STS on a role (Service Authorization Reference).
    private static readonly string[] RoleActions =
        ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "sts:SetContext", "sts:SetSourceIdentity", "sts:TagSession"];

    private static readonly string[] PrincipalTypes = ["AWS", "Service", "Federated", "CanonicalUser"];

    /// <summary>What is not JSON has its own message in a trust policy.</summary>
    public static PolicyRefusal? CheckJson(PolicyDocument document) =>
        document.SyntaxErrors is [var error, ..] ? new(Json, error.Span, error.Path) : null;

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
        First(document, s => s is { IsNotAction: false } && s.Actions.All(a => IsOnARole(a.Text)) ? null : s.ActionElement, Actions)
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

    // A pattern has to name STS and to fit one of them.
    private static bool IsOnARole(string action) => action.StartsWith("sts:", StringComparison.OrdinalIgnoreCase)
        && RoleActions.Any(known => WildcardPattern.IsMatch(action, known, ignoreCase: true));

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
