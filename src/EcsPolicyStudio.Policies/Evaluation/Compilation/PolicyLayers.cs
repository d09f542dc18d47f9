namespace EcsPolicyStudio.Policies.Evaluation.Compilation;

/// <summary>What the Allow statements of a kind of policy do. A Deny of any kind wins, so that it needs no layer.</summary>
internal enum PolicyLayer
{
    /// <summary>One Allow in any policy of this layer grants.</summary>
    Grants,

    /// <summary>Grants nothing; where there is a policy of this kind, one of them has to allow as well.</summary>
    Boundary,
}

/// <summary>
/// The layer of each kind of policy (AWS document "Policy evaluation logic"): allowed is what a granting layer allows and every limiting layer
/// that is present allows too. Another kind of policy is one more line here: a resource policy of the same account grants, a session policy
/// and each level of service control policies is a limiting layer of its own.
/// </summary>
internal static class PolicyLayers
{
    /// <summary>The layers that limit, in the order in which they are asked.</summary>
    public static ReadOnlySpan<PolicyLayer> Limits => [PolicyLayer.Boundary];

    public static PolicyLayer Of(PolicyKind kind) => kind switch
    {
        PolicyKind.PermissionsBoundary => PolicyLayer.Boundary,
        _ => PolicyLayer.Grants,
    };
}
