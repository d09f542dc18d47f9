using System.Text.Json;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Writes a draft as the policy document that would be created.</summary>
public static class PolicyWriter
{
    /// <summary>
    /// The document as JSON text. A draft made in the editor is laid out as the console does and its statements without a Sid are numbered
    /// <c>VisualEditor0</c>, <c>VisualEditor1</c>, …; one that was read keeps every byte that no edit touches.
    /// </summary>
    public static string Write(PolicyDraft draft, ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var sids = new SidNumbering(draft);
        if (draft.Source is not null)
            return SourceWriter.Write(draft, block => [.. StatementPlan.For(block, catalog).Select(s => JsonText.Write(json => WriteStatement(json, s, sids)))]);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString(ElementNames.Version, PolicyDraft.CurrentVersion);
            json.WriteStartArray(ElementNames.Statement);
            foreach (var statement in draft.Blocks.SelectMany(b => StatementPlan.For(b, catalog)))
                WriteStatement(json, statement, sids);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteStatement(Utf8JsonWriter json, PlannedStatement statement, SidNumbering sids)
    {
        var block = statement.Block;
        json.WriteStartObject();
        json.WriteString(ElementNames.Sid, block.Sid is { } sid && !statement.IsCompanion ? sid : sids.Next());
        json.WriteString(ElementNames.Effect, block.WrongEffect ?? block.Effect.ToString());
        if (block.Principal is { } principal)
        {
            json.WritePropertyName(principal.IsNot ? ElementNames.NotPrincipal : ElementNames.Principal);
            using var value = JsonDocument.Parse(PrincipalRewriter.Json(principal));
            value.WriteTo(json);
        }

        json.WritePropertyName(block.IsNotAction ? ElementNames.NotAction : ElementNames.Action);
        JsonText.WriteStringOrList(json, statement.Actions);
        json.WritePropertyName(block.IsNotResource ? ElementNames.NotResource : ElementNames.Resource);
        JsonText.WriteStringOrList(json, statement.Resources);
        if (!block.Conditions.IsEmpty)
        {
            json.WritePropertyName(ElementNames.Condition);
            JsonText.WriteConditions(json, block.Conditions);
        }

        foreach (var other in block.Others)
        {
            json.WritePropertyName(other.Name);
            using var value = JsonDocument.Parse(JsonText.Checked(other.Json));
            value.WriteTo(json);
        }

        json.WriteEndObject();
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
