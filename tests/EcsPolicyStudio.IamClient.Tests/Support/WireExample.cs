using System.Net;
using System.Text.Json;

namespace EcsPolicyStudio.IamClient.Tests.Support;

/// <summary>A recorded exchange from the folder WireExamples.</summary>
internal sealed record WireExample(
    string Name, string Action, string Origin, string? ErrorCode, IReadOnlyDictionary<string, string> Form,
    HttpStatusCode Status, string ContentType, string RequestId, string Body)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "WireExamples");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static WireExample Load(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        var root = document.RootElement;
        var response = root.GetProperty("response");
        return new WireExample(
            name,
            root.GetProperty("action").GetString()!,
            root.GetProperty("origin").GetString()!,
            root.TryGetProperty("errorCode", out var code) ? code.GetString() : null,
            root.GetProperty("request").GetProperty("form").EnumerateArray().ToDictionary(p => p[0].GetString()!, p => p[1].GetString()!),
            (HttpStatusCode)response.GetProperty("status").GetInt32(),
            response.GetProperty("contentType").GetString()!.Split(';')[0],
            response.GetProperty("requestIdHeader").GetString()!,
            File.ReadAllText(Path.Combine(Folder, response.GetProperty("body").GetString()!)));
    }

    public HttpResponseMessage Answer()
    {
        var message = RecordingHandler.Xml(Status, Body, ContentType);
        message.Headers.TryAddWithoutValidation("x-amzn-RequestId", RequestId);
        return message;
    }
}
