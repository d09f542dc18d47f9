using System.Globalization;
using System.Text.RegularExpressions;
using EcsPolicyStudio.Iam.Accounts;

namespace EcsPolicyStudio.Iam.Errors;

/// <summary>What a person can do about a failure: sentences for the screen.</summary>
internal static partial class IamRemedies
{
    public const string NoSuchEntity = "It may have been deleted or renamed in the meantime: reload the list and choose again.";

    public const string AlreadyExists = "Choose another name: IAM compares names without regard to case.";

    public const string MalformedPolicy = "Correct the policy document as IAM's message says, then try again.";

    public const string DeleteConflict = "Remove first what IAM's message names: detach the policy everywhere, or delete its other versions.";

    public const string NotAttachable =
        "Choose another policy: this one can be attached only to the service-linked role of its AWS service.";

    public const string Unmodifiable = "Only the AWS service that owns this service-linked role can change it; change it in that service.";

    public const string InvalidInput = "Correct the value that IAM's message names, then try again.";

    /// <summary>How long to wait where the service does not say: IAM's request limits refill within seconds, and others of the account use them too.</summary>
    public static readonly TimeSpan ThrottlingPause = TimeSpan.FromSeconds(30);

    public const string ConcurrentChange = "Someone else is changing the same thing. Wait a few minutes, reload, then try again.";

    public const string Failing = "The failure is on the service's side and the SDK has tried again already. Try again in a few minutes.";

    public const string NoConnection = "Check the network, the proxy settings and the endpoint of the account, then try again.";

    public const string Certificate =
        "The secure connection failed: check the endpoint of the account, and whether a proxy's certificate is trusted on this computer.";

    public const string NotIam = "A proxy or a sign-in page of the network may have answered: check the network and the endpoint of the account.";

    public const string Configuration = "Correct the account's endpoint settings (a custom endpoint excludes FIPS and dual stack).";

    /// <summary>The advice after throttling.</summary>
    /// <param name="pause">How long to wait.</param>
    /// <param name="attempts">How often the SDK sent the request.</param>
    public static string Throttled(TimeSpan pause, int attempts)
    {
        var wait = pause < TimeSpan.FromMinutes(2)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(pause.TotalSeconds)):0} seconds")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(pause.TotalMinutes):0} minutes");
        var tried = attempts > 1 ? string.Create(CultureInfo.InvariantCulture, $" and refused all {attempts} attempts of the SDK") : "";
        return $"IAM limits how many requests an account makes{tried}. Wait {wait}, then try again.";
    }

    /// <summary>Whether an operation only reads, so that it can be repeated without a second thought.</summary>
    public static bool OnlyReads(string operation) =>
        operation.StartsWith("Get", StringComparison.Ordinal)
        || operation.StartsWith("List", StringComparison.Ordinal)
        || operation.StartsWith("Simulate", StringComparison.Ordinal);

    /// <summary>For a change whose answer did not come: it may have been made all the same. Empty for an operation that only reads.</summary>
    public static string AfterLostAnswer(string operation) =>
        OnlyReads(operation) ? "" : " The change may have been made all the same: reload before you repeat it.";

    /// <summary>The action that the caller lacks.</summary>
    /// <param name="message">IAM's message, which names it.</param>
    /// <param name="calledAction">The action of the operation that was called: the one to name where the message has none.</param>
    public static string MissingAction(string message, string calledAction) =>
        NotAuthorized().Match(message) is { Success: true } match ? match.Groups["action"].Value : calledAction;

    /// <summary>Names the action that is missing, or the policy that forbids it.</summary>
    /// <param name="message">IAM's message.</param>
    /// <param name="action">The action the caller lacks.</param>
    public static string AccessDenied(string message, string action) =>
        message.Contains("explicit deny", StringComparison.OrdinalIgnoreCase)
            ? $"A policy denies {action} explicitly; only who manages that policy can lift the deny."
            : $"Ask an administrator of the account to allow {action} for the identity in use.";

    /// <summary>How to renew or correct credentials.</summary>
    /// <param name="code">The error code, or empty where none came.</param>
    /// <param name="account">How the account gets its credentials.</param>
    public static string Credentials(string code, AccountConnection account)
    {
        var where = account.CredentialsSource;
        return code switch
        {
            "SignatureDoesNotMatch" or "InvalidSignatureException" or "IncompleteSignature" =>
                $"Check that the secret access key of {where} belongs to its access key id, and that this computer's clock is right.",
            "InvalidClientTokenId" or "UnrecognizedClientException" or "AuthFailure" =>
                $"AWS does not know the access key of {where}: it was deleted or deactivated, its session token is missing, or it "
                + "belongs to another partition (set the Region). Enter a valid one.",
            "OptInRequired" => "The account is not subscribed to the service, or its sign-up is not complete: finish it in the AWS console.",
            "AccessDenied" => account.RoleArn is { } role
                ? $"The identity of {account.SourceText} may not take on {role}: have the role's trust policy (and its external id) and the identity's "
                    + "permission for sts:AssumeRole checked."
                : $"{char.ToUpperInvariant(where[0])}{where[1..]} may not take on its role: have the role's trust policy and the "
                    + "source identity's permissions checked.",
            _ => Renewal(account),
        };
    }

    private static string Renewal(AccountConnection account) => account.Source switch
    {
        CredentialSource.Environment =>
            "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN for temporary credentials) in the studio's environment, and start it again.",
        CredentialSource.ContainerRole =>
            "Run the studio in an ECS task with a task role, or in an EKS pod with Pod Identity: only there does the container credentials endpoint answer.",
        CredentialSource.InstanceRole =>
            "Run the studio on an EC2 instance with an instance profile, and let it reach the instance metadata service.",
        _ when account.Profile is { } profile =>
            $"Sign in again (aws sso login --profile {profile}, or the way your organisation gives credentials) so that profile {profile} has valid "
            + "credentials, then try again.",
        _ => "Sign in again (aws sso login, or the way your organisation gives credentials) so that the default credential chain has valid "
            + "credentials, then try again.",
    };

    [GeneratedRegex(@"not authorized to perform:\s*(?<action>[a-z0-9-]+:[A-Za-z0-9]+)")]
    private static partial Regex NotAuthorized();
}
