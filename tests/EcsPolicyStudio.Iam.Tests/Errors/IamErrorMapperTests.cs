using System.Net;
using System.Xml;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Errors;

namespace EcsPolicyStudio.Iam.Tests.Errors;

public class IamErrorMapperTests
{
    private readonly IamErrorMapper _mapper = new(new AccountConnection(CredentialSource.Profile, "work"));

    [Theory]
    [InlineData("NoSuchEntity", 404, typeof(IamNoSuchEntityException))]
    [InlineData("EntityAlreadyExists", 409, typeof(IamEntityAlreadyExistsException))]
    [InlineData("MalformedPolicyDocument", 400, typeof(IamMalformedPolicyException))]
    [InlineData("LimitExceeded", 409, typeof(IamLimitExceededException))]
    [InlineData("DeleteConflict", 409, typeof(IamDeleteConflictException))]
    [InlineData("PolicyNotAttachable", 400, typeof(IamPolicyNotAttachableException))]
    [InlineData("InvalidInput", 400, typeof(IamInvalidInputException))]
    [InlineData("ValidationError", 400, typeof(IamInvalidInputException))]
    [InlineData("AccessDenied", 403, typeof(IamAccessDeniedException))]
    [InlineData("AccessDeniedException", 400, typeof(IamAccessDeniedException))]
    [InlineData("ExpiredToken", 403, typeof(IamCredentialsException))]
    [InlineData("InvalidClientTokenId", 403, typeof(IamCredentialsException))]
    [InlineData("SignatureDoesNotMatch", 403, typeof(IamCredentialsException))]
    [InlineData("OptInRequired", 403, typeof(IamCredentialsException))]
    [InlineData("Throttling", 400, typeof(IamUnavailableException))]
    [InlineData("", 429, typeof(IamUnavailableException))]
    [InlineData("ServiceFailure", 500, typeof(IamUnavailableException))]
    [InlineData("ServiceUnavailable", 503, typeof(IamUnavailableException))]
    [InlineData("SomethingNew", 503, typeof(IamUnavailableException))]
    [InlineData("", 502, typeof(IamUnavailableException))]
    [InlineData("ConcurrentModification", 409, typeof(IamUnavailableException))]
    [InlineData("EntityTemporarilyUnmodifiable", 409, typeof(IamUnavailableException))]
    [InlineData("UnmodifiableEntity", 400, typeof(IamException))]
    [InlineData("SomethingNew", 400, typeof(IamException))]
    public void Refusal_ByCode_BecomesItsFailure(string code, int status, Type expected)
    {
        var mapped = _mapper.Map(Refusal(code, (HttpStatusCode)status, "IAM's words."), "CreatePolicy");

        Assert.IsType(expected, mapped);
        Assert.Equal(code, mapped!.Code);
        Assert.EndsWith("IAM's words.", mapped.Message, StringComparison.Ordinal);
        Assert.Equal("req-1", mapped.RequestId);
        Assert.Equal(expected == typeof(IamUnavailableException), mapped.IsTransient);
        Assert.NotNull(mapped.InnerException);
        if (code != "SomethingNew" || status >= 500)
            Assert.False(string.IsNullOrEmpty(mapped.Remedy));
    }

