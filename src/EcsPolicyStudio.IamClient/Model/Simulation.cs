using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of SimulateCustomPolicy.</summary>
[Raises("InvalidInput", "PolicyEvaluation")]
public class SimulateCustomPolicyRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public List<string> PolicyInputList { get; set; } = Unset.List<string>();
    public List<string> PermissionsBoundaryPolicyInputList { get; set; } = Unset.List<string>();
    public List<string> ActionNames { get; set; } = Unset.List<string>();
    public List<string> ResourceArns { get; set; } = Unset.List<string>();
    public string ResourcePolicy { get; set; }
    public string ResourceOwner { get; set; }
    public string CallerArn { get; set; }
    public List<ContextEntry> ContextEntries { get; set; } = Unset.List<ContextEntry>();
    public string ResourceHandlingOption { get; set; }
    public int? MaxItems { get; set; }
    public string Marker { get; set; }
}

/// <summary>The answer of SimulateCustomPolicy.</summary>
public class SimulateCustomPolicyResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<EvaluationResult> EvaluationResults { get; set; } = Unset.List<EvaluationResult>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of SimulatePrincipalPolicy.</summary>
[Raises("NoSuchEntity", "InvalidInput", "PolicyEvaluation")]
public class SimulatePrincipalPolicyRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string PolicySourceArn { get; set; }
    public List<string> PolicyInputList { get; set; } = Unset.List<string>();
    public List<string> PermissionsBoundaryPolicyInputList { get; set; } = Unset.List<string>();
    public List<string> ActionNames { get; set; } = Unset.List<string>();
    public List<string> ResourceArns { get; set; } = Unset.List<string>();
    public string ResourcePolicy { get; set; }
    public string ResourceOwner { get; set; }
    public string CallerArn { get; set; }
    public List<ContextEntry> ContextEntries { get; set; } = Unset.List<ContextEntry>();
    public string ResourceHandlingOption { get; set; }
    public int? MaxItems { get; set; }
    public string Marker { get; set; }
}

/// <summary>The answer of SimulatePrincipalPolicy.</summary>
public class SimulatePrincipalPolicyResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<EvaluationResult> EvaluationResults { get; set; } = Unset.List<EvaluationResult>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of GetContextKeysForCustomPolicy.</summary>
[Raises("InvalidInput")]
public class GetContextKeysForCustomPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public List<string> PolicyInputList { get; set; } = Unset.List<string>();
}

/// <summary>The answer of GetContextKeysForCustomPolicy.</summary>
public class GetContextKeysForCustomPolicyResponse : AmazonWebServiceResponse
{
    public List<string> ContextKeyNames { get; set; } = Unset.List<string>();
}

/// <summary>Parameters of GetContextKeysForPrincipalPolicy.</summary>
[Raises("NoSuchEntity", "InvalidInput")]
public class GetContextKeysForPrincipalPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicySourceArn { get; set; }
    public List<string> PolicyInputList { get; set; } = Unset.List<string>();
}

/// <summary>The answer of GetContextKeysForPrincipalPolicy.</summary>
public class GetContextKeysForPrincipalPolicyResponse : AmazonWebServiceResponse
{
    public List<string> ContextKeyNames { get; set; } = Unset.List<string>();
}

/// <summary>A condition key with the values to simulate.</summary>
public class ContextEntry
{
    public string ContextKeyName { get; set; }
    public List<string> ContextKeyValues { get; set; } = Unset.List<string>();
    public ContextKeyTypeEnum ContextKeyType { get; set; }
}

/// <summary>The verdict on one action and resource.</summary>
public class EvaluationResult
{
    public string EvalActionName { get; set; }
    public string EvalResourceName { get; set; }
    public PolicyEvaluationDecisionType EvalDecision { get; set; }
    public List<Statement> MatchedStatements { get; set; } = Unset.List<Statement>();
    public List<string> MissingContextValues { get; set; } = Unset.List<string>();
    public OrganizationsDecisionDetail OrganizationsDecisionDetail { get; set; }
    public PermissionsBoundaryDecisionDetail PermissionsBoundaryDecisionDetail { get; set; }
    public Dictionary<string, string> EvalDecisionDetails { get; set; } = Unset.Map<string>();
    public List<ResourceSpecificResult> ResourceSpecificResults { get; set; } = Unset.List<ResourceSpecificResult>();
}

/// <summary>The verdict on one resource of an action that needs several.</summary>
public class ResourceSpecificResult
{
    public string EvalResourceName { get; set; }
    public PolicyEvaluationDecisionType EvalResourceDecision { get; set; }
    public List<Statement> MatchedStatements { get; set; } = Unset.List<Statement>();
    public List<string> MissingContextValues { get; set; } = Unset.List<string>();
    public Dictionary<string, string> EvalDecisionDetails { get; set; } = Unset.Map<string>();
    public PermissionsBoundaryDecisionDetail PermissionsBoundaryDecisionDetail { get; set; }
}

/// <summary>Where a matching statement stands.</summary>
public class Statement
{
    public string SourcePolicyId { get; set; }
    public PolicySourceType SourcePolicyType { get; set; }
    public Position StartPosition { get; set; }
    public Position EndPosition { get; set; }
}

/// <summary>A line and column of a policy document, both counted from 1.</summary>
public class Position
{
    public int? Line { get; set; }
    public int? Column { get; set; }
}

/// <summary>Whether service control policies allow the action.</summary>
public class OrganizationsDecisionDetail
{
    public bool? AllowedByOrganizations { get; set; }
}

/// <summary>Whether the permissions boundary allows the action.</summary>
public class PermissionsBoundaryDecisionDetail
{
    public bool? AllowedByPermissionsBoundary { get; set; }
}
