using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Pieces of a policy document as JSON text.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 4,
        NewLine = "\n",
        // The document is sent as text, never put into HTML unescaped; IAM counts each character, so none is escaped without need.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is written, laid out as the console does.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Layout)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A string.</summary>
    public static string Of(string value) => Write(json => json.WriteStringValue(value));

    /// <summary>A string, or a list where there are several values or the list form is asked for.</summary>
    public static string StringOrList(ImmutableArray<string> values, bool asList) => Write(json => WriteStringOrList(json, values, asList));

    /// <summary>The value of a Condition element.</summary>
    public static string Conditions(IEnumerable<ConditionEntry> conditions) => Write(json => WriteConditions(json, conditions));

    /// <summary>The keys of one operator.</summary>
    public static string Keys(IEnumerable<ConditionEntry> conditions) => Write(json => WriteKeys(json, conditions));

    /// <summary>The text where it is JSON; else a string that holds it, so that a document stays JSON whatever is typed.</summary>
    public static string Checked(string json) => SyntaxTree.Parse(json).Errors.IsEmpty ? json.Trim() : Of(json);

    public static void WriteStringOrList(Utf8JsonWriter json, ImmutableArray<string> values, bool asList = false)
    {
        if (values.Length == 1 && !asList)
        {
            json.WriteStringValue(values[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    // Conditions with the same operator share its object. BlockConditions keeps each pair of operator and key single.
    public static void WriteConditions(Utf8JsonWriter json, IEnumerable<ConditionEntry> conditions)
    {
        json.WriteStartObject();
        foreach (var byOperator in conditions.GroupBy(c => c.WrittenOperator, StringComparer.Ordinal))
        {
            json.WritePropertyName(byOperator.Key);
            WriteKeys(json, byOperator);
        }

        json.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter json, IEnumerable<ConditionEntry> conditions)
    {
        json.WriteStartObject();
        foreach (var condition in conditions)
        {
            json.WritePropertyName(condition.Key);
            WriteStringOrList(json, condition.Values);
        }

        json.WriteEndObject();
    }
}
