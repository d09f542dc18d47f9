using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using EcsPolicyStudio.LocalIam.Tests.Endpoint;

namespace EcsPolicyStudio.LocalIam.Tests.Clients;

/// <summary>
/// Processes that have the AWS CLI loaded and carry out its commands, each in a child of its own (aws_cli_server.py): the same program with the same exit
/// codes, without a second of start for each command. They end with the test process, whose end closes their input.
/// </summary>
public static class AwsCliServer
{
    private static readonly ConcurrentBag<Process> Idle = [];

    public static async Task<ClientResult> RunAsync(EndpointSandbox endpoint, (string Id, string Secret) key, IEnumerable<string> arguments)
    {
        if (!Idle.TryTake(out var server))
            server = Start();
        var command = JsonSerializer.Serialize(new { arguments, environment = ClientSettings.Environment(endpoint, key) });
        await server.StandardInput.WriteLineAsync(command);
        await server.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The AWS CLI could not be loaded: " + await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Idle.Add(server);
        using var json = JsonDocument.Parse(line);
        var result = json.RootElement;
        return new(result.GetProperty("code").GetInt32(), result.GetProperty("output").GetString()!.TrimEnd(), result.GetProperty("error").GetString()!.Trim());
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo(ClientSettings.Python, [ClientSettings.Script("aws_cli_server.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ClientSettings.Neutralise(start.Environment);
        return Process.Start(start)!;
    }
}
