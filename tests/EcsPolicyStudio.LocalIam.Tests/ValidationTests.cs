namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("CreatePolicy", "PolicyName=a b;PolicyDocument={}", "1 validation error detected: Value 'a b' at 'policyName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+")]
    [InlineData("CreatePolicy", "PolicyName=é;PolicyDocument={}", "1 validation error detected: Value 'é' at 'policyName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+")]
    [InlineData("CreatePolicy", "PolicyDocument={}", "1 validation error detected: Value null at 'policyName' failed to satisfy constraint: Member must not be null")]
    [InlineData("CreatePolicy", "", "2 validation errors detected: Value null at 'policyName' failed to satisfy constraint: Member must not be null; Value null at 'policyDocument' failed to satisfy constraint: Member must not be null")]
    [InlineData("ListUsers", "MaxItems=0", "1 validation error detected: Value '0' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData("ListUsers", "MaxItems=1001", "1 validation error detected: Value '1001' at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000")]
    [InlineData("ListUsers", "PathPrefix=staff", "1 validation error detected: Value 'staff' at 'pathPrefix' failed to satisfy constraint: Member must satisfy regular expression pattern: \\u002F[\\u0021-\\u007F]*")]
    [InlineData("ListPolicies", "Scope=Mine", "1 validation error detected: Value 'Mine' at 'scope' failed to satisfy constraint: Member must satisfy enum value set: [All, AWS, Local]")]
    [InlineData("CreatePolicy", "PolicyName=p;PolicyDocument={};Path=/a b/", "1 validation error detected: Value '/a b/' at 'path' failed to satisfy constraint: Member must satisfy regular expression pattern: ((/[A-Za-z0-9\\.,\\+@=_-]+)*)/")]
    [InlineData("TagUser", "UserName=admin;Tags.member.1.Key=k;Tags.member.1.Value=*", "1 validation error detected: Value '*' at 'tags.1.member.value' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*")]
    [InlineData("UntagUser", "UserName=admin;TagKeys.member.1=*", "1 validation error detected: Value '[*]' at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+]")]
    [InlineData("TagUser", "UserName=admin", "1 validation error detected: Value null at 'tags' failed to satisfy constraint: Member must not be null")]
    [InlineData("CreatePolicy", "PolicyName=p;PolicyDocument={\"€\":1}", "1 validation error detected: Value '{\"€\":1}' at 'policyDocument' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+")]
    [InlineData("GetPolicyVersion", "PolicyArn=arn:aws:iam::aws:policy/ReadOnlyAccess;VersionId=1", "1 validation error detected: Value '1' at 'versionId' failed to satisfy constraint: Member must satisfy regular expression pattern: v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?")]
    public async Task Parameter_ThatBreaksTheModel_IsRefusedInIamsWords(string action, string parameters, string message)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var fields = parameters.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(pair => (pair[0], pair[1]));
        Assert.Equal(message, await sandbox.RefusedAsync(400, "ValidationError", action, [.. fields]));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task UserName_OfALength_IsHeldToTheLimit(int length, bool accepted)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal(accepted ? 200 : 400, (await sandbox.SendAsync("CreateUser", ("UserName", new string('u', length)))).Status);
    }

    [Fact]
    public async Task Document_OverTheTransportLimit_IsAValidationError()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var document = Sandbox.AllowListClusters + new string(' ', 131_072);
        Assert.Contains("less than or equal to 131072", await sandbox.RefusedAsync(
            400, "ValidationError", "CreatePolicy", ("PolicyName", "p"), ("PolicyDocument", document)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not-a-marker-of-ours")]
    [InlineData("%%%")]
    [InlineData("")]
    public async Task Marker_NobodyGaveOut_IsRefused(string marker)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal("Invalid Marker.", await sandbox.RefusedAsync(400, "ValidationError", "ListUsers", ("Marker", marker)));
    }

    [Fact]
    public async Task Marker_OfAnotherList_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var marker = (await sandbox.CallAsync("ListRoles", ("MaxItems", "1"))).Value("Marker")!;
        Assert.Equal("Invalid Marker.", await sandbox.RefusedAsync(400, "ValidationError", "ListUsers", ("Marker", marker)));
    }
}
