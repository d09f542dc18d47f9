namespace EcsPolicyStudio.Policies.Documents;

/// <summary>The words of the policy grammar (AWS document "Grammar of the IAM JSON policy language"). All are case-sensitive.</summary>
public static class ElementNames
{
    /// <summary>Version of the policy language.</summary>
    public const string Version = "Version";

    /// <summary>Identifier of the document.</summary>
    public const string Id = "Id";

    /// <summary>The statements.</summary>
    public const string Statement = "Statement";

    /// <summary>Identifier of a statement.</summary>
    public const string Sid = "Sid";

    /// <summary>Allow or Deny.</summary>
    public const string Effect = "Effect";

    /// <summary>Who it applies to, in resource policies.</summary>
    public const string Principal = "Principal";

    /// <summary>Who it does not apply to, in resource policies.</summary>
    public const string NotPrincipal = "NotPrincipal";

    /// <summary>The actions.</summary>
    public const string Action = "Action";

    /// <summary>All actions but these.</summary>
    public const string NotAction = "NotAction";

    /// <summary>The resources.</summary>
    public const string Resource = "Resource";

    /// <summary>All resources but these.</summary>
    public const string NotResource = "NotResource";

    /// <summary>The conditions.</summary>
    public const string Condition = "Condition";

    /// <summary>The effect that allows.</summary>
    public const string Allow = "Allow";

    /// <summary>The effect that denies.</summary>
    public const string Deny = "Deny";

    /// <summary>The older version of the language.</summary>
    public const string Version2008 = "2008-10-17";

    /// <summary>The current version of the language.</summary>
    public const string Version2012 = "2012-10-17";

    internal static readonly string[] OfDocument = [Version, Id, Statement];

    internal static readonly string[] OfStatement =
        [Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition];
}
