using System.Text.Json;
using EcsPolicyStudio.LocalIam.Tests.Endpoint;

namespace EcsPolicyStudio.LocalIam.Tests.Clients;

/// <summary>A platform engineer's work with policies: from the document to the attachment and back.</summary>
public sealed class AwsCliPolicyTests
{
    private const string Second = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecs:ListClusters","ecs:DescribeClusters"],"Resource":"*"}]}""";

    [Fact]
    public async Task Policy_IsCreatedVersionedAttachedAndDeleted()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var aws = new AwsCli(endpoint, endpoint.Root);

        using var created = JsonDocument.Parse(await aws.IamAsync(
            "create-policy --policy-name list-clusters --path /team/ --tags Key=team,Value=blue Key=stage,Value=test",
            "--description", "What the board shows", "--policy-document", Sandbox.AllowListClusters));
        var policy = created.RootElement.GetProperty("Policy");
        var arn = policy.GetProperty("Arn").GetString()!;
        Assert.Equal((Sandbox.PolicyArn("list-clusters", "/team/"), "v1", 2), (arn, policy.GetProperty("DefaultVersionId").GetString(), policy.GetProperty("Tags").GetArrayLength()));
        Assert.Equal("What the board shows blue", await aws.QueryAsync("get-policy --policy-arn " + arn, "Policy.[Description, Tags[?Key=='team'].Value | [0]]"));

        Assert.Equal("v2 True", await aws.QueryAsync(
            $"create-policy-version --set-as-default --policy-arn {arn}", "PolicyVersion.[VersionId, IsDefaultVersion]", "--policy-document", Second));
        Assert.Equal("v2 True\nv1 False", await aws.QueryAsync("list-policy-versions --policy-arn " + arn, "Versions[].[VersionId, IsDefaultVersion]"));
        using var version = JsonDocument.Parse(await aws.IamAsync($"get-policy-version --version-id v2 --policy-arn {arn}"));
        Assert.Equal("ecs:DescribeClusters", version.RootElement.GetProperty("PolicyVersion").GetProperty("Document").GetProperty("Statement")[0].GetProperty("Action")[1].GetString());
        await aws.IamAsync($"set-default-policy-version --version-id v1 --policy-arn {arn}");
        await aws.IamAsync($"delete-policy-version --version-id v2 --policy-arn {arn}");
        Assert.Equal("v3", await aws.QueryAsync($"create-policy-version --policy-arn {arn}", "PolicyVersion.VersionId", "--policy-document", Second));
        await aws.IamAsync($"delete-policy-version --version-id v3 --policy-arn {arn}");

        await aws.IamAsync($"tag-policy --tags Key=stage,Value=live --policy-arn {arn}");
        await aws.IamAsync($"untag-policy --tag-keys team --policy-arn {arn}");
        Assert.Equal("stage live", await aws.QueryAsync("list-policy-tags --policy-arn " + arn, "Tags[].[Key, Value]"));

        await aws.IamAsync($"attach-user-policy --user-name ben.okafor --policy-arn {arn}");
        await aws.IamAsync($"attach-group-policy --group-name finance --policy-arn {arn}");
        await aws.IamAsync($"attach-role-policy --role-name ci-deployer --policy-arn {arn}");
        Assert.Equal("finance ben.okafor ci-deployer", await aws.QueryAsync(
            "list-entities-for-policy --policy-arn " + arn, "[PolicyGroups[].GroupName, PolicyUsers[].UserName, PolicyRoles[].RoleName][] | join(' ', @)"));
        Assert.Equal("An error occurred (DeleteConflict) when calling the DeletePolicy operation: Cannot delete a policy attached to entities.",
            await aws.RefusedAsync("delete-policy --policy-arn " + arn));
        await aws.IamAsync($"detach-user-policy --user-name ben.okafor --policy-arn {arn}");
        await aws.IamAsync($"detach-group-policy --group-name finance --policy-arn {arn}");
        await aws.IamAsync($"detach-role-policy --role-name ci-deployer --policy-arn {arn}");
        await aws.IamAsync("delete-policy --policy-arn " + arn);
        Assert.Equal($"An error occurred (NoSuchEntity) when calling the GetPolicy operation: Policy {arn} was not found.", await aws.RefusedAsync("get-policy --policy-arn " + arn));
    }
}
