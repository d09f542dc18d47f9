using EcsPolicyStudio.LocalIam.Tests.Endpoint;

namespace EcsPolicyStudio.LocalIam.Tests.Clients;

/// <summary>The AWS CLI in the hands of one person. Output is JSON unless a test asks for text.</summary>
public sealed class AwsCli(EndpointSandbox endpoint, (string Id, string Secret) key)
{
    private const int ServiceError = 254;

    /// <summary>Runs <c>aws iam …</c> with arguments separated by spaces, which must succeed, and gives its output. Further arguments are passed as they are.</summary>
    public async Task<string> IamAsync(string command, params string[] more)
    {
        var result = await RunAsync("iam " + command, more);
        Assert.True(result.ExitCode == 0, $"aws iam {command}: {result.Error}");
        return result.Output;
    }

    /// <summary>Runs <c>aws iam … --output text --query QUERY</c> and gives the lines, tabs as spaces.</summary>
    public async Task<string> QueryAsync(string command, string query, params string[] more) =>
        (await IamAsync(command, [.. more, "--output", "text", "--query", query])).Replace('\t', ' ').ReplaceLineEndings("\n");

    /// <summary>Runs <c>aws iam …</c>, which the service must refuse, and gives what is printed.</summary>
    public async Task<string> RefusedAsync(string command, params string[] more)
    {
        var result = await RunAsync("iam " + command, more);
        Assert.Equal((ServiceError, ""), (result.ExitCode, result.Output));
        return result.Error;
    }

    /// <summary>Runs <c>aws …</c> whatever comes of it.</summary>
    public Task<ClientResult> RunAsync(string command, params string[] more) => AwsCliServer.RunAsync(endpoint, key, Arguments(command, more));

    /// <summary>Runs <c>aws …</c> as a person does: the program itself, from its start to its end.</summary>
    public Task<ClientResult> StartAsync(string command, params string[] more) =>
        ClientProcess.RunAsync(ClientSettings.Aws, endpoint, key, Arguments(command, more));

    private IEnumerable<string> Arguments(string command, string[] more) =>
        [.. command.Split(' '), .. more, "--endpoint-url", endpoint.Address.ToString()];
}
