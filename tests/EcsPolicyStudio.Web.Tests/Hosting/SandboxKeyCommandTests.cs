using System.Diagnostics;
using EcsPolicyStudio.Web.Hosting;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Hosting;

public sealed class SandboxKeyCommandTests
{
    [Fact]
    public async Task Command_PrintsANewKeyEachTimeAndNothingElse()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;
        try
        {
            var first = await RunAsync(SandboxKeyCommand.Argument, $"--Data:Folder={folder}");
            var second = await RunAsync($"--Data:Folder={folder}", SandboxKeyCommand.Argument);
            Assert.Equal((0, 0), (first.Code, second.Code));
            foreach (var (_, output) in new[] { first, second })
                Assert.Matches(@"\AAWS_ACCESS_KEY_ID=AKIA[A-Z2-7]{16}\r?\nAWS_SECRET_ACCESS_KEY=[A-Za-z0-9+/]{40}\r?\n\z", output);
            Assert.NotEqual(first.Output, second.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Command_WithASettingThatCannotWork_SaysSoAndPrintsNoKey()
    {
        var (code, output) = await RunAsync(SandboxKeyCommand.Argument, "--LocalIam:Endpoint=http://0.0.0.0:5081");
        Assert.Equal((StudioHost.BadConfiguration, ""), (code, output));
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(StudioHost).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return (process.ExitCode, output);
    }
}
