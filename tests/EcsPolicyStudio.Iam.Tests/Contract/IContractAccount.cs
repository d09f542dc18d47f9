using Amazon.IdentityManagement;

namespace EcsPolicyStudio.Iam.Tests.Contract;

/// <summary>An account that a contract test works in, new and seeded, and gone afterwards.</summary>
public interface IContractAccount : IAsyncDisposable
{
    /// <summary>The gateway under test.</summary>
    IIamGateway Gateway { get; }

    /// <summary>The client below the gateway, to prepare what the gateway does not offer.</summary>
    IAmazonIdentityManagementService Client { get; }
}
