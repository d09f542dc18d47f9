using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace EcsPolicyStudio.LocalIam.Tests;

/// <summary>A studio that is killed at any instant leaves a whole account, with everything in it that was answered with success.</summary>
public sealed class KillTests : IDisposable
{
    private const string FolderVariable = "ECS_POLICY_STUDIO_KILL_TEST_FOLDER";
    private const string Acknowledged = "acknowledged ";
    private const int Rounds = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Studio_KilledWhileItWrites_LosesNothingItAcknowledged()
    {
        var acknowledged = new List<string>();
        for (var round = 0; round < Rounds; round++)
            acknowledged.AddRange(await WriteUntilKilledAsync(killAfter: 1 + (round * 7)));

        await using var sandbox = await Sandbox.OpenAsync(_folder, ownsFolder: false);
        var policies = await sandbox.PagesAsync("ListPolicies", "Policies", p => p.Value("PolicyName")!, 1000, ("Scope", "Local"), ("PathPrefix", "/kill/"));
        Assert.Equal(Rounds, acknowledged.Select(name => name.Split('-')[0]).Distinct().Count());
        Assert.Empty(acknowledged.Except(policies));
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        Assert.Null(Scalar("PRAGMA foreign_key_check"));
        // Every policy came whole: its version, its tag.
        Assert.Equal(0L, Scalar("""
            SELECT COUNT(*) FROM ManagedPolicies p WHERE p.Path = '/kill/'
            AND (NOT EXISTS (SELECT 1 FROM PolicyVersions v WHERE v.PolicyId = p.Id AND v.Number = p.DefaultVersion)
              OR NOT EXISTS (SELECT 1 FROM Tags t WHERE t.PolicyId = p.Id))
            """));
    }

    /// <summary>The studio that is killed; runs in a process of its own, started by the test above.</summary>
    [Fact(Explicit = true)]
    public async Task Writer()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null, "Only a part of another test.");
        await using var sandbox = await Sandbox.OpenAsync(folder, ownsFolder: false);
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (var i = 0; ; i++)
        {
            var name = $"{Environment.ProcessId}-{i}";
            await sandbox.CallAsync("CreatePolicy", ("PolicyName", name), ("Path", "/kill/"), ("PolicyDocument", Sandbox.AllowListClusters),
                ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));
            await output.WriteLineAsync(Acknowledged + name);
        }
    }

    private async Task<List<string>> WriteUntilKilledAsync(int killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "-method", $"{typeof(KillTests).FullName}.{nameof(Writer)}", "-explicit", "only" },
            Environment = { [FolderVariable] = _folder },
            RedirectStandardOutput = true,
        })!;
        var acknowledged = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.StartsWith(Acknowledged, StringComparison.Ordinal))
                continue;
            acknowledged.Add(line[Acknowledged.Length..]);
            if (acknowledged.Count == killAfter)
                process.Kill();
        }
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(acknowledged.Count >= killAfter, "The studio ended before it was killed.");
        return acknowledged;
    }

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "iam.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
