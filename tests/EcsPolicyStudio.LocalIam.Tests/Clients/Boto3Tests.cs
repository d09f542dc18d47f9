using System.Text.Json;
using EcsPolicyStudio.LocalIam.Tests.Endpoint;

namespace EcsPolicyStudio.LocalIam.Tests.Clients;

/// <summary>A program that uses boto3 (boto3_script.py) finds everything as on AWS.</summary>
public sealed class Boto3Tests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["account"] = $"\"{Sandbox.AccountId}\"",
        ["key owner"] = $"\"{Sandbox.AccountId}\"",
        ["tag"] = "\"Zo\\u00eb + 1/2 = \\u00bd\"",
        ["document"] = "true",
        ["trust"] = "true",
        ["created"] = "\"UTC\"",
        ["groups"] = """["g0", "g1", "g2", "g3", "g4", "g5", "g6"]""",
        ["entities"] = """["g0", "g1", "g2", "g3", "g4", "g5", "g6"]""",
        ["count"] = "7",
        ["users"] = "10",
        ["aws managed"] = "1569",
        ["details"] = "[10, 12, 9]",
        ["simulated"] = """["allowed", "allowed", "implicitDeny", "implicitDeny"]""",
        ["members"] = """["from-boto3"]""",
        ["attached"] = "true",
        ["inline"] = "true",
        ["absent"] = """["NoSuchEntity", 404, 36]""",
        ["taken"] = """["EntityAlreadyExists", 409, 36]""",
        ["malformed"] = """["MalformedPolicyDocument", 400, 36]""",
        ["conflict"] = """["DeleteConflict", 409, 36]""",
        ["aws policy"] = """["AccessDenied", 403, 36]""",
        ["signature"] = """["SignatureDoesNotMatch", 403, 36]""",
        ["key"] = """["InvalidClientTokenId", 403, 36]""",
        ["typed"] = "\"An error occurred (NoSuchEntity) when calling the GetUser operation: The user with name nobody cannot be found.\"",
        ["client side"] = "true",
    };

    [Fact]
    public async Task Script_FindsEverythingAsOnAws()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var result = await ClientProcess.RunAsync(ClientSettings.Python, endpoint, endpoint.Root, [ClientSettings.Script("boto3_script.py")]);
        Assert.True(result.ExitCode == 0, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(
            Expected.Select(step => $"{step.Key}: {step.Value}").Order(StringComparer.Ordinal),
            json.RootElement.EnumerateObject().Select(step => $"{step.Name}: {step.Value.GetRawText()}").Order(StringComparer.Ordinal));
    }
}
