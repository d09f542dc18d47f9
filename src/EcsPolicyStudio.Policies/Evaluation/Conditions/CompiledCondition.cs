using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Explanations;

namespace EcsPolicyStudio.Policies.Evaluation.Conditions;

/// <summary>One condition of a statement (AWS documents "Condition operators", "Set operators for multivalued context keys").</summary>
internal sealed class CompiledCondition
{
    private readonly ConditionOperatorName? name;
    private readonly bool nullWhenMissing;
    private readonly bool nullWhenPresent;

    public CompiledCondition(StatementCondition source, bool variables)
    {
        Source = source;
        Key = source.Key;
        name = source.Operator;
        IsNegated = name?.Operator.IsNegated() == true;
        Tests = name is { } known ? ValueTests.Of(known.Operator, source.Values, variables) : null;
        nullWhenMissing = source.Values.Any(v => v.Text.Equals("true", StringComparison.OrdinalIgnoreCase));
        nullWhenPresent = source.Values.Any(v => v.Text.Equals("false", StringComparison.OrdinalIgnoreCase));
    }

    public StatementCondition Source { get; }

    public string Key { get; }

    /// <summary>Whether the operator is the negation of another one: then the values of the policy are a list of which none may match.</summary>
    public bool IsNegated { get; }

    /// <summary>The values of the policy; null for the operator Null and for one that IAM does not know.</summary>
    public ValueTests? Tests { get; }

    public bool Holds(RequestContext context) => Judge(context, out _);

    /// <summary>Whether the condition holds, and which rule says so.</summary>
    public bool Judge(RequestContext context, out ConditionRule rule)
    {
        var found = context.Find(Key);
        if (name is not { } known)
        {
            rule = ConditionRule.UnknownOperator;
            return false;
        }

        if (Tests is null)
        {
            rule = ConditionRule.KeyPresence;
            return found is null ? nullWhenMissing : nullWhenPresent;
        }

        if (found is null)
        {
            rule = ConditionRule.MissingKey;
            return known.Qualifier switch
            {
                ConditionQualifier.ForAllValues => true,
                ConditionQualifier.ForAnyValue => false,
                _ => IsNegated || known.IfExists,
            };
        }

        if (known.Qualifier == ConditionQualifier.None && found.IsMultivalued)
        {
            rule = ConditionRule.SetOperatorRequired;
            return false;
        }

        rule = found.Values.IsEmpty ? ConditionRule.NoValues : ConditionRule.Comparison;
        return known.Qualifier == ConditionQualifier.ForAnyValue ? AnyFulfils(found, context) : AllFulfil(found, context);
    }

    /// <summary>Whether one value of the request is as the operator wants it.</summary>
    public bool Fulfils(string value, RequestContext context) => Tests!.FindMatch(value, context) >= 0 != IsNegated;

    /// <summary>Whether the condition, which the request gives no value, could turn out otherwise with one.</summary>
    public bool CouldChange(bool holds)
    {
        if (Tests is null)
            return name is not null && nullWhenPresent != holds;
        var places = Enumerable.Range(0, Source.Values.Length);
        // A value that matches fulfils a positive operator; one that matches nothing, a negated one.
        return holds == IsNegated ? places.Any(Tests.IsReadable) : !places.Any(Tests.IsAny);
    }

    // A single-valued key is a list of one.
    private bool AllFulfil(ContextKey key, RequestContext context)
    {
        foreach (var value in key.Values)
        {
            if (!Fulfils(value, context))
                return false;
        }

        return true;
    }

    private bool AnyFulfils(ContextKey key, RequestContext context)
    {
        foreach (var value in key.Values)
        {
            if (Fulfils(value, context))
                return true;
        }

        return false;
    }
}
