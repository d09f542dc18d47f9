using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Evaluation;
using EvaluationResult = Amazon.IdentityManagement.Model.EvaluationResult;

namespace EcsPolicyStudio.Iam.Aws;

/// <summary>From a simulation's domain records to the SDK's shapes, and back.</summary>
internal static class SimulationMapping
{
    public static List<ContextEntry>? ToEntries(this SimulationRequest request) => request.Context.Count == 0
        ? null
        : [.. request.Context.Select(key => new ContextEntry
        {
            ContextKeyName = key.Name,
            ContextKeyType = TypeOf(key),
            ContextKeyValues = [.. key.Values],
        })];

    /// <summary>One verdict a resource: IAM puts those of several resources inside of one result.</summary>
    public static IEnumerable<SimulationVerdict> ToVerdicts(this EvaluationResult result, string operation)
    {
        var action = IamCalls.Required(result.EvalActionName, operation, nameof(result.EvalActionName));
        var organizations = result.OrganizationsDecisionDetail?.AllowedByOrganizations;
        if (result.ResourceSpecificResults is not { Count: > 0 } specific)
        {
            yield return new(
                action,
                result.EvalResourceName ?? "*",
                DecisionOf(result.EvalDecision, operation),
                ToStatements(result.MatchedStatements),
                result.MissingContextValues ?? [],
                result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
                organizations);
            yield break;
        }

        foreach (var one in specific)
        {
            yield return new(
                action,
                IamCalls.Required(one.EvalResourceName, operation, nameof(one.EvalResourceName)),
                DecisionOf(one.EvalResourceDecision, operation),
                ToStatements(one.MatchedStatements),
                one.MissingContextValues ?? [],
                one.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
                organizations);
        }
    }

    private static Decision DecisionOf(PolicyEvaluationDecisionType? type, string operation)
    {
        Decision? decision = type?.Value switch
        {
            "allowed" => Decision.Allowed,
            "explicitDeny" => Decision.ExplicitlyDenied,
            "implicitDeny" => Decision.ImplicitlyDenied,
            _ => null,
        };
        return IamCalls.Required(decision, operation, "a decision that the studio knows");
    }

    private static List<SimulatedStatement> ToStatements(List<Statement>? statements) => statements is null
        ? []
        : [.. statements.Select(statement => new SimulatedStatement(
            statement.SourcePolicyId ?? "",
            statement.SourcePolicyType?.Value,
            statement.StartPosition?.Line,
            statement.StartPosition?.Column,
            statement.EndPosition?.Line,
            statement.EndPosition?.Column))];

    private static ContextKeyTypeEnum TypeOf(SimulationContextKey key) => (key.Type, key.IsMultivalued) switch
    {
        (SimulationKeyType.Numeric, false) => ContextKeyTypeEnum.Numeric,
        (SimulationKeyType.Numeric, true) => ContextKeyTypeEnum.NumericList,
        (SimulationKeyType.Boolean, false) => ContextKeyTypeEnum.Boolean,
        (SimulationKeyType.Boolean, true) => ContextKeyTypeEnum.BooleanList,
        (SimulationKeyType.Ip, false) => ContextKeyTypeEnum.Ip,
        (SimulationKeyType.Ip, true) => ContextKeyTypeEnum.IpList,
        (SimulationKeyType.Date, false) => ContextKeyTypeEnum.Date,
        (SimulationKeyType.Date, true) => ContextKeyTypeEnum.DateList,
        (SimulationKeyType.Binary, false) => ContextKeyTypeEnum.Binary,
        (SimulationKeyType.Binary, true) => ContextKeyTypeEnum.BinaryList,
        (_, true) => ContextKeyTypeEnum.StringList,
        _ => ContextKeyTypeEnum.String,
    };
}
