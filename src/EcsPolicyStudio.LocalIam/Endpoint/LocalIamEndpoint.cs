using System.Net.Sockets;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam.Endpoint;

/// <summary>
/// The network face of the embedded IAM: the Query API of IAM and STS over HTTP for other tools, on a listener of its own beside the console. It
/// starts and stops with the host, and only where <see cref="LocalIamOptions.Endpoint"/> is set.
/// </summary>
public sealed class LocalIamEndpoint : IHostedService, IAsyncDisposable
{
    private const int MaxConnections = 128;

    // Eight times what is accepted: so much of a body that is too long is read, so that its sender gets the answer.
    private const long MaxBytesRead = 8L * LocalIamHandler.MaxBodyLength;

    private const int MaxHeaderBytes = 16 * 1024;

    private readonly IOptions<LocalIamOptions> _options;
    private readonly LocalIamDatabase _database;
    private readonly EndpointRequests _requests;
    private WebApplication? _server;

    internal LocalIamEndpoint(IOptions<LocalIamOptions> options, LocalIamDatabase database, EndpointRequests requests)
    {
        _options = options;
        _database = database;
        _requests = requests;
    }

    /// <summary>Where it answers; null where it is off or not started.</summary>
    public Uri? Address => _server?.Urls.Select(url => new Uri(url)).FirstOrDefault();

    /// <summary>Opens the sandbox account and starts to listen, where the setting says so.</summary>
    /// <exception cref="LocalIamStoreException">The account's database cannot be used.</exception>
    /// <exception cref="LocalIamEndpointException">The address cannot be listened on; the message names the setting.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(_options.Value.Endpoint) || EndpointAddress.Parse(_options.Value.Endpoint, out _) is not { } address)
            return;
        await _database.InitializeAsync(cancellationToken).ConfigureAwait(false);
        var server = Build(address);
        try
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw new LocalIamEndpointException(
                $"LocalIam:Endpoint cannot listen on {_options.Value.Endpoint}: {exception.Message} Choose another port, or leave the setting out.",
                exception);
        }
        _server = server;
    }

    /// <summary>Answers what is under way and stops to listen.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Closes the listener.</summary>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    // An empty builder reads no settings (what the console is told to listen on must not open a second door here) and logs nothing: what there is to
    // say, the services behind it say.
    private WebApplication Build(EndpointAddress address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBytesRead;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            Listen(kestrel, address);
        });
        var server = builder.Build();
        server.Run(_requests.HandleAsync);
        return server;
    }

    private static void Listen(KestrelServerOptions kestrel, EndpointAddress address)
    {
        if (address.Host is { } host)
            kestrel.Listen(host, address.Port, listen => listen.Protocols = HttpProtocols.Http1);
        else
            kestrel.ListenLocalhost(address.Port, listen => listen.Protocols = HttpProtocols.Http1);
    }
}
