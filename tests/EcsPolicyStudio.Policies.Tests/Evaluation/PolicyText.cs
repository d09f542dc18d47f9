using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

/// <summary>Short ways to write down a policy and a request.</summary>
internal static class PolicyText
{
    public const string Cluster = "arn:aws:ecs:eu-west-1:111122223333:cluster/prod";

    /// <summary>A policy of these statements.</summary>
    public static string Policy(params string[] statements) => $"{{\"Version\":\"2012-10-17\",\"Statement\":[{string.Join(',', statements)}]}}";

    /// <summary>A statement that allows everything under a condition.</summary>
    public static string AllowIf(string name, string key, string value) =>
        $"{{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{{\"{name}\":{{\"{key}\":{value}}}}}}}";

    public static string Allow(string action = "*", string resource = "*") => $"{{\"Effect\":\"Allow\",\"Action\":\"{action}\",\"Resource\":\"{resource}\"}}";

    public static string Deny(string action = "*", string resource = "*") => $"{{\"Effect\":\"Deny\",\"Action\":\"{action}\",\"Resource\":\"{resource}\"}}";

    public static CompiledPolicySet Compile(string policy, string? boundary = null) =>
        CompiledPolicySet.Compile(PolicySet.Of([PolicyDocument.Parse(policy)], boundary is null ? null : PolicyDocument.Parse(boundary)));

    public static Decision Decide(string policy, string action = "ecs:RunTask", string resource = Cluster, params ContextKey[] context) =>
        Compile(policy).Evaluate(new(action, resource, new(context))).Decision;

    /// <summary>Whether a condition holds in a request that has at most this key.</summary>
    public static bool Holds(string name, string value, ContextKey? seen, string key = "example:Key") =>
        Decide(Policy(AllowIf(name, key, value)), context: seen is null ? [] : [seen]) == Decision.Allowed;

    public static ContextKey One(string value, string key = "example:Key") => ContextKey.Single(key, value);

    public static ContextKey Many(params string[] values) => ContextKey.Multivalued("example:Key", values);

    public static EvaluationExplanation Explain(string policy, string action = "ecs:RunTask", string resource = Cluster, params ContextKey[] context) =>
        Compile(policy).Explain(new(action, resource, new(context)));
}
