using System.Net;
using System.Xml;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using EcsPolicyStudio.IamClient.Tests.Support;

namespace EcsPolicyStudio.IamClient.Tests;

/// <summary>Refusals, and answers that are none.</summary>
public class ErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, Type> TypedCodes => new()
    {
        { "EntityAlreadyExists", typeof(EntityAlreadyExistsException) },
        { "InvalidInput", typeof(InvalidInputException) },
        { "LimitExceeded", typeof(LimitExceededException) },
        { "MalformedPolicyDocument", typeof(MalformedPolicyDocumentException) },
        { "ConcurrentModification", typeof(ConcurrentModificationException) },
        { "ServiceFailure", typeof(ServiceFailureException) },
        // CreatePolicy does not document these two: the base class, with the same code.
        { "NoSuchEntity", typeof(AmazonIdentityManagementServiceException) },
        { "AccessDenied", typeof(AmazonIdentityManagementServiceException) },
    };

    [Theory]
    [MemberData(nameof(TypedCodes))]
    public async Task Refusal_ByCode_RaisesWhatTheOperationDocuments(string code, Type expected)
    {
        using var client = ClientThatGets(HttpStatusCode.BadRequest, Error(code));

        var failure = await Assert.ThrowsAnyAsync<AmazonIdentityManagementServiceException>(() => Create(client));

        Assert.IsType(expected, failure);
        Assert.Equal(code, failure.ErrorCode);
    }

    [Fact]
    public void Exceptions_OfEveryTypedCode_AreReachable()
    {
        var documented = typeof(CreatePolicyRequest).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AmazonIdentityManagementServiceException)) && type.IsPublic);

        Assert.Equal(12, documented.Count());
    }

    [Fact]
    public async Task ErrorStatus_WithoutXml_RaisesTheBaseClassWithTheBody()
    {
        using var client = ClientThatGets(HttpStatusCode.BadGateway, "upstream is away", "text/plain");

        var failure = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => Create(client));

        Assert.Equal(HttpStatusCode.BadGateway, failure.StatusCode);
        Assert.Equal(ErrorType.Unknown, failure.ErrorType);
        Assert.True(string.IsNullOrEmpty(failure.ErrorCode));
        Assert.Contains("upstream is away", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Please sign in to the network</body></html>")]
    [InlineData("<CreatePolicyResponse><CreatePolicyResult><Policy>")]
    [InlineData("")]
    [InlineData("{\"ok\":true}")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"a\">]><CreatePolicyResponse>&e;</CreatePolicyResponse>")]
    [InlineData("<CreatePolicyResponse><CreatePolicyResult><Policy><AttachmentCount>many</AttachmentCount></Policy></CreatePolicyResult></CreatePolicyResponse>")]
    [InlineData("<CreatePolicyResponse><CreatePolicyResult><Policy><CreateDate>soon</CreateDate></Policy></CreatePolicyResult></CreatePolicyResponse>")]
    public async Task Success_ThatIsNotTheAnswer_RaisesXmlException(string body)
    {
        using var client = ClientThatGets(HttpStatusCode.OK, body);

        await Assert.ThrowsAsync<XmlException>(() => Create(client));
    }

    [Fact]
    public async Task Answer_WithMembersNobodyDeclared_IsRead()
    {
        using var client = ClientThatGets(HttpStatusCode.OK, """
            <CreatePolicyResponse><CreatePolicyResult><New>1</New><Policy><Newer><a/></Newer><PolicyName>P</PolicyName></Policy></CreatePolicyResult></CreatePolicyResponse>
            """);

        Assert.Equal("P", (await Create(client)).Policy.PolicyName);
    }

    [Fact]
    public async Task Cancellation_BeforeTheAnswer_IsNotWrapped()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var client = TestClient.Create(new RecordingHandler(_ =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "P" }, source.Token));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "Throttling", 2)]
    [InlineData(HttpStatusCode.InternalServerError, "ServiceFailure", 2)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", 2)]
    [InlineData(HttpStatusCode.Conflict, "LimitExceeded", 1)]
    [InlineData(HttpStatusCode.Forbidden, "AccessDenied", 1)]
    public async Task Refusal_ThatMayPass_IsTriedAgainByTheSdk(HttpStatusCode status, string code, int attempts)
    {
        var handler = new RecordingHandler(_ => RecordingHandler.Xml(status, Error(code)));
        using var client = TestClient.Create(handler, config => config.MaxErrorRetry = 1);

        var failure = await Assert.ThrowsAnyAsync<AmazonIdentityManagementServiceException>(() => Create(client));

        Assert.Equal(code, failure.ErrorCode);
        Assert.Equal(attempts, handler.Sent.Count);
    }

    private static Task<CreatePolicyResponse> Create(AmazonIdentityManagementServiceClient client) =>
        client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "P", PolicyDocument = "{}" }, Token);

    private static AmazonIdentityManagementServiceClient ClientThatGets(HttpStatusCode status, string body, string type = "text/xml") =>
        TestClient.Create(new RecordingHandler(_ => RecordingHandler.Xml(status, body, type)));

    private static string Error(string code) =>
        $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>No.</Message></Error><RequestId>r</RequestId></ErrorResponse>";
}
