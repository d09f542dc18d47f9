using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Sandbox;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>The account in use, asked for once for each circuit, and anew when the sandbox became another. A failed answer is not kept.</summary>
public sealed class CurrentAccount : IDisposable
{
    private readonly IIamGateway _gateway;
    private readonly SandboxChanges _changes;
    private AccountIdentity? _identity;

    /// <summary>Begins to listen.</summary>
    /// <param name="gateway">The account.</param>
    /// <param name="changes">Tells when the sandbox became another account.</param>
    public CurrentAccount(IIamGateway gateway, SandboxChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        _gateway = gateway;
        _changes = changes;
        _changes.Replaced += Forget;
    }

    /// <summary>Raised, on any thread, when the account has to be asked for again.</summary>
    public event Action? Changed;

    /// <summary>The account, its alias and the caller.</summary>
    /// <exception cref="Iam.Errors.IamException">The account cannot be reached or refuses.</exception>
    public async Task<AccountIdentity> GetAsync(CancellationToken cancellationToken) =>
        _identity ??= await _gateway.GetAccountAsync(cancellationToken);

    /// <summary>Stops listening.</summary>
    public void Dispose() => _changes.Replaced -= Forget;

    private void Forget()
    {
        _identity = null;
        Changed?.Invoke();
    }
}
