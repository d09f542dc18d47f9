using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

/// <summary>
/// What IAM refuses to save, in its order and its words. It refuses less than the checks report: unknown services, unknown actions, empty
/// conditions and ARNs that end early are saved. Where it is not known whether IAM accepts a document, it is accepted here.
/// </summary>
public static class PolicyGrammar
{
    internal const string VersionTooOld = "Policy document must be version 2012-10-17 or greater.";
    internal const string LegacyParsing = "The policy failed legacy parsing";
    private const string SidNotUnique = "Statement IDs (SID) in a single policy must be unique.";
    private const string SidCharacters = "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*";
    private const string NoActions = "Policy statement must contain actions.";
    private const string NoResources = "Policy statement must contain resources.";
    private const string NoPrincipal = "Policy document should not specify a principal.";

    /// <summary>Whether IAM refuses a text as an identity policy.</summary>
    /// <param name="text">The policy document.</param>
    /// <param name="managed">True for a managed policy, which has to say Version 2012-10-17; false for an inline policy.</param>
    /// <returns>IAM's message with its place, or null where IAM accepts the document.</returns>
    public static PolicyRefusal? Refusal(string text, bool managed = true) => Refusal(PolicyDocument.Parse(text), managed);

    /// <summary>Whether IAM refuses a document as an identity policy.</summary>
    /// <param name="document">The policy document.</param>
    /// <param name="managed">True for a managed policy, which has to say Version 2012-10-17; false for an inline policy.</param>
    /// <returns>IAM's message with its place, or null where IAM accepts the document.</returns>
    public static PolicyRefusal? Refusal(PolicyDocument document, bool managed = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        return GrammarSyntax.Check(document)
            ?? (managed ? CheckVersion(document) : null)
            ?? CheckEffects(document)
            ?? LegacyDates.Check(document)
            ?? ResourceGrammar.CheckLegacy(document)
            ?? CheckPrincipals(document)
            ?? CheckSids(document)
            ?? CheckPresence(document, s => s.ActionElement, NoActions)
            ?? ResourceGrammar.CheckFormat(document)
            ?? CheckPresence(document, s => s.ResourceElement, NoResources)
            ?? ActionGrammar.Check(document);
    }

    /// <summary>Whether IAM refuses a text as the trust policy of a role, which names principals and has no resources.</summary>
    /// <param name="text">The policy document.</param>
    /// <returns>IAM's message with its place, or null where IAM accepts the document.</returns>
    public static PolicyRefusal? TrustRefusal(string text) => TrustRefusal(PolicyDocument.Parse(text));

    /// <summary>Whether IAM refuses a document as the trust policy of a role, which names principals and has no resources.</summary>
    /// <param name="document">The policy document.</param>
    /// <returns>IAM's message with its place, or null where IAM accepts the document.</returns>
    public static PolicyRefusal? TrustRefusal(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return TrustGrammar.CheckJson(document)
            ?? GrammarSyntax.Check(document)
            ?? TrustGrammar.CheckPrincipals(document)
            ?? CheckEffects(document)
            ?? LegacyDates.Check(document)
            ?? CheckUniqueSids(document)
            ?? CheckPresence(document, s => s.ActionElement, NoActions)
            ?? ActionGrammar.Check(document)
            ?? TrustGrammar.CheckElements(document);
    }

    private static PolicyRefusal? CheckVersion(PolicyDocument document) =>
        document.Version == ElementNames.Version2012 ? null
        : document.VersionElement is { } version ? new(VersionTooOld, version.ValueSpan, version.Path)
        : new(VersionTooOld, new TextSpan(0, document.Text.Length), DocumentPath.Root);

    private static PolicyRefusal? CheckEffects(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.Effect is null && statement.EffectElement is { } effect)
                return new(LegacyParsing, effect.ValueSpan, effect.Path);
        }

        return null;
    }

    private static PolicyRefusal? CheckPrincipals(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if ((statement.Principal ?? statement.NotPrincipal) is { } principal)
                return new(NoPrincipal, principal.Span, principal.Path);
        }

        return null;
    }

    private static PolicyRefusal? CheckSids(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.SidElement is { Text: { Length: > 0 } sid } element && !HasSidCharacters(sid))
                return new(SidCharacters, element.ValueSpan, element.Path);
        }

        return CheckUniqueSids(document);
    }

    private static PolicyRefusal? CheckUniqueSids(PolicyDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in document.Statements)
        {
            if (statement.SidElement is { Text: { Length: > 0 } sid } element && !seen.Add(sid))
                return new(SidNotUnique, element.ValueSpan, element.Path);
        }

        return null;
    }

    // The message names letters and digits. An underscore is let through: it is recorded as accepted.
    private static bool HasSidCharacters(string sid)
    {
        foreach (var c in sid)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        }

        return true;
    }

    private static PolicyRefusal? CheckPresence(PolicyDocument document, Func<Statement, ListElement?> element, string message)
    {
        foreach (var statement in document.Statements)
        {
            var found = element(statement);
            if (found is null)
                return new(message, statement.Span, statement.Path);
            if (found.Member.Value is ArraySyntax { Items.Length: 0 })
                return new(message, found.Span, found.Path);
        }

        return null;
    }
}
