using EcsPolicyStudio.Policies.Comparison.Conditions;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Policies.Comparison;

/// <summary>A statement of one of the two sides, its parts numbered so that equal parts have equal numbers on both.</summary>
/// <param name="Source">The statement.</param>
/// <param name="IsAfter">The side.</param>
/// <param name="IsBoundary">Whether it is of a permissions boundary; its Allow is a layer of its own.</param>
/// <param name="Actions">Its action patterns.</param>
/// <param name="IsNotAction">Whether these are exceptions.</param>
/// <param name="Resources">Its resource patterns.</param>
/// <param name="IsNotResource">Whether these are exceptions.</param>
/// <param name="Conditions">Its conditions; all have to hold.</param>
internal sealed record ComparedStatement(
    PolicyStatement Source, bool IsAfter, bool IsBoundary, int Actions, bool IsNotAction, ResourcePatterns Resources, bool IsNotResource, ConditionAtom[] Conditions)
{
    public bool IsDeny => Source.Statement.Effect == Effect.Deny;

    /// <summary>Equal for statements that say the same of the resources and conditions of an action they are about.</summary>
    public string Key { get; } =
        $"{Source.Statement.Effect} {IsBoundary && Source.Statement.Effect == Effect.Allow} {IsNotResource} {Resources.Number} {string.Join(',', Conditions.Select(c => c.Number).Distinct().Order())}";
}
