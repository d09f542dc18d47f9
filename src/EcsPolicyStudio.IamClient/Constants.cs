using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>Which managed policies a list holds. Any other value is kept as it came.</summary>
public class PolicyScopeType(string value) : ConstantClass(value)
{
    public static readonly PolicyScopeType All = new("All");
    public static readonly PolicyScopeType AWS = new("AWS");
    public static readonly PolicyScopeType Local = new("Local");

    public static PolicyScopeType FindValue(string value) => FindValue<PolicyScopeType>(value);

    public static implicit operator PolicyScopeType(string value) => FindValue(value);
}

/// <summary>How a policy is used. Any other value is kept as it came.</summary>
public class PolicyUsageType(string value) : ConstantClass(value)
{
    public static readonly PolicyUsageType PermissionsPolicy = new("PermissionsPolicy");
    public static readonly PolicyUsageType PermissionsBoundary = new("PermissionsBoundary");

    public static PolicyUsageType FindValue(string value) => FindValue<PolicyUsageType>(value);

    public static implicit operator PolicyUsageType(string value) => FindValue(value);
}

/// <summary>Kinds of entity in filters. Any other value is kept as it came.</summary>
public class EntityType(string value) : ConstantClass(value)
{
    public static readonly EntityType User = new("User");
    public static readonly EntityType Role = new("Role");
    public static readonly EntityType Group = new("Group");
    public static readonly EntityType LocalManagedPolicy = new("LocalManagedPolicy");
    public static readonly EntityType AWSManagedPolicy = new("AWSManagedPolicy");

    public static EntityType FindValue(string value) => FindValue<EntityType>(value);

    public static implicit operator EntityType(string value) => FindValue(value);
}

/// <summary>How a boundary is attached. Any other value is kept as it came.</summary>
public class PermissionsBoundaryAttachmentType(string value) : ConstantClass(value)
{
    public static readonly PermissionsBoundaryAttachmentType PermissionsBoundaryPolicy = new("PermissionsBoundaryPolicy");

    public static PermissionsBoundaryAttachmentType FindValue(string value) => FindValue<PermissionsBoundaryAttachmentType>(value);

    public static implicit operator PermissionsBoundaryAttachmentType(string value) => FindValue(value);
}

/// <summary>The type of a condition key. Any other value is kept as it came.</summary>
public class ContextKeyTypeEnum(string value) : ConstantClass(value)
{
    public static readonly ContextKeyTypeEnum String = new("string");
    public static readonly ContextKeyTypeEnum StringList = new("stringList");
    public static readonly ContextKeyTypeEnum Numeric = new("numeric");
    public static readonly ContextKeyTypeEnum NumericList = new("numericList");
    public static readonly ContextKeyTypeEnum Boolean = new("boolean");
    public static readonly ContextKeyTypeEnum BooleanList = new("booleanList");
    public static readonly ContextKeyTypeEnum Ip = new("ip");
    public static readonly ContextKeyTypeEnum IpList = new("ipList");
    public static readonly ContextKeyTypeEnum Binary = new("binary");
    public static readonly ContextKeyTypeEnum BinaryList = new("binaryList");
    public static readonly ContextKeyTypeEnum Date = new("date");
    public static readonly ContextKeyTypeEnum DateList = new("dateList");

    public static ContextKeyTypeEnum FindValue(string value) => FindValue<ContextKeyTypeEnum>(value);

    public static implicit operator ContextKeyTypeEnum(string value) => FindValue(value);
}

/// <summary>The verdict of a simulation. Any other value is kept as it came.</summary>
public class PolicyEvaluationDecisionType(string value) : ConstantClass(value)
{
    public static readonly PolicyEvaluationDecisionType Allowed = new("allowed");
    public static readonly PolicyEvaluationDecisionType ExplicitDeny = new("explicitDeny");
    public static readonly PolicyEvaluationDecisionType ImplicitDeny = new("implicitDeny");

    public static PolicyEvaluationDecisionType FindValue(string value) => FindValue<PolicyEvaluationDecisionType>(value);

    public static implicit operator PolicyEvaluationDecisionType(string value) => FindValue(value);
}

/// <summary>Where a matching statement comes from. Any other value is kept as it came.</summary>
public class PolicySourceType(string value) : ConstantClass(value)
{
    public static readonly PolicySourceType User = new("user");
    public static readonly PolicySourceType Group = new("group");
    public static readonly PolicySourceType Role = new("role");
    public static readonly PolicySourceType AwsManaged = new("aws-managed");
    public static readonly PolicySourceType UserManaged = new("user-managed");
    public static readonly PolicySourceType Resource = new("resource");
    public static readonly PolicySourceType None = new("none");

    public static PolicySourceType FindValue(string value) => FindValue<PolicySourceType>(value);

    public static implicit operator PolicySourceType(string value) => FindValue(value);
}

/// <summary>How fine a last-accessed report is. Any other value is kept as it came.</summary>
public class AccessAdvisorUsageGranularityType(string value) : ConstantClass(value)
{
    public static readonly AccessAdvisorUsageGranularityType SERVICE_LEVEL = new("SERVICE_LEVEL");
    public static readonly AccessAdvisorUsageGranularityType ACTION_LEVEL = new("ACTION_LEVEL");

    public static AccessAdvisorUsageGranularityType FindValue(string value) => FindValue<AccessAdvisorUsageGranularityType>(value);

    public static implicit operator AccessAdvisorUsageGranularityType(string value) => FindValue(value);
}

/// <summary>How far a report is. Any other value is kept as it came.</summary>
public class JobStatusType(string value) : ConstantClass(value)
{
    public static readonly JobStatusType IN_PROGRESS = new("IN_PROGRESS");
    public static readonly JobStatusType COMPLETED = new("COMPLETED");
    public static readonly JobStatusType FAILED = new("FAILED");

    public static JobStatusType FindValue(string value) => FindValue<JobStatusType>(value);

    public static implicit operator JobStatusType(string value) => FindValue(value);
}

/// <summary>Whether requests may be signed by an access key. Any other value is kept as it came.</summary>
public class StatusType(string value) : ConstantClass(value)
{
    public static readonly StatusType Active = new("Active");
    public static readonly StatusType Inactive = new("Inactive");

    public static StatusType FindValue(string value) => FindValue<StatusType>(value);

    public static implicit operator StatusType(string value) => FindValue(value);
}

/// <summary>How a policy belongs to an identity. Any other value is kept as it came.</summary>
public class PolicyType(string value) : ConstantClass(value)
{
    public static readonly PolicyType INLINE = new("INLINE");
    public static readonly PolicyType MANAGED = new("MANAGED");

    public static PolicyType FindValue(string value) => FindValue<PolicyType>(value);

    public static implicit operator PolicyType(string value) => FindValue(value);
}

/// <summary>Whose inline policy it is. Any other value is kept as it came.</summary>
public class PolicyOwnerEntityType(string value) : ConstantClass(value)
{
    public static readonly PolicyOwnerEntityType USER = new("USER");
    public static readonly PolicyOwnerEntityType ROLE = new("ROLE");
    public static readonly PolicyOwnerEntityType GROUP = new("GROUP");

    public static PolicyOwnerEntityType FindValue(string value) => FindValue<PolicyOwnerEntityType>(value);

    public static implicit operator PolicyOwnerEntityType(string value) => FindValue(value);
}
