using Amazon.SecurityToken.Model;
using EcsPolicyStudio.Iam.Errors;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>
/// Makes the clients of an account when they are first used, once. A failure is not kept: the next use tries again, so that a sign-in mends the account. Credentials that
/// AWS refuses are read anew at the next use; they must then belong to the same account, as pages that are open say which one they work in.
/// </summary>
/// <param name="create">Makes them.</param>
/// <param name="connection">How the account is reached, for messages.</param>
internal sealed class AccountClientSource(Func<AccountClients> create, AccountConnection connection) : IDisposable
{
    private readonly Lock _lock = new();
    private AccountClients? _clients;
    private string? _accountId;
    private bool _isRenewed;
    private bool _disposed;

    /// <summary>The clients.</summary>
    /// <exception cref="IamCredentialsException">The account gives no credentials.</exception>
    public AccountClients Get()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _clients ??= create();
        }
    }

    /// <summary>Remembers whose account it is.</summary>
    /// <param name="accountId">The account's id.</param>
    public void Remember(string accountId)
    {
        lock (_lock)
            _accountId ??= accountId;
    }

    /// <summary>Gives up clients whose credentials were refused. Requests of others that use them still end by themselves.</summary>
    public void Renew()
    {
        lock (_lock)
        {
            _clients = null;
            _isRenewed = true;
        }
    }

    /// <summary>Makes sure that credentials that were read anew belong to the account as before.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="IamCredentialsException">They belong to another account.</exception>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        string known;
        lock (_lock)
        {
            if (!_isRenewed || _accountId is null)
                return;
            known = _accountId;
        }

        var caller = await Get().Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken).ConfigureAwait(false);
        if (caller.Account != known)
        {
            throw new IamCredentialsException(
                "", $"The credentials of {connection.CredentialsSource} belong to account {caller.Account} now; the studio works in account {known} under this name.", null,
                $"Sign in to account {known} again, or start the studio anew to work in account {caller.Account}.", null);
        }

        lock (_lock)
            _isRenewed = false;
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
