using System.Net.Http.Headers;
using System.Xml.Linq;
using EcsPolicyStudio.LocalIam.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.LocalIam.Tests;

/// <summary>An embedded IAM over a database in a temporary folder, asked over its handler as an SDK would.</summary>
public sealed class Sandbox : IAsyncDisposable
{
    public const string AccountId = "111122223333";
    public const string AllowListClusters =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:ListClusters","Resource":"*"}]}""";
    public const string TrustEcsTasks =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    // Making a new account costs more than most tests; those that do not care how it was made start from a copy.
    private static readonly Lazy<Task<byte[]>> NewAccount = new(async () =>
    {
        var folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;
        await (await OpenAsync(folder, ownsFolder: false)).DisposeAsync();
        var database = await File.ReadAllBytesAsync(Path.Combine(folder, "iam.db"));
        Directory.Delete(folder, recursive: true);
        return database;
    });

    private readonly bool _ownsFolder;
    private readonly ServiceProvider _provider;
    private readonly HttpClient _client;

    private Sandbox(string folder, bool ownsFolder, ServiceProvider provider)
    {
        Folder = folder;
        _ownsFolder = ownsFolder;
        _provider = provider;
        _client = new(provider.GetRequiredService<LocalIamHandler>(), disposeHandler: false) { BaseAddress = new("https://iam.amazonaws.com/") };
    }

    public string Folder { get; }

    public IServiceProvider Services => _provider;

    public static async Task<Sandbox> OpenAsync(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;
        if (!settings.Any(setting => setting.Key.StartsWith("Account", StringComparison.Ordinal)))
            await File.WriteAllBytesAsync(Path.Combine(folder, "iam.db"), await NewAccount.Value, TestContext.Current.CancellationToken);
        return await OpenAsync(folder, ownsFolder: true, settings);
    }

    public static async Task<Sandbox> OpenAsync(string folder, bool ownsFolder, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("LocalIam:DataFolder", folder),
            .. settings.Select(setting => KeyValuePair.Create("LocalIam:" + setting.Key, (string?)setting.Value)),
        ]).Build();
        var services = new ServiceCollection();
        services.AddDataProtection().PersistKeysToFileSystem(new(Path.Combine(folder, "keys")));
        services.AddLocalIam(configuration.GetSection(LocalIamOptions.SectionName));
        var sandbox = new Sandbox(folder, ownsFolder, services.BuildServiceProvider());
        try
        {
            await sandbox._provider.GetRequiredService<LocalIamStartup>().InitializeAsync(TestContext.Current.CancellationToken);
            return sandbox;
        }
        catch
        {
            await sandbox.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a request and gives the answer, whatever it is.</summary>
    public async Task<Answer> SendAsync(string action, params (string Name, string Value)[] parameters)
    {
        var version = action is "GetCallerIdentity" or "GetAccessKeyInfo" ? "2011-06-15" : "2010-05-08";
        return await SendFormAsync([("Action", action), ("Version", version), .. parameters]);
    }

    public async Task<Answer> SendFormAsync(IEnumerable<(string Name, string Value)> form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded", "utf-8");
        return await PostAsync(content);
    }

    public async Task<Answer> PostAsync(HttpContent content)
    {
        using var response = await _client.PostAsync(new Uri("/", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, response.Headers.GetValues("x-amzn-RequestId").Single(),
            response.Content.Headers.ContentType!.MediaType!, XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!, text);
    }

    /// <summary>Sends a request that must succeed and gives its result element.</summary>
    public async Task<XElement> CallAsync(string action, params (string Name, string Value)[] parameters)
    {
        var answer = await SendAsync(action, parameters);
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Result ?? answer.Root;
    }

    /// <summary>Sends a request that must be refused with this status and code, and gives the message.</summary>
    public async Task<string> RefusedAsync(int status, string code, string action, params (string Name, string Value)[] parameters)
    {
        var answer = await SendAsync(action, parameters);
        Assert.Equal((status, code), (answer.Status, answer.Code));
        return answer.Message!;
    }

    /// <summary>All pages of a list: the texts that <paramref name="read"/> takes from each member of the list element.</summary>
    public async Task<List<string>> PagesAsync(string action, string list, Func<XElement, string> read, int size, params (string Name, string Value)[] parameters)
    {
        var found = new List<string>();
        string? marker = null;
        do
        {
            var result = await CallAsync(action,
                [.. parameters, ("MaxItems", $"{size}"), .. marker is null ? [] : new[] { ("Marker", marker) }]);
            var page = result.Members(list).Select(read).ToList();
            Assert.True(page.Count <= size);
            found.AddRange(page);
            marker = result.Value("IsTruncated") == "true" ? result.Value("Marker") : null;
        }
        while (marker is not null);
        return found;
    }

    public static string PolicyArn(string name, string path = "/") => $"arn:aws:iam::{AccountId}:policy{path}{name}";

    public async Task<string> CreatePolicyAsync(string name, string path = "/") =>
        (await CallAsync("CreatePolicy", ("PolicyName", name), ("Path", path), ("PolicyDocument", AllowListClusters)))
            .Child("Policy").Value("Arn")!;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _provider.DisposeAsync();
        if (_ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>An answer of the handler.</summary>
public sealed record Answer(int Status, string RequestId, string MediaType, XElement Root, string Text)
{
    public XElement? Result => Root.Elements().FirstOrDefault(element => element.Name.LocalName.EndsWith("Result", StringComparison.Ordinal));

    public string? Code => Root.Elements().FirstOrDefault(element => element.Name.LocalName == "Error")?.Value("Code");

    public string? Message => Root.Elements().FirstOrDefault(element => element.Name.LocalName == "Error")?.Value("Message");
}

public static class XmlReading
{
    public static XElement Child(this XElement element, string name) =>
        element.Elements().Single(child => child.Name.LocalName == name);

    public static string? Value(this XElement element, string name) =>
        element.Elements().SingleOrDefault(child => child.Name.LocalName == name)?.Value;

    public static IEnumerable<XElement> Members(this XElement element, string list) => element.Child(list).Elements();

    public static IReadOnlyList<string> Names(this XElement element) => [.. element.Elements().Select(child => child.Name.LocalName)];
}
