using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using EcsPolicyStudio.LocalIam;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.Benchmarks;

/// <summary>The embedded IAM with an account at IAM's default quotas: coming in, going out, and its lists as an SDK asks for them.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 3)]
public class AccountBenchmarks : IDisposable
{
    private static readonly (string, string) UserName = ("UserName", "user-0001");
    private static readonly (string, string) PolicyArn = ("PolicyArn", "arn:aws:iam::210987654321:policy/policy-0999");
    private readonly string _folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;
    private readonly byte[] _file = LargeAccount.File();
    private ServiceProvider _provider = null!;
    private HttpClient _client = null!;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("LocalIam:DataFolder", _folder)]).Build();
        _provider = new ServiceCollection().AddLocalIam(configuration.GetSection("LocalIam")).BuildServiceProvider();
        await _provider.GetRequiredService<LocalIamStartup>().InitializeAsync(CancellationToken.None);
        _client = new(_provider.GetRequiredService<LocalIamHandler>(), disposeHandler: false) { BaseAddress = new("https://iam.amazonaws.com/") };
        await Import();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _client.Dispose();
        _provider.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "Import an account at full quota")]
    public async Task<int> Import() =>
        (await _provider.GetRequiredService<SandboxAccountTransfer>().ImportAsync(_file, new Progress<LocalIam.Transfer.AccountImportProgress>(), CancellationToken.None)).Users;

    [Benchmark(Description = "Export it")]
    public Task Export() => _provider.GetRequiredService<SandboxAccountTransfer>().ExportAsync(Stream.Null, CancellationToken.None);

    [Benchmark(Description = "All 5,000 users, in pages of 1,000")]
    public Task<int> Users() => ListAsync("ListUsers");

    [Benchmark(Description = "All 1,000 roles")]
    public Task<int> Roles() => ListAsync("ListRoles");

    [Benchmark(Description = "All 3,069 policies")]
    public Task<int> Policies() => ListAsync("ListPolicies");

    [Benchmark(Description = "First page of 100 policies")]
    public async Task<int> FirstPolicies() => (await AskAsync("ListPolicies", 100, null)).Length;

    [Benchmark(Description = "Authorization details of everything")]
    public Task<int> Details() => ListAsync("GetAccountAuthorizationDetails");

    [Benchmark(Description = "Attach a policy and detach it")]
    public async Task Write()
    {
        await AskAsync("AttachUserPolicy", null, null, UserName, PolicyArn);
        await AskAsync("DetachUserPolicy", null, null, UserName, PolicyArn);
    }

    private async Task<int> ListAsync(string action)
    {
        var length = 0;
        string? marker = null;
        do
        {
            var page = await AskAsync(action, 1000, marker);
            length += page.Length;
            var start = page.IndexOf("<Marker>", StringComparison.Ordinal) + "<Marker>".Length;
            marker = start < "<Marker>".Length ? null : page[start..page.IndexOf("</Marker>", StringComparison.Ordinal)];
        }
        while (marker is not null);
        return length;
    }

    private async Task<string> AskAsync(string action, int? size, string? marker, params (string Name, string Value)[] parameters)
    {
        var form = new List<KeyValuePair<string, string>> { new("Action", action), new("Version", "2010-05-08") };
        form.AddRange(parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        if (size is not null) form.Add(new("MaxItems", $"{size}"));
        if (marker is not null) form.Add(new("Marker", marker));
        using var content = new FormUrlEncodedContent(form);
        using var answer = await _client.PostAsync(new Uri("/", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException(text);
    }
}
