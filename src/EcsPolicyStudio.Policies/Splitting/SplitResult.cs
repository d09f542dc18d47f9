using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Splitting;

/// <summary>Why a document cannot be split.</summary>
/// <param name="StatementIndex">The statement that does not fit, by its position from 0; -1 for the document itself.</param>
/// <param name="Sid">The statement's id; null without one.</param>
/// <param name="Reason">The reason, in words.</param>
public sealed record SplitProblem(int StatementIndex, string? Sid, string Reason);

/// <summary>A document split into several, which together say what it says: attach all of them, or none.</summary>
/// <param name="Limit">The limit that each document keeps, in characters as IAM counts them.</param>
/// <param name="Documents">The documents; one, the same, where it fits as it is. Empty where there is a problem: nothing is split half.</param>
/// <param name="DividedStatements">Statements that had to be divided by their actions or resources, by their position from 0.</param>
/// <param name="Problems">Why it cannot be split; empty where it can.</param>
public sealed record SplitResult(
    int Limit, ImmutableArray<PolicyDocument> Documents, ImmutableArray<int> DividedStatements, ImmutableArray<SplitProblem> Problems)
{
    /// <summary>Whether it could be split.</summary>
    public bool IsComplete => Problems.IsEmpty;
}
