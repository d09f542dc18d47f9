using System.Text.Json;
using System.Xml.Linq;

namespace EcsPolicyStudio.LocalIam.Tests;

/// <summary>The recorded exchanges in Data/iam-wire-examples.</summary>
internal static class WireExamples
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Data", "iam-wire-examples");

    public static async Task<JsonDocument> ReadAsync(string name) =>
        JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json"), TestContext.Current.CancellationToken));

    public static async Task<XElement> BodyAsync(string name) =>
        XDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".xml"), TestContext.Current.CancellationToken)).Root!;

    public static IEnumerable<(string, string)> Form(JsonDocument example) =>
        example.RootElement.GetProperty("request").GetProperty("form").EnumerateArray().Select(field => (field[0].GetString()!, field[1].GetString()!));

    public static IEnumerable<string> Paths(XElement root) => root.DescendantsAndSelf()
        .Select(element => string.Join('/', element.AncestorsAndSelf().Reverse().Select(ancestor => ancestor.Name.LocalName)))
        .Distinct();
}
