using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>The fields of a request of the AWS Query protocol, by their full names (<c>Tags.member.1.Key</c>).</summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<string, string> _fields;

    /// <summary>Wraps fields that are decoded already; the last of equal names wins.</summary>
    public QueryParameters(IEnumerable<KeyValuePair<string, string>> fields)
    {
        _fields = new(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            _fields[name] = value;
    }

    /// <summary>The value of a field, or null where the request does not have it.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads a form body (application/x-www-form-urlencoded).</summary>
    /// <exception cref="IamRefusal">MalformedQueryString: the body is no form, or has too many or too long fields.</exception>
    public static async Task<QueryParameters> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new FormReader(body);
            var form = await reader.ReadFormAsync(cancellationToken).ConfigureAwait(false);
            return new(form.Select(field => KeyValuePair.Create(field.Key, field.Value[^1] ?? "")));
        }
        catch (InvalidDataException exception)
        {
            throw new IamRefusal("MalformedQueryString", 400, $"The query string cannot be read: {exception.Message}");
        }
    }

    /// <summary>The indexes that a list has (<c>NAME.member.N</c> or <c>NAME.member.N.FIELD</c>), ascending.</summary>
    public IReadOnlyList<int> Indexes(string list)
    {
        var prefix = list + ".member.";
        var indexes = new SortedSet<int>();
        foreach (var name in _fields.Keys)
        {
            if (!name.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var rest = name.AsSpan(prefix.Length);
            var dot = rest.IndexOf('.');
            if (int.TryParse(dot < 0 ? rest : rest[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                indexes.Add(index);
        }
        return [.. indexes];
    }

    /// <summary>The value of a field that the API model requires, so it is there once the request is validated.</summary>
    public string Required(string name) =>
        _fields.TryGetValue(name, out var value) ? value : throw new InvalidOperationException($"{name} was not validated.");

    /// <summary>A Boolean; <paramref name="absent"/> where the request does not have it.</summary>
    public bool Flag(string name, bool absent = false) =>
        _fields.TryGetValue(name, out var value) ? value.Equals("true", StringComparison.OrdinalIgnoreCase) : absent;

    /// <summary>A number, or null where the request does not have it.</summary>
    public int? Number(string name) =>
        _fields.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A list of strings; empty where the request does not have it.</summary>
    public IReadOnlyList<string> Strings(string list) =>
        [.. Indexes(list).Select(index => _fields.GetValueOrDefault($"{list}.member.{index}", ""))];

    /// <summary>A list of key and value pairs (Tags); empty where the request does not have it.</summary>
    public IReadOnlyList<(string Key, string Value)> Pairs(string list) =>
    [
        .. Indexes(list).Select(index => (
            _fields.GetValueOrDefault($"{list}.member.{index}.Key", ""),
            _fields.GetValueOrDefault($"{list}.member.{index}.Value", ""))),
    ];
}
