namespace EcsPolicyStudio.Iam.Tests.Contract;

// The contract over HTTP, into the network face of the embedded IAM, with answers that are kept.
public sealed class HttpPolicyTests : PolicyContract
{
    protected override Task<IContractAccount> OpenAccountAsync() => HttpAccount.OpenAsync(Token);
}

public sealed class HttpAttachmentTests : AttachmentContract
{
    protected override Task<IContractAccount> OpenAccountAsync() => HttpAccount.OpenAsync(Token);
}

public sealed class HttpIdentityTests : IdentityContract
{
    protected override Task<IContractAccount> OpenAccountAsync() => HttpAccount.OpenAsync(Token);
}

public sealed class HttpSimulationTests : SimulationContract
{
    protected override Task<IContractAccount> OpenAccountAsync() => HttpAccount.OpenAsync(Token);
}
