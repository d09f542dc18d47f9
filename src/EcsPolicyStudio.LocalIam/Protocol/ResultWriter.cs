using System.Globalization;
using System.Xml;

namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>Writes the elements of a result in the forms of the Query protocol. What is null is left out.</summary>
internal sealed class ResultWriter(XmlWriter xml)
{
    /// <summary>A text element.</summary>
    public void Text(string name, string? value)
    {
        if (value is not null)
            xml.WriteElementString(name, value);
    }

    /// <summary>A number.</summary>
    public void Number(string name, int? value) => Text(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A Boolean.</summary>
    public void Flag(string name, bool value) => Text(name, value ? "true" : "false");

    /// <summary>A time in UTC, whole seconds.</summary>
    public void Time(string name, DateTime value) =>
        Text(name, value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A policy document, percent-encoded by RFC 3986.</summary>
    public void Document(string name, string? value) => Text(name, value is null ? null : Uri.EscapeDataString(value));

    /// <summary>An element with elements inside.</summary>
    public void Structure(string name, Action<ResultWriter> content)
    {
        xml.WriteStartElement(name);
        content(this);
        xml.WriteEndElement();
    }

    /// <summary>A list of structures; an empty list is an empty element.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<ResultWriter, T> member)
    {
        xml.WriteStartElement(name);
        foreach (var item in items)
            Structure("member", writer => member(writer, item));
        xml.WriteEndElement();
    }

    /// <summary>A list of strings.</summary>
    public void Strings(string name, IEnumerable<string> items)
    {
        xml.WriteStartElement(name);
        foreach (var item in items)
            Text("member", item);
        xml.WriteEndElement();
    }

    /// <summary>A map from names to numbers.</summary>
    public void Map(string name, IEnumerable<(string Key, int Value)> entries)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in entries)
        {
            Structure("entry", writer =>
            {
                writer.Text("key", key);
                writer.Number("value", value);
            });
        }
        xml.WriteEndElement();
    }

    /// <summary>What ends a page: IsTruncated and, where the list goes on, Marker.</summary>
    public void PageEnd(string? marker)
    {
        Flag("IsTruncated", marker is not null);
        Text("Marker", marker);
    }
}
