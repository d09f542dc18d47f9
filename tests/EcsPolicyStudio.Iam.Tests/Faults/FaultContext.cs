using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Contract;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Faults;

/// <summary>Faults between the SDK and the embedded IAM: nothing is lost, nothing is made twice, and what is reported is true.</summary>
public abstract class FaultContext : IAsyncLifetime
{
    protected const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:ListClusters","Resource":"*"}]}""";

    protected static readonly IamEntity Alice = IamEntity.User("alice-of-faults");

    // Long enough for a request to the embedded IAM on a busy machine, short enough to wait for.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private SandboxAccount _account = null!;

    public static TheoryData<Fault> All => [.. Enum.GetValues<Fault>()];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The way to the account without faults.</summary>
    protected IIamGateway Gateway => _account.Gateway;

    public async ValueTask InitializeAsync()
    {
        _account = (SandboxAccount)await SandboxAccount.OpenAsync(Token);
        await _account.Client.CreateUserAsync(new() { UserName = Alice.Name }, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _account.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static NewManagedPolicy Wanted() => new("faulty", Document, "faulty", [new IamTag("team", "a")]);

    /// <summary>A gateway whose SDK tries once more, over faults.</summary>
    private protected static AwsIamGateway Over(HttpMessageHandler handler) => TestGateway.Over(handler, retries: 1, timeout: Limit);

    private protected AwsIamGateway Over(string action, Fault fault, int times = int.MaxValue) => Over(Faults(action, fault, times));

    private protected FaultHandler Faults(string action, Fault fault, int times = int.MaxValue) => new(_account.Handler, action, fault, times);

    protected async Task<string> CreatedAsync() => (await Gateway.CreatePolicyAsync(Wanted(), Token)).Arn;

    /// <summary>The account's policies of the name that the tests create.</summary>
    protected async Task<List<ManagedPolicySummary>> OwnAsync()
    {
        var own = await Gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, Token).ReadAsync(Token);
        return [.. own.Where(policy => policy.PolicyName == "faulty")];
    }
}
