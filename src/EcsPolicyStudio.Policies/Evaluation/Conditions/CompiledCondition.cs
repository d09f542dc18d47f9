using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Evaluation.Conditions;

/// <summary>One condition of a statement (AWS documents "Condition operators", "Set operators for multivalued context keys").</summary>
internal sealed class CompiledCondition
{
    private readonly string key;
    private readonly ConditionOperatorName? name;
    private readonly bool negated;
    private readonly bool nullWhenMissing;
    private readonly bool nullWhenPresent;
    private readonly ValueTest[] tests;

    public CompiledCondition(StatementCondition condition, bool variables)
    {
        key = condition.Key;
        name = condition.Operator;
        negated = name?.Operator is ConditionOperator.StringNotEquals or ConditionOperator.StringNotEqualsIgnoreCase or ConditionOperator.StringNotLike
            or ConditionOperator.NumericNotEquals or ConditionOperator.DateNotEquals or ConditionOperator.NotIpAddress
            or ConditionOperator.ArnNotEquals or ConditionOperator.ArnNotLike;
        nullWhenMissing = condition.Values.Any(v => v.Text.Equals("true", StringComparison.OrdinalIgnoreCase));
        nullWhenPresent = condition.Values.Any(v => v.Text.Equals("false", StringComparison.OrdinalIgnoreCase));
        tests = name is { } known
            ? [.. condition.Values.Where(v => v.Kind is not (Documents.Json.JsonKind.Null or Documents.Json.JsonKind.Object or Documents.Json.JsonKind.Array))
                .Select(v => ValueTest.Of(known.Operator, v.Text, variables)).OfType<ValueTest>()]
            : [];
    }

    public bool Holds(RequestContext context)
    {
        if (name is not { } known)
            return false;
        var found = context.Find(key);
        if (known.Operator == ConditionOperator.Null)
            return found is null ? nullWhenMissing : nullWhenPresent;
        var values = found?.Items ?? [];
        switch (known.Qualifier)
        {
            case ConditionQualifier.ForAllValues:
                foreach (var value in values)
                {
                    if (MatchesAny(value, context) == negated)
                        return false;
                }

                return true;
            case ConditionQualifier.ForAnyValue:
                foreach (var value in values)
                {
                    if (MatchesAny(value, context) != negated)
                        return true;
                }

                return false;
            default:
                if (values.Length == 0)
                    return negated || known.IfExists;
                // Of a multivalued key one value is enough, and none may be there for the negated form.
                foreach (var value in values)
                {
                    if (MatchesAny(value, context))
                        return !negated;
                }

                return negated;
        }
    }

    private bool MatchesAny(ContextValue value, RequestContext context)
    {
        foreach (var test in tests)
        {
            if (test.Matches(value, context))
                return true;
        }

        return false;
    }
}
