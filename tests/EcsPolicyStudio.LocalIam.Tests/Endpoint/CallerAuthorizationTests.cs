using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.LocalIam.Tests.Endpoint;

/// <summary>A signed request may do what the policies of the key's owner allow.</summary>
public sealed class CallerAuthorizationTests
{
    [Fact]
    public async Task Key_OfTheRootUser_MayDoEverything()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        Assert.Equal("arn:aws:iam::111122223333:root", (await endpoint.CallAsync(endpoint.Root, "GetCallerIdentity")).Value("Arn"));
        Assert.Equal("111122223333", (await endpoint.CallAsync(endpoint.Root, "GetAccessKeyInfo", ("AccessKeyId", endpoint.Root.Id))).Value("Account"));
        Assert.Equal("111122223333", (await endpoint.CallAsync(endpoint.Root, "GetUser")).Child("User").Value("UserId"));
        await endpoint.CallAsync(endpoint.Root, "CreateUser", ("UserName", "u"));
        Assert.Equal("1", (await endpoint.CallAsync(endpoint.Root, "GetAccountSummary")).Members("SummaryMap").Single(e => e.Value("key") == "AccountAccessKeysPresent").Value("value"));
    }

    [Fact]
    public async Task Keys_OfTheRootUser_AreRotatedAndRevoked()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var token = TestContext.Current.CancellationToken;
        Assert.Equal([endpoint.Root.Id], (await endpoint.RootKeys.ListAsync(token)).Select(key => key.AccessKeyId));
        await endpoint.RootKeys.CreateAsync(token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => endpoint.RootKeys.CreateAsync(token));
        var rotated = await endpoint.RootKeys.RotateAsync(token);
        Assert.DoesNotContain(rotated.SecretAccessKey, rotated.ToString(), StringComparison.Ordinal);
        Assert.Equal([rotated.AccessKeyId], (await endpoint.RootKeys.ListAsync(token)).Select(key => key.AccessKeyId));
        Assert.Equal("InvalidClientTokenId", (await endpoint.SendAsync(endpoint.Root, "ListUsers")).Code);
        (string, string) fresh = (rotated.AccessKeyId, rotated.SecretAccessKey);
        await endpoint.CallAsync(fresh, "ListUsers");
        Assert.True(await endpoint.RootKeys.RevokeAsync(rotated.AccessKeyId, token));
        Assert.False(await endpoint.RootKeys.RevokeAsync(rotated.AccessKeyId, token));
        Assert.Equal("InvalidClientTokenId", (await endpoint.SendAsync(fresh, "ListUsers")).Code);
    }

    [Fact]
    public async Task Reset_RevokesTheKeysOfUsersAndLeavesThoseOfTheRootUser()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var admin = await endpoint.KeyOfAsync("admin");
        await endpoint.CallAsync(admin, "GenerateServiceLastAccessedDetails", ("Arn", "arn:aws:iam::111122223333:user/admin"));
        await endpoint.Sandbox.Services.GetRequiredService<SandboxAccountTransfer>().ResetAsync(TestContext.Current.CancellationToken);
        Assert.Equal("InvalidClientTokenId", (await endpoint.SendAsync(admin, "ListUsers")).Code);
        Assert.Empty((await endpoint.CallAsync(endpoint.Root, "ListAccessKeys", ("UserName", "admin"))).Members("AccessKeyMetadata"));
    }

    [Fact]
    public async Task Key_OfAUser_IsThatUser()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var admin = await endpoint.KeyOfAsync("admin");
        Assert.Equal("admin", (await endpoint.CallAsync(admin, "GetUser")).Child("User").Value("UserName"));
        var own = (await endpoint.CallAsync(admin, "ListAccessKeys")).Members("AccessKeyMetadata").Single();
        Assert.Equal(("admin", admin.Id, "Active"), (own.Value("UserName"), own.Value("AccessKeyId"), own.Value("Status")));
        var second = (await endpoint.CallAsync(admin, "CreateAccessKey")).Child("AccessKey");
        Assert.Equal("admin", second.Value("UserName"));
        await endpoint.CallAsync(admin, "DeleteAccessKey", ("AccessKeyId", second.Value("AccessKeyId")!));
        var nobody = await endpoint.KeyOfAsync("farid.haddad");
        Assert.Equal("arn:aws:iam::111122223333:user/farid.haddad", (await endpoint.CallAsync(nobody, "GetCallerIdentity")).Value("Arn"));
    }

    [Theory]
    [InlineData("ListUsers", "", "arn:aws:iam::111122223333:user/")]
    [InlineData("ListRoles", "PathPrefix=/ci/", "arn:aws:iam::111122223333:role/ci/")]
    [InlineData("ListPolicies", "", "policy path /")]
    [InlineData("GetAccountSummary", "", "*")]
    [InlineData("GetUser", "", "user farid.haddad")]
    [InlineData("GetRole", "RoleName=ci-deployer", "role ci-deployer")]
    [InlineData("GetGroup", "GroupName=finance", "group finance")]
    [InlineData("CreateUser", "UserName=x;Path=/a/", "arn:aws:iam::111122223333:user/a/x")]
    [InlineData("DeletePolicy", "PolicyArn=arn:aws:iam::111122223333:policy/ecs/EcsReadOnly", "policy arn:aws:iam::111122223333:policy/ecs/EcsReadOnly")]
    [InlineData("AttachUserPolicy", "UserName=admin;PolicyArn=arn:aws:iam::aws:policy/AdministratorAccess", "user admin")]
    [InlineData("AddUserToGroup", "UserName=admin;GroupName=finance", "group finance")]
    public async Task Request_ThatNoPolicyAllows_IsDeniedInIamsWords(string action, string parameters, string resource)
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var key = await endpoint.KeyOfAsync("farid.haddad");
        (string, string)[] fields = [.. parameters.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(pair => (pair[0], pair[1]))];
        Assert.Equal(
            $"User: arn:aws:iam::111122223333:user/farid.haddad is not authorized to perform: iam:{action} on resource: {resource} "
            + $"because no identity-based policy allows the iam:{action} action",
            await endpoint.DeniedAsync(key, action, fields));
    }

    [Fact]
    public async Task Policies_OfGroupsCount_AndAnExplicitDenyWins()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var key = await endpoint.KeyOfAsync("dmitri.petrov");
        await endpoint.CallAsync(key, "ListUsers");
        await PutAsync(endpoint, "dmitri.petrov", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"iam:List*","Resource":"*"}]}""");
        Assert.EndsWith("with an explicit deny in an identity-based policy", await endpoint.DeniedAsync(key, "ListUsers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boundary_Limits()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var key = await endpoint.KeyOfAsync("admin");
        await endpoint.CallAsync(key, "PutUserPermissionsBoundary", ("UserName", "admin"), ("PermissionsBoundary", "arn:aws:iam::aws:policy/IAMReadOnlyAccess"));
        await endpoint.CallAsync(key, "ListUsers");
        Assert.EndsWith("because no permissions boundary allows the iam:CreateUser action", await endpoint.DeniedAsync(key, "CreateUser", ("UserName", "x")), StringComparison.Ordinal);
        Assert.False(await endpoint.HasUserAsync("x"));
    }

    [Fact]
    public async Task Conditions_SeeWhoAsksAndWhatFor()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var key = await endpoint.KeyOfAsync("farid.haddad");
        await PutAsync(endpoint, "farid.haddad", """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":["iam:*AccessKey*","iam:GetUser"],"Resource":"arn:aws:iam::*:user/${aws:username}"},
              {"Effect":"Allow","Action":"iam:AttachUserPolicy","Resource":"*","Condition":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/ReadOnlyAccess"}}},
              {"Effect":"Allow","Action":["iam:CreateUser","iam:TagUser"],"Resource":"arn:aws:iam::*:user/team/*","Condition":{"StringEquals":{"aws:RequestTag/team":"blue"},"StringLike":{"iam:PermissionsBoundary":"*/DeveloperBoundary"}}},
              {"Effect":"Allow","Action":"iam:DeleteUser","Resource":"*","Condition":{"StringEquals":{"iam:ResourceTag/team":"blue"}}},
              {"Effect":"Allow","Action":"iam:UpdateUser","Resource":"arn:aws:iam::*:user/team/*"},
              {"Effect":"Allow","Action":"iam:ListGroups","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"127.0.0.0/8"},"Bool":{"aws:SecureTransport":"false"}}},
              {"Effect":"Allow","Action":"iam:ListRoles","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}]}
            """);
        await endpoint.CallAsync(key, "GetUser");
        await endpoint.CallAsync(key, "ListAccessKeys");
        await endpoint.DeniedAsync(key, "ListAccessKeys", ("UserName", "admin"));
        await endpoint.DeniedAsync(key, "CreateAccessKey", ("UserName", "admin"));
        await endpoint.CallAsync(key, "AttachUserPolicy", ("UserName", "farid.haddad"), ("PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess"));
        await endpoint.DeniedAsync(key, "AttachUserPolicy", ("UserName", "farid.haddad"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        (string, string)[] bounded = [("UserName", "new"), ("PermissionsBoundary", Sandbox.PolicyArn("DeveloperBoundary", "/boundaries/"))];
        (string, string)[] tagged = [("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "blue")];
        await endpoint.DeniedAsync(key, "CreateUser", [.. bounded, ("Path", "/team/")]);
        await endpoint.DeniedAsync(key, "CreateUser", [.. bounded, .. tagged]);
        await endpoint.DeniedAsync(key, "CreateUser", [("UserName", "new"), ("Path", "/team/"), .. tagged]);
        await endpoint.CallAsync(key, "CreateUser", [.. bounded, .. tagged, ("Path", "/team/")]);
        await endpoint.CallAsync(key, "UpdateUser", ("UserName", "new"), ("NewUserName", "newer"));
        await endpoint.DeniedAsync(key, "UpdateUser", ("UserName", "newer"), ("NewPath", "/"));
        await endpoint.DeniedAsync(key, "DeleteUser", ("UserName", "admin"));
        await endpoint.CallAsync(key, "DeleteUser", ("UserName", "newer"));
        await endpoint.CallAsync(key, "ListGroups");
    }

    [Fact]
    public async Task CreatingWithTags_NeedsThePermissionToTag()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var key = await endpoint.KeyOfAsync("farid.haddad");
        await PutAsync(endpoint, "farid.haddad", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*"}]}""");
        Assert.Contains("perform: iam:TagUser", await endpoint.DeniedAsync(
            key, "CreateUser", ("UserName", "x"), ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v")), StringComparison.Ordinal);
        await endpoint.CallAsync(key, "CreateUser", ("UserName", "x"));
    }

    [Fact]
    public async Task Client_OfTheSdk_IsAnswered()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var key = await endpoint.KeyOfAsync("dmitri.petrov");
        using var client = new AmazonIdentityManagementServiceClient(
            new BasicAWSCredentials(key.Id, key.Secret), new AmazonIdentityManagementServiceConfig { ServiceURL = endpoint.Address.ToString(), MaxErrorRetry = 0 });
        var token = TestContext.Current.CancellationToken;
        Assert.Equal("dmitri.petrov", (await client.GetUserAsync(new GetUserRequest(), token)).User.UserName);
        var refusal = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(
            () => client.CreatePolicyAsync(new() { PolicyName = "p é", PolicyDocument = Sandbox.AllowListClusters }, token));
        Assert.Equal("ValidationError", refusal.ErrorCode);
        refusal = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(
            () => client.CreatePolicyAsync(new() { PolicyName = "p", PolicyDocument = Sandbox.AllowListClusters }, token));
        Assert.Equal(("AccessDenied", System.Net.HttpStatusCode.Forbidden), (refusal.ErrorCode, refusal.StatusCode));
        Assert.True(Guid.TryParse(refusal.RequestId, out _));
    }

    private static Task PutAsync(EndpointSandbox endpoint, string user, string document) =>
        endpoint.Sandbox.CallAsync("PutUserPolicy", ("UserName", user), ("PolicyName", "test"), ("PolicyDocument", document));
}