    [Fact]
    public void AccessDenied_WithTheActionInItsMessage_NamesThatAction()
    {
        var message = "User: arn:aws:iam::123456789012:user/reader is not authorized to perform: iam:PassRole on resource: * "
            + "because no identity-based policy allows the iam:PassRole action";

        var mapped = _mapper.Map(Refusal("AccessDenied", HttpStatusCode.Forbidden, message), "CreatePolicy");

        Assert.Contains("allow iam:PassRole ", mapped!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void AccessDenied_WithoutTheAction_NamesTheOneThatWasCalled()
    {
        var mapped = _mapper.Map(Refusal("AccessDenied", HttpStatusCode.Forbidden, "No."), "GetCallerIdentity", "sts");

        Assert.Contains("sts:GetCallerIdentity", mapped!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void AccessDenied_ByAnExplicitDeny_DoesNotAdviseToAllow()
    {
        var message = "User: arn:aws:iam::123456789012:user/a is not authorized to perform: iam:CreatePolicy on resource: policy P "
            + "with an explicit deny in a service control policy";

        var mapped = _mapper.Map(Refusal("AccessDenied", HttpStatusCode.Forbidden, message), "CreatePolicy");

        Assert.Contains("denies iam:CreatePolicy explicitly", mapped!.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow", mapped.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cannot exceed quota for PoliciesPerRole: 20", "20 managed policies can be attached to one role (quota PoliciesPerRole)")]
    [InlineData("Cannot exceed quota for PoliciesPerUser: 10", "one user (quota PoliciesPerUser)")]
    [InlineData("Cannot exceed quota for PoliciesPerGroup: 10", "cannot be raised")]
    [InlineData("Cannot exceed quota for PolicySize: 6144", "at most 6144 characters, white space not counted")]
    [InlineData("Cannot exceed quota for GroupsPerUser: 10", "quota GroupsPerUser is 10")]
    [InlineData("Maximum policy size of 2048 bytes exceeded for user alice", "one user hold at most 2048 characters")]
    [InlineData("A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.", "Delete a version")]
    [InlineData("Something else is full", "Service Quotas")]
    public void LimitExceeded_ByMessage_NamesTheQuota(string message, string advice) =>
        Assert.Contains(advice, IamQuotaRemedy.For(message), StringComparison.Ordinal);

    [Theory]
    [InlineData("ExpiredToken", "aws sso login --profile work")]
    [InlineData("InvalidClientTokenId", "access key of profile work")]
    [InlineData("SignatureDoesNotMatch", "clock")]
    public void Credentials_ByCode_SayHowToRenew(string code, string advice) =>
        Assert.Contains(advice, _mapper.Map(Refusal(code, HttpStatusCode.Forbidden, "m"), "ListUsers")!.Remedy, StringComparison.Ordinal);

    [Fact]
    public void MissingCredentials_BecomeACredentialsFailure()
    {
        var mapped = new IamErrorMapper(new AccountConnection(CredentialSource.DefaultChain)).Map(new AmazonClientException("No valid SSO Token could be found."), "ListUsers");

        Assert.IsType<IamCredentialsException>(mapped);
        Assert.Contains("No valid SSO Token", mapped.Message, StringComparison.Ordinal);
        Assert.Contains("the default credential chain", mapped.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedRole_OfAProfile_CarriesTheRefusalsCodeAndId()
    {
        var refusal = Refusal("AccessDenied", HttpStatusCode.Forbidden, "is not authorized to perform: sts:AssumeRole");

        var mapped = _mapper.Map(new AmazonClientException("Error calling AssumeRole for role R", refusal), "ListUsers");

        Assert.IsType<IamCredentialsException>(mapped);
        Assert.Equal("AccessDenied", mapped.Code);
        Assert.Equal("req-1", mapped.RequestId);
        Assert.StartsWith("Profile work may not take on its role", mapped.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void ImpossibleEndpoint_IsNoMatterOfCredentials() => Assert.IsType<IamException>(
        _mapper.Map(new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported"), "ListUsers"));

    [Theory]
    [InlineData("CreatePolicy", true)]
    [InlineData("AttachUserPolicy", true)]
    [InlineData("ListUsers", false)]
    [InlineData("GetPolicy", false)]
    public void LostAnswer_OfAChange_WarnsThatItMayHaveBeenMade(string operation, bool warns)
    {
        Exception[] failures = [new HttpRequestException("cut"), new XmlException("half"), new IOException("cut"), new OperationCanceledException()];

        foreach (var mapped in failures.Select(failure => _mapper.Map(failure, operation)))
        {
            Assert.IsType<IamUnavailableException>(mapped);
            Assert.Equal("", mapped.Code);
            Assert.Equal(warns, mapped.Remedy!.Contains("may have been made", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void UntrustedCertificate_IsNamed() => Assert.Contains(
        "certificate",
        _mapper.Map(new HttpRequestException(HttpRequestError.SecureConnectionError, "ssl"), "ListUsers")!.Remedy,
        StringComparison.Ordinal);

    [Fact]
    public void ErrorPage_OfAProxy_IsShortened()
    {
        var mapped = _mapper.Map(Refusal("", HttpStatusCode.ProxyAuthenticationRequired, new string('x', 10_000)), "ListUsers");

        Assert.InRange(mapped!.Message.Length, 300, 400);
        Assert.Contains("407", mapped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bug_IsNotDressedUpAsAFailureOfTheAccount() => Assert.Null(_mapper.Map(new InvalidOperationException(), "ListUsers"));

    private static AmazonIdentityManagementServiceException Refusal(string code, HttpStatusCode status, string message) =>
        new(message, ErrorType.Sender, code, "req-1", status);
}
