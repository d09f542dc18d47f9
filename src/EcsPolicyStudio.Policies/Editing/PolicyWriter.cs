using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Writes a draft as the policy document that would be created.</summary>
public static class PolicyWriter
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 4,
        NewLine = "\n",
        // The document is sent as text, never put into HTML unescaped; IAM counts each character, so none is escaped without need.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The document as JSON text. A draft made in the editor is laid out as the console does and its statements without a Sid are numbered
    /// <c>VisualEditor0</c>, <c>VisualEditor1</c>, …; one that was read keeps every byte that no edit touches.
    /// </summary>
    public static string Write(PolicyDraft draft, ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var sids = new SidNumbering(draft);
        if (draft.Source is not null)
            return SourceWriter.Write(draft, block => [.. StatementPlan.For(block, catalog).Select(s => Json(json => WriteStatement(json, s, sids)))]);
        return Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("Version", PolicyDraft.CurrentVersion);
            json.WriteStartArray("Statement");
            foreach (var statement in draft.Blocks.SelectMany(b => StatementPlan.For(b, catalog)))
                WriteStatement(json, statement, sids);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>The value of a statement's element as JSON: a string, or a list where there are several values or the list form is asked for.</summary>
    internal static string StringOrList(ImmutableArray<string> values, bool asList) => Json(json =>
    {
        if (values.Length == 1 && !asList) json.WriteStringValue(values[0]);
        else WriteList(json, values);
    });

    /// <summary>The value of a Condition element as JSON.</summary>
    internal static string Conditions(ImmutableArray<ConditionEntry> conditions) => Json(json => WriteConditionObject(json, conditions));

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Layout)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteStatement(Utf8JsonWriter json, PlannedStatement statement, SidNumbering sids)
    {
        var block = statement.Block;
        json.WriteStartObject();
        json.WriteString("Sid", block.Sid is { } sid && !statement.IsCompanion ? sid : sids.Next());
        json.WriteString("Effect", block.Effect.ToString());
        WriteStringOrList(json, block.IsNotAction ? "NotAction" : "Action", statement.Actions);
        WriteStringOrList(json, block.IsNotResource ? "NotResource" : "Resource", statement.Resources);
        WriteConditions(json, block.Conditions);
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, ImmutableArray<ConditionEntry> conditions)
    {
        if (conditions.IsEmpty) return;
        json.WritePropertyName("Condition");
        WriteConditionObject(json, conditions);
    }

    // Conditions with the same operator share its object. BlockConditions keeps each pair of operator and key single.
    private static void WriteConditionObject(Utf8JsonWriter json, ImmutableArray<ConditionEntry> conditions)
    {
        json.WriteStartObject();
        foreach (var byOperator in conditions.GroupBy(c => c.WrittenOperator, StringComparer.Ordinal))
        {
            json.WriteStartObject(byOperator.Key);
            foreach (var condition in byOperator) WriteStringOrList(json, condition.Key, condition.Values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteStringOrList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WritePropertyName(name);
        if (values.Length == 1) json.WriteStringValue(values[0]);
        else WriteList(json, values);
    }

    private static void WriteList(Utf8JsonWriter json, ImmutableArray<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private sealed class SidNumbering(PolicyDraft draft)
    {
        private readonly HashSet<string> taken = [.. draft.Blocks.Select(b => b.Sid).OfType<string>()];
        private int next;

        public string Next()
        {
            string sid;
            do sid = $"VisualEditor{next++}";
            while (!taken.Add(sid));
            return sid;
        }
    }
}
