namespace EcsPolicyStudio.Iam.Tests.Contract;

// The contract over the SDK's pipeline into the embedded IAM of this process.
public sealed class InProcessPolicyTests : PolicyContract
{
    protected override Task<IContractAccount> OpenAccountAsync() => SandboxAccount.OpenAsync(Token);
}

public sealed class InProcessAttachmentTests : AttachmentContract
{
    protected override Task<IContractAccount> OpenAccountAsync() => SandboxAccount.OpenAsync(Token);
}

public sealed class InProcessIdentityTests : IdentityContract
{
    protected override Task<IContractAccount> OpenAccountAsync() => SandboxAccount.OpenAsync(Token);
}

public sealed class InProcessSimulationTests : SimulationContract
{
    protected override Task<IContractAccount> OpenAccountAsync() => SandboxAccount.OpenAsync(Token);
}
