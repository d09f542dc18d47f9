using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Sizing;

/// <summary>The characters of one statement, as IAM counts them.</summary>
/// <param name="Index">The statement's position in the document, from 0.</param>
/// <param name="Sid">Its id; null without one.</param>
/// <param name="Size">The characters between its braces, braces included.</param>
/// <param name="Actions">Those of the Action or NotAction element, name included.</param>
/// <param name="Resources">Those of the Resource or NotResource element.</param>
/// <param name="Conditions">Those of the Condition element.</param>
public sealed record StatementSize(int Index, string? Sid, int Size, int Actions, int Resources, int Conditions)
{
    /// <summary>What remains: Sid, Effect, punctuation.</summary>
    public int Rest => Size - Actions - Resources - Conditions;
}

/// <summary>How a document stands against the quota of the place it is meant for, and where its characters go.</summary>
/// <param name="Target">The place.</param>
/// <param name="Quota">The quota in characters.</param>
/// <param name="Size">The document's own size.</param>
/// <param name="Others">The size of the other inline policies that share the quota; 0 for a managed or trust policy.</param>
/// <param name="Statements">The size of each statement, in the order written.</param>
public sealed record PolicySizeReport(PolicySizeTarget Target, int Quota, int Size, int Others, ImmutableArray<StatementSize> Statements)
{
    /// <summary>Characters that are still free; negative where the quota is exceeded.</summary>
    public int Remaining => Quota - Size - Others;

    /// <summary>Whether IAM stores the document there.</summary>
    public bool Fits => Remaining >= 0;

    /// <summary>Characters outside of the statements: Version, Id, brackets and commas.</summary>
    public int Frame => Size - Statements.Sum(s => s.Size);

    /// <summary>Measures a document.</summary>
    /// <param name="document">The document; its text counts, also where it is broken.</param>
    /// <param name="target">Where it is to be stored.</param>
    /// <param name="others">
    /// The texts of the identity's other inline policies: IAM sums all of the same user, group or role (AWS document "IAM and AWS STS quotas").
    /// Not looked at for a managed or trust policy.
    /// </param>
    /// <param name="quota">The account's quota where it differs from the usual one; null for <see cref="PolicySize.Quota"/>.</param>
    /// <returns>The report.</returns>
    public static PolicySizeReport Of(PolicyDocument document, PolicySizeTarget target, IEnumerable<string>? others = null, int? quota = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var shared = target is PolicySizeTarget.UserInline or PolicySizeTarget.GroupInline or PolicySizeTarget.RoleInline;
        return new(
            target,
            quota ?? PolicySize.Quota(target),
            PolicySize.Count(document.Text),
            shared && others is not null ? others.Sum(o => PolicySize.Count(o)) : 0,
            [.. document.Statements.Select(s => Measure(document.Text, s))]);
    }

    private static StatementSize Measure(string text, Statement statement) => new(
        statement.Index,
        statement.Sid,
        PolicySize.Count(statement.Span.Of(text)),
        Count(text, statement.ActionElement),
        Count(text, statement.ResourceElement),
        Count(text, statement.ConditionElement));

    private static int Count(string text, PolicyElement? element) => element is null ? 0 : PolicySize.Count(element.Span.Of(text));
}
