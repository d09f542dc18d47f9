using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>A key of a service that none of the statement's actions puts into a request.</summary>
internal sealed class ConditionForActionCheck : ConditionCheck
{
    private static readonly CheckInfo Info = new("UNKNOWN_CONDITION_FOR_ACTION", FindingType.Warning, CheckOrigin.Catalogue, "Condition key that no action supports");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (!statement.HasActions || statement.Actions.Count == 0 || condition.Definition is null || context.Keys.IsGlobal(condition.Key) || HoldsWithoutKey(condition)
            || UndocumentedNames.KeysOfMoreActions.Contains(condition.Key))
            return;
        // Keys of identity providers stand with AWS STS and are filled for sessions of all services.
        if (condition.Prefix.Contains('.', StringComparison.Ordinal) || UndocumentedNames.KeyPrefixes.Contains(condition.Prefix))
            return;
        foreach (var action in statement.Actions)
        {
            // Of what is not in the catalogue nothing can be said.
            if (action.IsEverything || action.Service is null || action.Matches.Count == 0)
                return;
            if (!context.TrySpend(50L * action.Matches.Count))
                return;
            foreach (var definition in action.Matches)
            {
                if (ActionKeys.Supports(action.Service, definition, condition.Key))
                    return;
            }
        }

        var names = string.Join(", ", statement.Actions.Take(3).Select(a => a.Text)) + (statement.Actions.Count > 3 ? " …" : "");
        if (condition.IsNegated)
        {
            context.ReportKey(
                Info, condition, $"Requests of {names} carry no {condition.Key}, and {condition.Entry.OperatorText} holds without the key, so the condition limits nothing.",
                "Use a key that the actions support.");
            return;
        }

        context.ReportKey(
            Info, condition, $"Requests of {names} carry no {condition.Key}, so the {statement.Name} {(statement.IsDeny ? "denies" : "allows")} nothing.",
            "Use a key that the actions support, or add IfExists to the operator if the condition is meant for other actions.");
    }

    // Written for actions of which some have the key. What holds for a missing key by its operator alone is no such thing.
    private static bool HoldsWithoutKey(ConditionFacts condition) =>
        condition.IfExists || condition.Operator is null or ConditionOperator.Null || condition.Qualifier == ConditionQualifier.ForAllValues;
}
