namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>
/// The member names of an account file. It has the form of GetAccountAuthorizationDetails as the AWS CLI prints it; what IAM leaves out of that answer and the
/// studio would lose otherwise is in further members, which other readers pass over.
/// </summary>
internal static class AccountFileNames
{
    public const string Users = "UserDetailList";
    public const string Groups = "GroupDetailList";
    public const string Roles = "RoleDetailList";
    public const string Policies = "Policies";

    /// <summary>Ours: marks a file that the studio wrote, and holds the account's id, alias and caller.</summary>
    public const string Studio = "EcsPolicyStudio";
    public const string AccountId = "AccountId";
    public const string AccountAlias = "AccountAlias";
    public const string CallerUserName = "CallerUserName";
}
