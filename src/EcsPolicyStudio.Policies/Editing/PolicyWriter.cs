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

    /// <summary>The document as JSON text. Statements without a Sid are numbered <c>VisualEditor0</c>, <c>VisualEditor1</c>, … as the console does.</summary>
    public static string Write(PolicyDraft draft, ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("Version", PolicyDraft.CurrentVersion);
            json.WriteStartArray("Statement");
            var sids = new SidNumbering(draft);
            foreach (var statement in draft.Blocks.SelectMany(b => StatementPlan.For(b, catalog)))
                WriteStatement(json, statement, sids);
            json.WriteEndArray();
            json.WriteEndObject();
        }

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

    // Conditions with the same operator share its object. BlockConditions keeps each pair of operator and key single.
    private static void WriteConditions(Utf8JsonWriter json, ImmutableArray<ConditionEntry> conditions)
    {
        if (conditions.IsEmpty) return;
        json.WriteStartObject("Condition");
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
        if (values.Length == 1)
        {
            json.WriteString(name, values[0]);
            return;
        }

        json.WriteStartArray(name);
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
