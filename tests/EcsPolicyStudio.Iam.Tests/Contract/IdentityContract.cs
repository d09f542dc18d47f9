using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Contract;

/// <summary>The account, its users, groups and roles, and what reaches them.</summary>
public abstract class IdentityContract : ContractSuite
{
    [Fact]
    public async Task Account_HasAnId_AnAlias_AndACaller()
    {
        var account = await Gateway.GetAccountAsync(Token);

        Assert.Matches(@"^\d{12}\z", account.AccountId);
        Assert.StartsWith($"arn:aws:iam::{account.AccountId}:", account.CallerArn, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(account.Alias));
    }

    [Fact]
    public async Task Permissions_OfAUser_IncludeThoseOfItsGroups()
    {
        var user = await NewEntityAsync(EntityKind.User, "contract-user");
        var group = await NewEntityAsync(EntityKind.Group, "contract-group");
        var policy = await CreateAsync("Contract");
        await Gateway.AttachPolicyAsync(group, policy.Arn, Token);
        await Client.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = user.Name, PolicyName = "own", PolicyDocument = Document }, Token);
        await Client.PutGroupPolicyAsync(new PutGroupPolicyRequest { GroupName = group.Name, PolicyName = "shared", PolicyDocument = Document }, Token);
        await Client.AddUserToGroupAsync(new AddUserToGroupRequest { UserName = user.Name, GroupName = group.Name }, Token);

        Assert.Equal(
            [
                new PermissionRow("own", null, AttachedVia.Inline, null, true),
                new PermissionRow("Contract", policy.Arn, AttachedVia.Group, group.Name, false),
                new PermissionRow("shared", null, AttachedVia.Group, group.Name, true),
            ],
            await Gateway.ListPermissionsAsync(user, Token));
        Assert.Equal(Document, await Gateway.GetInlinePolicyAsync(user, "own", Token));
        Assert.Equal(Document, await Gateway.GetInlinePolicyAsync(group, "shared", Token));
        Assert.Equal([group.Name], (await Gateway.ListGroupsForUserAsync(user.Name, Token)).Select(row => row.GroupName));
        Assert.Equal([user.Name], (await Gateway.ListUsersInGroupAsync(group.Name, Token)).Select(row => row.UserName));
        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.GetInlinePolicyAsync(user, "other", Token));
    }

    [Theory]
    [InlineData(EntityKind.User)]
    [InlineData(EntityKind.Group)]
    [InlineData(EntityKind.Role)]
    public async Task Entity_OfEachKind_IsFoundRegardlessOfCase(EntityKind kind)
    {
        await NewEntityAsync(kind, "Contract-Entity");

        var details = await Gateway.GetEntityAsync(new IamEntity(kind, "CONTRACT-entity"), Token);

        Assert.Equal(new IamEntity(kind, "Contract-Entity"), details.Entity);
        Assert.EndsWith("/Contract-Entity", details.Arn, StringComparison.Ordinal);
        Assert.Equal(kind == EntityKind.Role, details.TrustPolicy?.StartsWith('{') == true);
        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.GetEntityAsync(new IamEntity(kind, "nobody"), Token));
    }

    [Fact]
    public async Task Role_WithATagAndABoundary_ShowsBoth()
    {
        var boundary = await CreateAsync("Boundary");
        await Client.CreateRoleAsync(
            new CreateRoleRequest
            {
                RoleName = "bounded", AssumeRolePolicyDocument = Trust, Description = "d", PermissionsBoundary = boundary.Arn,
                Tags = [new Tag { Key = "k", Value = "v" }],
            },
            Token);

        var details = await Gateway.GetEntityAsync(IamEntity.Role("bounded"), Token);

        Assert.Equal(boundary.Arn, details.PermissionsBoundaryArn);
        Assert.Equal([new IamTag("k", "v")], details.Tags);
        Assert.Equal(Trust, details.TrustPolicy);
        Assert.Equal([IamEntity.Role("bounded")], (await Gateway.ListEntitiesForPolicyAsync(boundary.Arn, Token)).AsPermissionsBoundary);
    }

    [Fact]
    public async Task Lists_OfIdentities_HoldTheNewOnes()
    {
        var user = await NewEntityAsync(EntityKind.User, "zz-user");
        var group = await NewEntityAsync(EntityKind.Group, "zz-group");
        var role = await NewEntityAsync(EntityKind.Role, "zz-role");

        Assert.Contains(user.Name, (await Gateway.ListUsersAsync(Token).ReadAsync(Token)).Select(row => row.UserName));
        Assert.Contains(group.Name, (await Gateway.ListGroupsAsync(Token).ReadAsync(Token)).Select(row => row.GroupName));
        Assert.Equal(Trust, (await Gateway.ListRolesAsync(Token).ReadAsync(Token)).Single(row => row.RoleName == role.Name).TrustPolicy);
    }
}
