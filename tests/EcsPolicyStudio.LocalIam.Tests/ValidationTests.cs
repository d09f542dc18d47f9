namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("CreatePolicy", "PolicyName=a b;PolicyDocument={}", "The specified value for policyName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-")]
    [InlineData("CreatePolicy", "PolicyName=é;PolicyDocument={}", "The specified value for policyName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-")]
    [InlineData("CreatePolicy", "PolicyDocument={}", "1 validation error detected: Value at 'policyName' failed to satisfy constraint: Member must not be null")]
    [InlineData("CreatePolicy", "", "2 validation errors detected: Value at 'policyName' failed to satisfy constraint: Member must not be null; Value at 'policyDocument' failed to satisfy constraint: Member must not be null")]
    [InlineData("ListUsers", "MaxItems=0", "1 validation error detected: Value at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData("ListUsers", "MaxItems=1001", "1 validation error detected: Value at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000")]
    [InlineData("ListUsers", "PathPrefix=staff", "The specified value for pathPrefix is invalid. It must begin with the / character and contain only alphanumeric characters and/or / characters.")]
    [InlineData("ListPolicies", "Scope=Mine", "1 validation error detected: Value at 'scope' failed to satisfy constraint: Member must satisfy enum value set: [All, AWS, Local]")]
    [InlineData("CreatePolicy", "PolicyName=p;PolicyDocument={};Path=/a b/", "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.")]
    [InlineData("TagUser", "UserName=admin;Tags.member.1.Key=k;Tags.member.1.Value=*", "1 validation error detected: Value at 'tags.1.member.value' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*")]
    [InlineData("UntagUser", "UserName=admin;TagKeys.member.1=*", "1 validation error detected: Value at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+, Member must not be null]")]
    [InlineData("TagUser", "UserName=admin", "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must not be null")]
    [InlineData("CreatePolicy", "PolicyName=p;PolicyDocument={\"€\":1}", "1 validation error detected: Value at 'policyDocument' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+")]
    [InlineData("CreateUser", "UserName=u;Path=staff", "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.")]
    [InlineData("ListPolicies", "PathPrefix=/staff", "The specified value for pathPrefix is invalid. It must begin with the / character and contain only alphanumeric characters and/or / characters.")]
    [InlineData("ListUsers", "PathPrefix=", "The specified value for pathPrefix is invalid. It must begin with the / character and contain only alphanumeric characters and/or / characters.")]
    [InlineData("DeleteGroupPolicy", "GroupName=finance;PolicyName=arn:aws:iam::aws:policy/ReadOnlyAccess", "The specified value for policyName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-")]
    [InlineData("UpdateAccessKey", "AccessKeyId=AKIA-NO-KEY;Status=Active", "The specified value for accessKeyId is invalid. It must contain only alphanumeric characters.")]
    [InlineData("TagUser", "UserName=admin;Tags.member.1.Key=k;Tags.member.1.Value=;Tags.member.2.Value=v", "1 validation error detected: Value at 'tags.2.member.key' failed to satisfy constraint: Member must not be null")]
    [InlineData("TagUser", "UserName=admin;Tags.member.1.Key=;Tags.member.1.Value=v", "2 validation errors detected: Value at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1; Value at 'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+")]
    [InlineData("GetPolicyVersion", "PolicyArn=arn:aws:iam::aws:policy/ReadOnlyAccess;VersionId=1", "1 validation error detected: Value at 'versionId' failed to satisfy constraint: Member must satisfy regular expression pattern: v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?")]
    public async Task Parameter_ThatBreaksTheModel_IsRefusedInIamsWords(string action, string parameters, string message)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var fields = parameters.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(pair => (pair[0], pair[1]));
        Assert.Equal(message, await sandbox.RefusedAsync(400, "ValidationError", action, [.. fields]));
    }

    [Fact]
    public async Task PathPrefix_ThatIsTooLong_IsRefusedForItsLengthAlone()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal("1 validation error detected: Value at 'pathPrefix' failed to satisfy constraint: Member must have length less than or equal to 512",
            await sandbox.RefusedAsync(400, "ValidationError", "ListUsers", ("PathPrefix", "/" + new string('a', 512))));
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
