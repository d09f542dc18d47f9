using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.LocalIam;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.Iam.Tests.Contract;

/// <summary>A new embedded account in a folder of its own, reached as the product reaches it: gateway, SDK pipeline, handler, SQLite.</summary>
internal sealed class SandboxAccount : IContractAccount
{
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _provider;

    private SandboxAccount(DirectoryInfo folder, ServiceProvider provider)
    {
        _folder = folder;
        _provider = provider;
    }

    public IIamGateway Gateway => _provider.GetRequiredService<IIamAccounts>().All[0].Gateway;

    public Amazon.IdentityManagement.IAmazonIdentityManagementService Client =>
        _provider.GetRequiredService<IamAccounts>().ClientsOf(IamAccountsOptions.SandboxName).Iam;

    /// <summary>The embedded IAM's door.</summary>
    public HttpMessageHandler Handler => _provider.GetRequiredService<LocalIamHandler>();

    public static async Task<IContractAccount> OpenAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("iam-contract-");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["LocalIam:DataFolder"] = folder.FullName }).Build();
        var provider = new ServiceCollection()
            .AddLocalIam(configuration.GetSection("LocalIam"))
            .AddIamAccounts(configuration, services => services.GetRequiredService<LocalIamHandler>())
            .BuildServiceProvider();
        var account = new SandboxAccount(folder, provider);
        await provider.GetRequiredService<LocalIamStartup>().InitializeAsync(cancellationToken);
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
