namespace EcsPolicyStudio.Policies.Documents;

/// <summary>The kinds of value that condition operators compare (AWS document "IAM JSON policy elements: Condition operators").</summary>
public enum ConditionValueKind
{
    /// <summary>Text; <c>*</c> and <c>?</c> are wildcards where the operator takes them.</summary>
    Text,

    /// <summary>An ARN, wildcards allowed in each segment.</summary>
    Arn,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An ISO 8601 date or seconds since 1970.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>An IP address or CIDR range.</summary>
    IpAddress,

    /// <summary>Base-64 text.</summary>
    Binary,

    /// <summary><c>true</c> where the key must be absent, <c>false</c> where it must be present.</summary>
    Null,
}
