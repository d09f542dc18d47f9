using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Evaluation.Explanations;

/// <summary>Short English sentences for the parts of an explanation, in IAM's words. They say no more than the data does.</summary>
public static class ExplanationText
{
    /// <summary>A sentence on the decision.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <returns>Such as <c>Explicitly denied by statement NoMfa of Guard rails.</c></returns>
    public static string Of(EvaluationExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return explanation.Reason switch
        {
            DecisionReason.ExplicitDeny => $"Explicitly denied by {List(explanation.Deciding.Select(Name))}.",
            DecisionReason.Allowed => $"Allowed by {List(explanation.Deciding.Select(Name))}.",
            DecisionReason.NoAllow => "Implicitly denied: no statement allows it.",
            _ => "Implicitly denied: the permissions boundary does not allow it.",
        };
    }

    /// <summary>A name for a statement: its Sid, else its number from 1, and its policy.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>Such as <c>statement 2 of Policy 1</c>.</returns>
    public static string Name(PolicyStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return $"statement {(string.IsNullOrEmpty(statement.Statement.Sid) ? statement.Statement.Index + 1 : statement.Statement.Sid)} of {statement.Policy.Name}";
    }

    /// <summary>A sentence on a statement: that it applies, or the first thing that keeps it from applying.</summary>
    /// <param name="explanation">The statement's explanation.</param>
    /// <param name="request">The request.</param>
    /// <returns>A sentence.</returns>
    public static string Of(StatementExplanation explanation, AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(request);
        if (explanation.Defect != StatementDefect.None)
            return Of(explanation.Defect);
        if (explanation.Applies)
            return explanation.Conditions.IsEmpty ? "Applies: action and resource match." : "Applies: action and resource match, and every condition holds.";
        if (!explanation.Action.Matches)
            return Of(explanation.Action, request);
        return explanation.Resource.Matches ? Of(explanation.Conditions.First(c => !c.Holds)) : Of(explanation.Resource, request);
    }

    /// <summary>A sentence on the action.</summary>
    /// <param name="explanation">The action's explanation.</param>
    /// <param name="request">The request.</param>
    /// <returns>A sentence.</returns>
    public static string Of(ActionExplanation explanation, AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(request);
        return Entry("Action", explanation.IsNot, explanation.Pattern, request.Action);
    }

    /// <summary>A sentence on the resource.</summary>
    /// <param name="explanation">The resource's explanation.</param>
    /// <param name="request">The request.</param>
    /// <returns>A sentence.</returns>
    public static string Of(ResourceExplanation explanation, AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(request);
        var sentence = Entry("Resource", explanation.IsNot, explanation.Pattern, request.Resource);
        return explanation.Pattern is not null || explanation.WithoutValue.IsEmpty
            ? sentence
            : $"{sentence} {List(explanation.WithoutValue.Select(e => e.Pattern))} matches nothing: {List(explanation.WithoutValue.SelectMany(e => e.Keys).Distinct())} has no value in the request.";
    }

    /// <summary>A sentence on a condition.</summary>
    /// <param name="explanation">The condition's explanation.</param>
    /// <returns>Such as <c>Bool aws:SecureTransport does not hold: the request lacks the key.</c></returns>
    public static string Of(ConditionExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var condition = explanation.Condition;
        return $"{condition.OperatorText} {condition.Key} {(explanation.Holds ? "holds" : "does not hold")}: {Because(explanation)}.";
    }

    private static string Of(StatementDefect defect) => defect switch
    {
        StatementDefect.BrokenDocument => "Never applies: the policy document is not valid JSON.",
        StatementDefect.NoEffect => "Never applies: Effect is neither Allow nor Deny.",
        StatementDefect.NoActions => "Never applies: it needs either Action or NotAction.",
        StatementDefect.NoResources => "Never applies: it needs either Resource or NotResource.",
        StatementDefect.HasPrincipal => "Never applies: Principal belongs in resource policies only.",
        _ => "Never applies: Condition is malformed.",
    };

    private static string Entry(string element, bool isNot, string? pattern, string text) => (isNot, pattern) switch
    {
        (false, not null) => $"{element} {pattern} matches {text}.",
        (false, null) => $"No {element} matches {text}.",
        (true, not null) => $"Not{element} {pattern} excludes {text}.",
        _ => $"No Not{element} excludes {text}.",
    };

    private static string Because(ConditionExplanation explanation) => explanation.Rule switch
    {
        ConditionRule.MissingKey => "the request lacks the key",
        ConditionRule.NoValues => "the key has no value in the request",
        ConditionRule.KeyPresence => explanation.Key is null ? "the request lacks the key" : "the request has the key",
        ConditionRule.SetOperatorRequired => "a multivalued key requires ForAllValues or ForAnyValue",
        ConditionRule.UnknownOperator => "IAM knows no such operator",
        _ => Compared(explanation),
    };

    // The value that decides: one that is as the operator wants it for ForAnyValue that holds, one that is not for all else that fails.
    private static string Compared(ConditionExplanation explanation)
    {
        var any = explanation.Condition.Operator is { Qualifier: ConditionQualifier.ForAnyValue };
        var deciding = explanation.Holds == any || explanation.Seen.Length == 1 ? explanation.Seen.FirstOrDefault(s => s.Fulfils == explanation.Holds) : null;
        if (deciding is null)
            return any ? $"none of {List(explanation.Seen.Select(s => Quoted(s.Text)))} is as it demands" : $"{List(explanation.Seen.Select(s => Quoted(s.Text)))} are as it demands";
        var unresolved = explanation.Expected.SelectMany(e => e.VariablesWithoutValue).Distinct().ToList();
        return deciding switch
        {
            { MatchedBy: { } match } => $"{Quoted(deciding.Text)} matches {Quoted(match.Resolved ?? match.Value.Text)}",
            { IsReadable: false } => $"{Quoted(deciding.Text)} is not of the operator's type",
            _ when unresolved.Count > 0 => $"{Quoted(deciding.Text)} matches no value of the policy, and {List(unresolved)} has no value in the request",
            _ => $"{Quoted(deciding.Text)} matches no value of the policy",
        };
    }

    private static string Quoted(string text) => $"\"{text}\"";

    private static string List(IEnumerable<string> names) => string.Join(", ", names);
}
