using System.Diagnostics;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
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
    public async Task Key_MadeWhileTheStudioRuns_OpensItsNetworkFace()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;
        using var studio = Start("--urls", "http://127.0.0.1:0", $"--Data:Folder={folder}", "--LocalIam:Endpoint=http://127.0.0.1:0");
        try
        {
            const string announced = "The embedded IAM answers other tools: ";
            var line = "";
            while (!line.StartsWith(announced, StringComparison.Ordinal))
                line = await studio.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The studio ended.");
            var printed = (await RunAsync(SandboxKeyCommand.Argument, $"--Data:Folder={folder}")).Output.Split(['=', '\n'], 4);
            using var sts = new AmazonSecurityTokenServiceClient(
                printed[1].Trim(), printed[3].Trim(), new AmazonSecurityTokenServiceConfig { ServiceURL = line[announced.Length..], MaxErrorRetry = 0 });
            var caller = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
            Assert.Equal("arn:aws:iam::111122223333:root", caller.Arn);
        }
        finally
        {
            studio.Kill(entireProcessTree: true);
            await studio.WaitForExitAsync(TestContext.Current.CancellationToken);
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
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return (process.ExitCode, output);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(StudioHost).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
