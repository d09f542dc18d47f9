using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Caching;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>Puts the gateway of each account together.</summary>
internal sealed class IamAccounts : IIamAccounts, IDisposable
{
    private readonly Dictionary<string, Parts> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares the accounts; none is connected to.</summary>
    /// <param name="options">Validated settings.</param>
    /// <param name="cache">How long answers are kept.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="sandbox">Gives the door of the embedded IAM, when it is first used.</param>
    public IamAccounts(IamAccountsOptions options, IamCacheOptions cache, TimeProvider clock, Func<HttpMessageHandler> sandbox)
    {
        foreach (var (name, account) in options.ByName)
            _byName[name] = Build(name, account, cache, clock, sandbox);
        All = [.. _byName.Values.Select(p => p.Account).OrderByDescending(a => a.Kind == AccountKind.Sandbox).ThenBy(a => a.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IamAccount> All { get; }

    /// <inheritdoc/>
    public IamAccount? Find(string? name) => name is not null && _byName.TryGetValue(name, out var parts) ? parts.Account : null;

    /// <summary>The SDK clients of an account, for tests that prepare what the gateway does not offer.</summary>
    internal AccountClients ClientsOf(string name) => _byName[name].Clients.Get();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var parts in _byName.Values)
        {
            parts.Clients.Dispose();
            parts.Calls.Dispose();
        }
    }

    private static Parts Build(string name, IamAccountOptions options, IamCacheOptions cache, TimeProvider clock, Func<HttpMessageHandler> sandbox)
    {
        var connection = AccountConnection.Of(options);
        var isSandbox = connection.Kind == AccountKind.Sandbox;
        var clients = new AccountClientSource(() => isSandbox ? AccountClients.ForSandbox(sandbox()) : AccountClients.ForAws(options), connection);
        var calls = new IamCalls(new IamErrorMapper(connection), clients);
        var aws = new AwsIamGateway(() => clients.Get().Iam, new StsAccountIdentitySource(clients, calls), calls, clock);
        var kept = isSandbox ? new IamCacheOptions { Lifetime = TimeSpan.Zero } : cache;
        return new(new IamAccount(name, connection.Kind, isSandbox ? "the studio itself" : connection.CredentialsSource, new CachingIamGateway(aws, kept, clock)), clients, calls);
    }

    private sealed record Parts(IamAccount Account, AccountClientSource Clients, IamCalls Calls);
}
