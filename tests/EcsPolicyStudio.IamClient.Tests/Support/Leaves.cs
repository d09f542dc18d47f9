using System.Collections;
using System.Globalization;
using System.Xml.Linq;
using Amazon.Runtime;

namespace EcsPolicyStudio.IamClient.Tests.Support;

/// <summary>Flattens an answer, as XML and as objects, into paths and values so that the two can be compared whole.</summary>
internal static class Leaves
{
    private static readonly HashSet<string> Containers =
    [
        .. typeof(Amazon.IdentityManagement.Model.Tag).Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Where(property => IsContainer(property.PropertyType)).Select(property => property.Name),
    ];

    /// <summary>Whether an element without content stands for an empty list, map or shape, so that no value is lost with it.</summary>
    public static bool IsEmptyContainer(KeyValuePair<string, string> leaf) =>
        leaf.Value.Length == 0 && Containers.Contains(leaf.Key[(leaf.Key.LastIndexOf('/') + 1)..]);

    public static SortedDictionary<string, string> OfXml(XElement parent)
    {
        var leaves = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(leaves, "", parent);
        return leaves;
    }

    public static SortedDictionary<string, string> OfObject(object shape)
    {
        var leaves = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(leaves, "", shape);
        return leaves;
    }

    private static void Add(SortedDictionary<string, string> leaves, string path, XElement parent)
    {
        var index = 0;
        foreach (var child in parent.Elements())
        {
            var name = child.Name.LocalName;
            if (name == "entry")
                leaves[$"{path}[{child.Elements().First().Value}]"] = child.Elements().Last().Value;
            else if (name == "member" && !child.HasElements)
                leaves[$"{path}[{index++}]"] = child.Value;
            else if (name == "member")
                Add(leaves, $"{path}[{index++}]", child);
            else if (child.HasElements)
                Add(leaves, $"{path}/{name}", child);
            else
                leaves[$"{path}/{name}"] = Normal(child.Value);
        }
    }

    private static void Add(SortedDictionary<string, string> leaves, string path, object shape)
    {
        foreach (var property in shape.GetType().GetProperties().Where(p => p.DeclaringType!.Namespace == "Amazon.IdentityManagement.Model"))
            AddValue(leaves, $"{path}/{property.Name}", property.GetValue(shape));
    }

    private static void AddValue(SortedDictionary<string, string> leaves, string path, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string or bool or int or ConstantClass:
                leaves[path] = Normal(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            case DateTime time:
                Assert.Equal(DateTimeKind.Utc, time.Kind);
                leaves[path] = Normal(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                    leaves[$"{path}[{entry.Key}]"] = Convert.ToString(entry.Value, CultureInfo.InvariantCulture)!;
                break;
            case IList list:
                for (var index = 0; index < list.Count; index++)
                    AddValue(leaves, $"{path}[{index}]", list[index]);
                break;
            default:
                Add(leaves, path, value);
                break;
        }
    }

    private static bool IsContainer(Type type) =>
        type.Namespace == "Amazon.IdentityManagement.Model" || (type.IsAssignableTo(typeof(IEnumerable)) && type != typeof(string));

    // True and true, and a time with and without fractions of a second, are the same value.
    private static string Normal(string text)
    {
        if (bool.TryParse(text, out var flag))
            return flag ? "true" : "false";
        return text.Length > 18 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            : text;
    }
}
