namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>A rule of the policy language is broken; carries IAM's message from the rule to the validator.</summary>
internal sealed class MalformedPolicy(string message) : Exception(message)
{
    public const string Syntax = "Syntax errors in policy.";
    public const string LegacyParsing = "The policy failed legacy parsing";
    public const string DuplicateSid = "Statement IDs (SID) in a single policy must be unique.";
    public const string NoActions = "Policy statement must contain actions.";
    public const string ProhibitedResource = "Has prohibited field Resource.";
    public const string TrustActions =
        "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity";
    public const string MissingPrincipal = "Missing required field Principal";

    /// <summary>Throws unless the rule holds.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
            throw new MalformedPolicy(message);
    }
}
