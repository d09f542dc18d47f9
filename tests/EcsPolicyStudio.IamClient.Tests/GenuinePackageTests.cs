using System.Diagnostics;
using System.Text.Json;

namespace EcsPolicyStudio.IamClient.Tests;

/// <summary>AwsIamPackageVersion swaps the subset for AWSSDK.IdentityManagement; MSBuild is asked, nothing is restored or built.</summary>
public class GenuinePackageTests
{
    [Fact]
    public async Task Project_WithAwsIamPackageVersion_CompilesNothingOfOurs()
    {
        var project = await EvaluateAsync("-p:AwsIamPackageVersion=4.0.9");

        Assert.Empty(project.Compile);
        Assert.Equal(["AWSSDK.IdentityManagement"], project.Packages);
        Assert.Equal("EcsPolicyStudio.IamClient", project.AssemblyName);
    }

    [Fact]
    public async Task Project_ByDefault_CompilesTheSubsetOnCoreAlone()
    {
        var project = await EvaluateAsync();

        Assert.Contains("IAmazonIdentityManagementService.cs", project.Compile);
        Assert.Equal(["AWSSDK.Core"], project.Packages);
    }

    private static async Task<(List<string> Compile, List<string> Packages, string AssemblyName)> EvaluateAsync(params string[] properties)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = ProjectFolder(),
        };
        string[] arguments =
            ["msbuild", "EcsPolicyStudio.IamClient.csproj", "-getItem:Compile", "-getItem:PackageReference", "-getProperty:AssemblyName", .. properties];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);

        using var json = JsonDocument.Parse(output);
        var items = json.RootElement.GetProperty("Items");
        List<string> Identities(string item) => [.. items.GetProperty(item).EnumerateArray().Select(i => i.GetProperty("Identity").GetString()!)];
        return (Identities("Compile"), Identities("PackageReference"), json.RootElement.GetProperty("Properties").GetProperty("AssemblyName").GetString()!);
    }

    private static string ProjectFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EcsPolicyStudio.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "src", "EcsPolicyStudio.IamClient");
    }
}
