using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Tests.Contract;

/// <summary>
/// What <see cref="IIamGateway"/> promises, whatever stands behind it. Each test has a new account. A suite runs where a sealed class opens the account.
/// </summary>
public abstract class ContractSuite : IAsyncLifetime
{
    protected const string Document = """
        {
          "Version": "2012-10-17",
          "Statement": [{ "Sid": "ReadOnly", "Effect": "Allow", "Action": ["ecs:List*", "ecs:Describe*"], "Resource": "*",
            "Condition": { "StringEquals": { "aws:PrincipalTag/team": "a+b %41 <c> &d Ünïcode" } } }]
        }
        """;

    protected const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private IContractAccount _account = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IIamGateway Gateway => _account.Gateway;

    /// <summary>The client below the gateway, to prepare what the gateway does not offer.</summary>
    protected IAmazonIdentityManagementService Client => _account.Client;

    public async ValueTask InitializeAsync() => _account = await OpenAccountAsync();

    public async ValueTask DisposeAsync()
    {
        await _account.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a new account.</summary>
    protected abstract Task<IContractAccount> OpenAccountAsync();

    protected Task<ManagedPolicySummary> CreateAsync(string name) => Gateway.CreatePolicyAsync(new NewManagedPolicy(name, Document, null, []), Token);

    protected async Task<IamEntity> NewEntityAsync(EntityKind kind, string name)
    {
        switch (kind)
        {
            case EntityKind.User:
                await Client.CreateUserAsync(new CreateUserRequest { UserName = name }, Token);
                break;
            case EntityKind.Group:
                await Client.CreateGroupAsync(new CreateGroupRequest { GroupName = name }, Token);
                break;
            default:
                await Client.CreateRoleAsync(new CreateRoleRequest { RoleName = name, AssumeRolePolicyDocument = Trust }, Token);
                break;
        }

        return new IamEntity(kind, name);
    }
}
