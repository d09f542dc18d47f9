using System.Text.Json;
using EcsPolicyStudio.LocalIam.Tests.Endpoint;

namespace EcsPolicyStudio.LocalIam.Tests.Clients;

/// <summary>A platform engineer's work with users, groups, roles and access keys.</summary>
public sealed class AwsCliIdentityTests
{
    [Fact]
    public async Task User_IsGivenRightsAndAKeyAndActsByThem()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var aws = new AwsCli(endpoint, endpoint.Root);

        Assert.Equal($"arn:aws:iam::{Sandbox.AccountId}:user/bots/deployer", await aws.QueryAsync(
            $"create-user --user-name deployer --path /bots/ --permissions-boundary {Sandbox.PolicyArn("DeveloperBoundary", "/boundaries/")}", "User.Arn"));
        await aws.IamAsync("create-group --group-name bots");
        await aws.IamAsync("add-user-to-group --group-name bots --user-name deployer");
        await aws.IamAsync("attach-group-policy --group-name bots --policy-arn arn:aws:iam::aws:policy/IAMReadOnlyAccess");
        await aws.IamAsync("put-user-policy --user-name deployer --policy-name own",
            "--policy-document", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:TagUser","Resource":"arn:aws:iam::*:user/bots/${aws:username}"}]}""");
        await aws.IamAsync("delete-user-permissions-boundary --user-name deployer");
        using var key = JsonDocument.Parse(await aws.IamAsync("create-access-key --user-name deployer"));
        var secret = key.RootElement.GetProperty("AccessKey");
        var id = secret.GetProperty("AccessKeyId").GetString()!;

        var deployer = new AwsCli(endpoint, (id, secret.GetProperty("SecretAccessKey").GetString()!));
        var identity = await deployer.RunAsync("sts get-caller-identity --output text --query Arn");
        Assert.Equal((0, $"arn:aws:iam::{Sandbox.AccountId}:user/bots/deployer"), (identity.ExitCode, identity.Output));
        Assert.Equal("deployer bots", $"{await deployer.QueryAsync("get-user", "User.UserName")} {await deployer.QueryAsync("list-groups-for-user --user-name deployer", "Groups[].GroupName")}");
        await deployer.IamAsync("tag-user --user-name deployer --tags Key=color,Value=blue");
        Assert.Equal($"An error occurred (AccessDenied) when calling the DeleteGroup operation: User: arn:aws:iam::{Sandbox.AccountId}:user/bots/deployer is not authorized "
            + "to perform: iam:DeleteGroup on resource: group bots because no identity-based policy allows the iam:DeleteGroup action",
            await deployer.RefusedAsync("delete-group --group-name bots"));

        await aws.IamAsync($"update-access-key --user-name deployer --access-key-id {id} --status Inactive");
        Assert.Equal($"{id} Inactive", await aws.QueryAsync("list-access-keys --user-name deployer", "AccessKeyMetadata[].[AccessKeyId, Status]"));
        Assert.Equal("An error occurred (InvalidClientTokenId) when calling the ListUsers operation: The security token included in the request is invalid.",
            await deployer.RefusedAsync("list-users"));
        await aws.IamAsync($"delete-access-key --user-name deployer --access-key-id {id}");
    }

    [Fact]
    public async Task Role_IsCreatedChangedAndShownInTheDetailsOfTheAccount()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var aws = new AwsCli(endpoint, endpoint.Root);
        using var role = JsonDocument.Parse(await aws.IamAsync("create-role --role-name worker --assume-role-policy-document", Sandbox.TrustEcsTasks));
        Assert.Equal("sts:AssumeRole", role.RootElement.GetProperty("Role").GetProperty("AssumeRolePolicyDocument").GetProperty("Statement")[0].GetProperty("Action").GetString());
        await aws.IamAsync("update-role --role-name worker --max-session-duration 7200 --description", "Works at night");
        await aws.IamAsync($"put-role-permissions-boundary --role-name worker --permissions-boundary {Sandbox.PolicyArn("DeveloperBoundary", "/boundaries/")}");
        Assert.Equal("7200 Works at night Policy", await aws.QueryAsync("get-role --role-name worker", "Role.[MaxSessionDuration, Description, PermissionsBoundary.PermissionsBoundaryType]"));
        await aws.IamAsync("put-role-policy --role-name worker --policy-name inline --policy-document", Sandbox.AllowListClusters);
        using var inline = JsonDocument.Parse(await aws.IamAsync("get-role-policy --role-name worker --policy-name inline"));
        Assert.Equal("ecs:ListClusters", inline.RootElement.GetProperty("PolicyDocument").GetProperty("Statement")[0].GetProperty("Action").GetString());

        Assert.Equal("worker inline", await aws.QueryAsync(
            "get-account-authorization-details --filter Role --page-size 3", "RoleDetailList[?RoleName=='worker'].[RoleName, RolePolicyList[0].PolicyName]"));
        Assert.Equal("9 5 9", await aws.QueryAsync("get-account-summary", "SummaryMap.[Users, Groups, Roles]"));
        Assert.Equal("An error occurred (DeleteConflict) when calling the DeleteRole operation: Cannot delete entity, must delete policies first.",
            await aws.RefusedAsync("delete-role --role-name worker"));
        await aws.IamAsync("delete-role-policy --role-name worker --policy-name inline");
        await aws.IamAsync("delete-role --role-name worker");
    }
}
