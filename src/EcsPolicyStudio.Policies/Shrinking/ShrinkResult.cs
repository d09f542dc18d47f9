using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Shrinking;

/// <summary>What may be done to make a document shorter. With none of them set the meaning stays the same for every action, known or not.</summary>
public sealed record ShrinkOptions
{
    /// <summary>The exact moves alone.</summary>
    public static ShrinkOptions Exact { get; } = new();

    /// <summary>Leave the statement ids out.</summary>
    public bool RemoveSids { get; init; }

    /// <summary>
    /// Put a wildcard in the place of actions where, in the catalogue of today, it covers exactly those. It will take in actions that AWS adds later
    /// under the same beginning.
    /// </summary>
    public bool UseWildcardsOfToday { get; init; }
}

/// <summary>The ways to make a document shorter.</summary>
public enum ShrinkMove
{
    /// <summary>Entries of Action or NotAction that stand twice or that others of the list cover.</summary>
    CoveredActions,

    /// <summary>Entries of Resource or NotResource that stand twice or that others of the list cover.</summary>
    CoveredResources,

    /// <summary>Condition values that stand twice.</summary>
    RepeatedConditionValues,

    /// <summary>Statements with the same effect, conditions and actions, made one with all resources.</summary>
    MergedResources,

    /// <summary>Statements with the same effect, conditions and resources, made one with all actions.</summary>
    MergedActions,

    /// <summary>Entries that another statement of the same effect covers, under no further condition.</summary>
    CoveredByOtherStatement,

    /// <summary>A statement that another one of the same effect covers, under no further condition.</summary>
    RedundantStatement,

    /// <summary>An Allow that a Deny covers under no further condition, so that it never takes effect.</summary>
    DeniedStatement,

    /// <summary>Lists of one value written as the value, a list of one statement as the statement.</summary>
    SingleValues,

    /// <summary>Statement ids left out.</summary>
    RemovedSids,

    /// <summary>Actions written as wildcards that cover exactly those today.</summary>
    WildcardsOfToday,
}

/// <summary>One thing that was done.</summary>
/// <param name="Move">What.</param>
/// <param name="StatementIndex">The statement it was done to, by its position in the document before; -1 for the document itself.</param>
/// <param name="Sid">The statement's id; null without one.</param>
/// <param name="Detail">What went away or came, in words.</param>
/// <param name="Saved">Characters saved, as IAM counts them.</param>
public sealed record ShrinkStep(ShrinkMove Move, int StatementIndex, string? Sid, string Detail, int Saved);

/// <summary>A document made shorter.</summary>
/// <param name="Before">The document as it was.</param>
/// <param name="After">The shorter one; the same object where nothing could be done. Statements that were not shortened are as they were, byte for byte.</param>
/// <param name="Steps">What was done, in order.</param>
/// <param name="CatalogDate">
/// The day of the catalogue that wildcards were made for; null where none was made. Where it is set, the document covers the same actions as before in
/// the catalogue of that day, and may take in actions that AWS adds later.
/// </param>
/// <param name="Refusal">Why nothing was tried; null where it was.</param>
/// <param name="IsThorough">Whether every pair of statements was looked at; false for documents far beyond any quota.</param>
public sealed record ShrinkResult(
    PolicyDocument Before, PolicyDocument After, ImmutableArray<ShrinkStep> Steps, DateOnly? CatalogDate, string? Refusal, bool IsThorough)
{
    /// <summary>Characters before, as IAM counts them.</summary>
    public int SizeBefore => PolicySize.Count(Before.Text);

    /// <summary>Characters after.</summary>
    public int SizeAfter => PolicySize.Count(After.Text);

    /// <summary>Characters saved; the sum of the steps.</summary>
    public int Saved => SizeBefore - SizeAfter;

    /// <summary>Whether the meaning is the same for every action, those that AWS adds later among them.</summary>
    public bool IsExactForEveryAction => CatalogDate is null;

    /// <summary>Characters saved by each kind of move.</summary>
    public IReadOnlyDictionary<ShrinkMove, int> SavedByMove => Steps.GroupBy(s => s.Move).ToDictionary(g => g.Key, g => g.Sum(s => s.Saved));
}
