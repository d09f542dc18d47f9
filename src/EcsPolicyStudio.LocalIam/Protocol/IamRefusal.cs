namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>IAM says no: an error code, the HTTP status that goes with it, and IAM's words.</summary>
internal sealed class IamRefusal(string code, int status, string message) : Exception(message)
{
    /// <summary>The code on the wire, such as <c>NoSuchEntity</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>404: the identity, policy or version is not there.</summary>
    public static IamRefusal NoSuchEntity(string message) => new("NoSuchEntity", 404, message);

    /// <summary>409: the name is taken.</summary>
    public static IamRefusal EntityAlreadyExists(string message) => new("EntityAlreadyExists", 409, message);

    /// <summary>400: the policy document breaks the policy language.</summary>
    public static IamRefusal MalformedPolicyDocument(string message) => new("MalformedPolicyDocument", 400, message);

    /// <summary>409: a quota is used up.</summary>
    public static IamRefusal LimitExceeded(string message) => new("LimitExceeded", 409, message);

    /// <summary>409: <paramref name="quota"/>, in IAM's name for it, would be passed.</summary>
    public static IamRefusal QuotaExceeded(string quota, int limit) =>
        LimitExceeded($"Cannot exceed quota for {quota}: {limit}");

    /// <summary>409: something still depends on what should be deleted.</summary>
    public static IamRefusal DeleteConflict(string message) => new("DeleteConflict", 409, message);

    /// <summary>400: a parameter is well formed but makes no sense.</summary>
    public static IamRefusal InvalidInput(string message) => new("InvalidInput", 400, message);

    /// <summary>400: a parameter breaks the constraints of the API model.</summary>
    public static IamRefusal ValidationError(string message) => new("ValidationError", 400, message);

    /// <summary>400: only AWS may attach this policy.</summary>
    public static IamRefusal PolicyNotAttachable(string message) => new("PolicyNotAttachable", 400, message);

    /// <summary>400: the role belongs to an AWS service.</summary>
    public static IamRefusal UnmodifiableEntity(string message) => new("UnmodifiableEntity", 400, message);

    /// <summary>403: the caller may not do this, whatever the policies say.</summary>
    public static IamRefusal AccessDenied(string message) => new("AccessDenied", 403, message);

    /// <summary>403: the access key does not exist or is not active.</summary>
    public static IamRefusal InvalidClientTokenId() =>
        new("InvalidClientTokenId", 403, "The security token included in the request is invalid.");

    /// <summary>403: the signature is not that of the request, or of another time.</summary>
    public static IamRefusal SignatureDoesNotMatch(string message) => new("SignatureDoesNotMatch", 403, message);

    /// <summary>413: the body is longer than <paramref name="limit"/> bytes.</summary>
    public static IamRefusal RequestEntityTooLarge(int limit) =>
        new("RequestEntityTooLarge", 413, $"The request body is too long; the most is {limit} bytes.");

    /// <summary>500: the store failed; the message says what to do.</summary>
    public static IamRefusal ServiceFailure(string message) => new("ServiceFailure", 500, message);
}
