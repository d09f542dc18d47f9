using System.Diagnostics;
using EcsPolicyStudio.LocalIam.Tests.Endpoint;

namespace EcsPolicyStudio.LocalIam.Tests.Clients;

/// <summary>Runs a client to its end.</summary>
public static class ClientProcess
{
    public static async Task<ClientResult> RunAsync(
        string program, EndpointSandbox endpoint, (string Id, string Secret) key, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        ClientSettings.Neutralise(start.Environment);
        foreach (var (name, value) in ClientSettings.Environment(endpoint, key))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, (await output).TrimEnd(), (await error).Trim());
    }
}
