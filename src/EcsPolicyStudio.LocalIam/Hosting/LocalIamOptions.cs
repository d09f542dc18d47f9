namespace EcsPolicyStudio.LocalIam.Hosting;

/// <summary>The settings of the embedded IAM, configuration section <c>LocalIam</c>.</summary>
public sealed class LocalIamOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "LocalIam";

    /// <summary>
    /// The folder of the database (<c>iam.db</c>), created when absent. A relative path starts at the current directory.
    /// </summary>
    /// <value><c>data</c></value>
    public string DataFolder { get; set; } = "data";

    /// <summary>The 12-digit id a new account gets. An existing database keeps its own.</summary>
    /// <value><c>111122223333</c></value>
    public string AccountId { get; set; } = "111122223333";

    /// <summary>The alias a new account gets; empty for none. An existing database keeps its own.</summary>
    /// <value><c>ecs-policy-studio-sandbox</c></value>
    public string AccountAlias { get; set; } = "ecs-policy-studio-sandbox";

    /// <summary>
    /// Where the embedded IAM answers other tools (AWS CLI, SDKs) over HTTP: an http address of this machine's loopback, such as
    /// <c>http://127.0.0.1:5081</c>; empty for nowhere. Requests have to be signed by an access key of the account.
    /// </summary>
    /// <value>empty</value>
    public string Endpoint { get; set; } = "";

    /// <summary>The quotas of the account.</summary>
    public LocalIamQuotas Quotas { get; } = new();
}
