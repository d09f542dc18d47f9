using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison;

/// <summary>What became of the permission for an action.</summary>
public enum ChangeKind
{
    /// <summary>The same requests are allowed, proven.</summary>
    Unchanged,

    /// <summary>Nothing was allowed; something is.</summary>
    Gained,

    /// <summary>Something was allowed; nothing is.</summary>
    Lost,

    /// <summary>All that was allowed is, and more: further resources, or fewer conditions.</summary>
    Widened,

    /// <summary>Less than was allowed is, and nothing else: fewer resources, or further conditions.</summary>
    Narrowed,

    /// <summary>Some is allowed that was not, and some no longer.</summary>
    Changed,

    /// <summary>It could not be told which; the verdicts say what is known and why the rest is not.</summary>
    CannotTell,
}

/// <summary>A request that is decided differently; the evaluator confirmed both decisions.</summary>
/// <param name="Request">The request.</param>
/// <param name="Before">The decision before.</param>
/// <param name="After">The decision after.</param>
public sealed record Witness(AuthorizationRequest Request, Decision Before, Decision After);

/// <summary>An answer with what shows it.</summary>
/// <param name="Answer">Yes, no, or that it cannot be told.</param>
/// <param name="Witness">A request that shows a yes; null for the other answers.</param>
/// <param name="Reasons">Why it cannot be told, as the ends of a sentence "cannot tell, because …"; empty for the other answers.</param>
public sealed record Verdict(Answer Answer, Witness? Witness, ImmutableArray<string> Reasons)
{
    /// <summary>No, proven.</summary>
    public static Verdict No { get; } = new(Answer.No, null, []);

    /// <summary>Yes, shown by a request.</summary>
    /// <param name="witness">The request.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Yes(Witness witness) => new(Answer.Yes, witness, []);

    /// <summary>Neither could be proven.</summary>
    /// <param name="reasons">Why not.</param>
    /// <returns>The verdict.</returns>
    public static Verdict CannotTell(params IEnumerable<string> reasons) => new(Answer.CannotTell, null, [.. reasons.Distinct(StringComparer.Ordinal)]);

    /// <summary>The verdict over several parts: yes where one is, no where all are.</summary>
    internal static Verdict Any(IReadOnlyCollection<Verdict> parts) =>
        parts.FirstOrDefault(p => p.Answer == Answer.Yes)
        ?? (parts.All(p => p.Answer == Answer.No) ? No : CannotTell(parts.SelectMany(p => p.Reasons)));
}

/// <summary>What became of actions that the same statements are about.</summary>
/// <param name="Actions">
/// The actions, as <c>ecs:RunTask</c>; for actions that the catalogue does not have the pattern that they fit, such as <c>ecs:*</c>, or their names where the
/// policies name them.
/// </param>
/// <param name="IsInCatalog">Whether they are actions of the catalogue. Others are undocumented, withdrawn or misspelt, or ones that AWS adds later.</param>
/// <param name="IsAskedOnAnyResource">
/// Whether they have no resource-level permissions: they are asked on <c>*</c> alone, so that a statement which names an ARN says nothing of them (AWS document
/// "IAM JSON policy elements: Resource").
/// </param>
/// <param name="Kind">What became of them.</param>
/// <param name="Gains">Whether a request is allowed that was not.</param>
/// <param name="Losses">Whether a request is no longer allowed.</param>
/// <param name="Before">The statements about them before, Deny statements too: their resources and conditions tell what was allowed.</param>
/// <param name="After">The statements about them after.</param>
public sealed record ActionChange(
    ImmutableArray<string> Actions,
    bool IsInCatalog,
    bool IsAskedOnAnyResource,
    ChangeKind Kind,
    Verdict Gains,
    Verdict Losses,
    ImmutableArray<PolicyStatement> Before,
    ImmutableArray<PolicyStatement> After);

/// <summary>The changes of one service.</summary>
/// <param name="Service">The service prefix; null for every other service, which no pattern names.</param>
/// <param name="Actions">Its actions, those of the catalogue first. Actions that neither side allows at all are left out.</param>
public sealed record ServiceChange(string? Service, ImmutableArray<ActionChange> Actions);
