using System.Net.Http.Headers;
using System.Text;

namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class ProtocolTests
{
    [Theory]
    [InlineData("CreateLoginProfile", "2010-05-08", "InvalidAction", "Could not find operation CreateLoginProfile for version 2010-05-08")]
    [InlineData("ListUsers", "2011-06-15", "InvalidAction", "Could not find operation ListUsers for version 2011-06-15")]
    [InlineData("ListUsers", null, "InvalidAction", "Could not find operation ListUsers for version NO_VERSION_SPECIFIED")]
    [InlineData(null, "2010-05-08", "MissingAction", "The request is missing an action or a required parameter.")]
    public async Task Request_ForAnUnknownOperation_IsRefused(string? action, string? version, string code, string message)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var answer = await sandbox.SendFormAsync(
            new[] { ("Action", action), ("Version", version) }.Where(field => field.Item2 is not null).Select(field => (field.Item1, field.Item2!)));
        Assert.Equal((400, code, message), (answer.Status, answer.Code, answer.Message));
    }

    [Fact]
    public async Task Answer_HasARequestIdInHeaderAndBody()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var success = await sandbox.SendAsync("ListUsers");
        Assert.True(Guid.TryParse(success.RequestId, out _));
        Assert.Equal(success.RequestId, success.Root.Child("ResponseMetadata").Value("RequestId"));
        var refusal = await sandbox.SendAsync("GetGroup", ("GroupName", "absent"));
        Assert.Equal(refusal.RequestId, refusal.Root.Value("RequestId"));
        Assert.NotEqual(success.RequestId, refusal.RequestId);
    }

    [Fact]
    public async Task Operation_WithoutResult_HasMetadataOnly()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var answer = await sandbox.SendAsync("AddUserToGroup", ("GroupName", "finance"), ("UserName", "admin"));
        Assert.Equal(["ResponseMetadata"], answer.Root.Names());
    }

    [Fact]
    public async Task Times_AreWholeSecondsInUtc()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var user = (await sandbox.CallAsync("CreateUser", ("UserName", "u"))).Child("User");
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", user.Value("CreateDate")!);
    }

    [Fact]
    public async Task Documents_ArePercentEncodedByRfc3986()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        const string document = "{\r\n\t\"Version\": \"2012-10-17\",\n \"Statement\": {\"Sid\": \"\", \"Effect\": \"Allow\", \"Action\": \"s3:Get*\", \"Resource\": \"arn:aws:s3:::b/~a+b!'()é&<c>\"}}";
        var arn = (await sandbox.CallAsync("CreatePolicy", ("PolicyName", "p"), ("PolicyDocument", document))).Child("Policy").Value("Arn")!;
        var encoded = (await sandbox.CallAsync("GetPolicyVersion", ("PolicyArn", arn), ("VersionId", "v1"))).Child("PolicyVersion").Value("Document")!;
        Assert.Matches("^[A-Za-z0-9%._~-]+$", encoded);
        Assert.Equal(document, Uri.UnescapeDataString(encoded));
    }

    [Fact]
    public async Task Refusal_RepeatingCharactersThatXmlForbids_IsStillXml()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Contains("a\uFFFDb", await sandbox.RefusedAsync(400, "InvalidAction", "a\u0001b"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_ThatIsNoFormOrTooLong_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.Equal((400, "InvalidRequest"), await CodeAsync(sandbox, json));
        using var huge = new ByteArrayContent(new byte[LocalIamHandler.MaxBodyLength + 1]);
        huge.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        Assert.Equal((413, "RequestEntityTooLarge"), await CodeAsync(sandbox, huge));
        using var many = new StringContent(string.Join('&', Enumerable.Range(0, 5000).Select(i => $"a{i}=b")), Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal((400, "MalformedQueryString"), await CodeAsync(sandbox, many));
    }

    private static async Task<(int, string?)> CodeAsync(Sandbox sandbox, HttpContent content)
    {
        var answer = await sandbox.PostAsync(content);
        return (answer.Status, answer.Code);
    }
}
