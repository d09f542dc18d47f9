using System.Text.RegularExpressions;

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

    public const string Throttled = "IAM limits how many requests an account makes; the SDK has tried again already. Wait a minute, then try again.";

    public const string ConcurrentChange = "Someone else is changing the same thing. Wait a few minutes, reload, then try again.";

    public const string Failing = "The failure is on the service's side and the SDK has tried again already. Try again in a few minutes.";

    public const string NoConnection = "Check the network, the proxy settings and the endpoint of the account, then try again.";

    public const string Certificate =
        "The secure connection failed: check the endpoint of the account, and whether a proxy's certificate is trusted on this computer.";

    public const string NotIam = "A proxy or a sign-in page of the network may have answered: check the network and the endpoint of the account.";

    public const string Configuration = "Correct the account's endpoint settings (a custom endpoint excludes FIPS and dual stack).";

    /// <summary>For a change whose answer did not come: it may have been made all the same. Empty for an operation that only reads.</summary>
    public static string AfterLostAnswer(string operation) =>
        operation.StartsWith("Get", StringComparison.Ordinal) || operation.StartsWith("List", StringComparison.Ordinal)
            ? ""
            : " The change may have been made all the same: reload before you repeat it.";

    /// <summary>Names the action that is missing, or the policy that forbids it.</summary>
    /// <param name="message">IAM's message, which names the action the caller lacks.</param>
    /// <param name="calledAction">The action of the operation that was called: the one to name where the message has none.</param>
    public static string AccessDenied(string message, string calledAction)
    {
        var match = NotAuthorized().Match(message);
        var action = match.Success ? match.Groups["action"].Value : calledAction;
        return message.Contains("explicit deny", StringComparison.OrdinalIgnoreCase)
            ? $"A policy denies {action} explicitly; only who manages that policy can lift the deny."
            : $"Ask an administrator of the account to allow {action} for the identity in use.";
    }

    /// <summary>How to renew or correct credentials.</summary>
    /// <param name="code">The error code, or empty where none came.</param>
    /// <param name="profile">The profile in use, or null.</param>
    public static string Credentials(string code, string? profile)
    {
        var option = profile is null ? "" : $" --profile {profile}";
        var where = profile is null ? "the default credential chain" : $"profile {profile}";
        return code switch
        {
            "SignatureDoesNotMatch" or "InvalidSignatureException" or "IncompleteSignature" =>
                $"Check that the secret access key of {where} belongs to its access key id, and that this computer's clock is right.",
            "InvalidClientTokenId" or "UnrecognizedClientException" or "AuthFailure" =>
                $"AWS does not know the access key of {where}: it was deleted or deactivated, its session token is missing, or it "
                + "belongs to another partition (set the Region). Enter a valid one.",
            "OptInRequired" => "The account is not subscribed to the service, or its sign-up is not complete: finish it in the AWS console.",
            "AccessDenied" => $"{char.ToUpperInvariant(where[0])}{where[1..]} may not take on its role: have the role's trust policy and the "
                + "source identity's permissions checked.",
            _ => $"Sign in again (aws sso login{option}, or the way your organisation gives credentials) so that {where} has valid "
                + "credentials, then try again.",
        };
    }

    [GeneratedRegex(@"not authorized to perform:\s*(?<action>[a-z0-9-]+:[A-Za-z0-9]+)")]
    private static partial Regex NotAuthorized();
}
