using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Evaluation.Explanations;

/// <summary>Why a statement can never apply, whatever the request: IAM refuses its document.</summary>
public enum StatementDefect
{
    /// <summary>Nothing is wrong with it.</summary>
    None,

    /// <summary>The document is no JSON, so that what it says is not certain.</summary>
    BrokenDocument,

    /// <summary>Effect is missing, or neither <c>Allow</c> nor <c>Deny</c>.</summary>
    NoEffect,

    /// <summary>Action and NotAction are missing or empty, or both stand.</summary>
    NoActions,

    /// <summary>Resource and NotResource are missing or empty, or both stand.</summary>
    NoResources,

    /// <summary>It has a Principal or NotPrincipal, which only resource policies have.</summary>
    HasPrincipal,

    /// <summary>Condition is no object of operators with their keys.</summary>
    MalformedCondition,
}

/// <summary>Why a statement applies to a request or does not.</summary>
/// <param name="Statement">The statement and its policy.</param>
/// <param name="Defect">What makes it void; then the rest says what the readable parts would do.</param>
/// <param name="Action">Whether the action matches.</param>
/// <param name="Resource">Whether the resource matches.</param>
/// <param name="Conditions">Every condition; all of them have to hold.</param>
/// <param name="NeededKeys">
/// Context keys that the request lacks and that could have changed whether this statement applies: see <see cref="EvaluationExplanation.MissingKeys"/>.
/// </param>
public sealed record StatementExplanation(
    PolicyStatement Statement,
    StatementDefect Defect,
    ActionExplanation Action,
    ResourceExplanation Resource,
    ImmutableArray<ConditionExplanation> Conditions,
    ImmutableArray<string> NeededKeys)
{
    /// <summary>Whether the statement applies: action and resource match, and every condition holds.</summary>
    public bool Applies => Defect == StatementDefect.None && Action.Matches && Resource.Matches && Conditions.All(c => c.Holds);
}

/// <summary>Whether a statement is about the action of a request.</summary>
/// <param name="IsNot">Whether the statement has NotAction.</param>
/// <param name="Pattern">The first entry that takes in the action; null for none.</param>
public sealed record ActionExplanation(bool IsNot, string? Pattern)
{
    /// <summary>Whether the statement is about the action.</summary>
    public bool Matches => Pattern is null == IsNot;
}

/// <summary>Whether a statement is about the resource of a request.</summary>
/// <param name="IsNot">Whether the statement has NotResource.</param>
/// <param name="Pattern">The first entry that takes in the resource; null for none.</param>
/// <param name="Resolved">That entry with its variables replaced; null where it has none.</param>
/// <param name="WithoutValue">The entries that match nothing because a variable of theirs has no value.</param>
public sealed record ResourceExplanation(bool IsNot, string? Pattern, string? Resolved, ImmutableArray<UnresolvedEntry> WithoutValue)
{
    /// <summary>Whether the statement is about the resource.</summary>
    public bool Matches => Pattern is null == IsNot;
}

/// <summary>An entry of Resource or NotResource with variables that have no value: it matches nothing (AWS document "Variables and tags").</summary>
/// <param name="Pattern">The entry as written.</param>
/// <param name="Keys">The keys of those variables.</param>
public sealed record UnresolvedEntry(string Pattern, ImmutableArray<string> Keys);
