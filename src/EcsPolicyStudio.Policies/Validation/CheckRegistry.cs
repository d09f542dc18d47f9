using EcsPolicyStudio.Policies.Validation.Checks.Ecs;
using EcsPolicyStudio.Policies.Validation.Checks.Errors;
using EcsPolicyStudio.Policies.Validation.Checks.Security;
using EcsPolicyStudio.Policies.Validation.Checks.Semantics;
using EcsPolicyStudio.Policies.Validation.Checks.Suggestions;
using EcsPolicyStudio.Policies.Validation.Checks.Warnings;

namespace EcsPolicyStudio.Policies.Validation;

/// <summary>All checks. A new check is a class and a line here.</summary>
internal static class CheckRegistry
{
    /// <summary>The checks of a text that is no JSON.</summary>
    public static IReadOnlyList<PolicyCheck> ForBrokenText { get; } = [new JsonSyntaxCheck()];

    /// <summary>The checks in the order they run.</summary>
    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        .. ForBrokenText,
        new ElementFormCheck(),
        new VersionCheck(),
        new MissingStatementCheck(),
        new MissingElementCheck(),
        new EffectCheck(),
        new PrincipalCheck(),
        new SidCheck(),
        new EmptyElementCheck(),
        new PolicySizeCheck(),
        new ActionNameCheck(),
        new ArnFormCheck(),
        new ArnTypeCheck(),
        new VariableCheck(),
        new ConditionOperatorCheck(),
        new ConditionKeyCheck(),
        new ConditionValueFormCheck(),
        new ConditionValueTypeCheck(),
        new OperatorTypeCheck(),
        new KeyValueCheck(),
        new TooPermissiveCheck(),
        new ActionWithoutKeyCheck(),
        new CompanionActionCheck(),
        new PassRoleCheck(),
        new ServiceLinkedRoleCheck(),
        new UntrustworthyKeyCheck(),
        new PairedKeyCheck(),
        new S3PrefixCheck(),
        new DynamoAttributesCheck(),
        new UnsupportedTagConditionCheck(),
        new WildcardOperatorCheck(),
        new VpcEndpointOwnerKeyCheck(),
        new EmptyConditionCheck(),
        new LoneStarCheck(),
        new IpAddressCheck(),
        new RedundantEntryCheck(),
        new RedundantStatementCheck(),
        new RedundantNumberCheck(),
        new ResourceMatchCheck(),
        new RequiredResourceCheck(),
        new ConditionForActionCheck(),
        new DependentActionCheck(),
        new MfaCheck(),
        new ContradictionCheck(),
        new DeadStatementCheck(),
        new ConditionWithoutEffectCheck(),
        new PrivilegeEscalationCheck(),
        new BucketPolicyEscalationCheck(),
        new EcsArnCheck(),
        new EcsClusterArnCheck(),
        new EcsPassRoleCheck(),
        new AuditCheck(),
        // Last: it is silent where another check has said why.
        new RefusalCheck(),
    ];
}
