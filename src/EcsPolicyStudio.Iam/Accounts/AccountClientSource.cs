namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>Makes the clients of an account when they are first used, once. A failure is not kept: the next use tries again, so that a sign-in mends the account.</summary>
/// <param name="create">Makes them.</param>
internal sealed class AccountClientSource(Func<AccountClients> create) : IDisposable
{
    private readonly Lock _lock = new();
    private AccountClients? _clients;
    private bool _disposed;

    /// <summary>The clients.</summary>
    /// <exception cref="Errors.IamCredentialsException">The account gives no credentials.</exception>
    public AccountClients Get()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _clients ??= create();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _clients?.Dispose();
            _clients = null;
        }
    }
}
