using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.SecurityToken;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Caching;
using EcsPolicyStudio.Iam.Tests.Support;
using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Endpoint;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.Iam.Tests.Contract;

/// <summary>A new embedded account behind its network face, reached as a real account is: signed requests over HTTP, answers kept as those of a real account are.</summary>
internal sealed class HttpAccount : IContractAccount
{
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _provider;
    private readonly AccountClients _clients;

    private HttpAccount(DirectoryInfo folder, ServiceProvider provider, AccountClients clients)
    {
        _folder = folder;
        _provider = provider;
        _clients = clients;
        Gateway = new CachingIamGateway(TestGateway.Over(clients), new IamCacheOptions(), TimeProvider.System);
    }

    public IIamGateway Gateway { get; }

    public IAmazonIdentityManagementService Client => _clients.Iam;

    public static async Task<IContractAccount> OpenAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("iam-contract-http-");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["LocalIam:DataFolder"] = folder.FullName, ["LocalIam:Endpoint"] = "http://127.0.0.1:0" }).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var provider = services.AddLocalIam(configuration.GetSection("LocalIam")).BuildServiceProvider();
        await provider.GetRequiredService<LocalIamStartup>().InitializeAsync(cancellationToken);
        var endpoint = provider.GetRequiredService<LocalIamEndpoint>();
        await endpoint.StartAsync(cancellationToken);
        var key = await provider.GetRequiredService<SandboxAccessKeys>().CreateAsync(cancellationToken);

        var credentials = new BasicAWSCredentials(key.AccessKeyId, key.SecretAccessKey);
        var address = endpoint.Address!.ToString();
        var clients = new AccountClients(
            new CountingIamClient(credentials, new AmazonIdentityManagementServiceConfig { ServiceURL = address, AuthenticationRegion = "us-east-1" }),
            new AmazonSecurityTokenServiceClient(credentials, new AmazonSecurityTokenServiceConfig { ServiceURL = address, AuthenticationRegion = "us-east-1" }),
            new AccountConnection(CredentialSource.DefaultChain, Region: "us-east-1"));
        return new HttpAccount(folder, provider, clients);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.GetRequiredService<LocalIamEndpoint>().StopAsync(CancellationToken.None);
        _clients.Dispose();
        await _provider.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
