using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Splitting;

/// <summary>A statement, or a part of one that was too large.</summary>
internal sealed record StatementPiece(int Index, int Part, string? Sid, string Text)
{
    public int Size { get; } = PolicySize.Count(Text);
}

/// <summary>
/// Divides a statement. It is the product of its actions and its resources, so the parts of a plain Action list, of a plain Resource list, or of
/// both say together what it says. Of NotAction and NotResource that is not so: two parts of the exceptions except less.
/// </summary>
internal sealed class StatementPieces(PolicyDocument document, int room)
{
    // How finely the room is shared out between actions and resources where both have to be divided.
    private const int Shares = 32;

    public List<StatementPiece> Of(Statement statement, out string? problem)
    {
        problem = null;
        var text = statement.Span.Of(document.Text).ToString();
        var whole = new StatementPiece(statement.Index, 0, statement.Sid, text);
        if (whole.Size <= room)
            return [whole];
        problem = $"cannot split because the statement takes {whole.Size} characters where {room} fit, ";
        if (statement.ActionElement is not { } actions || statement.ResourceElement is not { } resources || statement.Node is not ObjectSyntax)
        {
            problem += "and it has no Action and Resource to divide it by.";
            return [];
        }

        var actionItems = Items(actions);
        var resourceItems = Items(resources);
        var rest = whole.Size - ValueSize(actions) - ValueSize(resources);
        if (Best(actionItems, resourceItems, room - rest, actions.IsNot, resources.IsNot) is not { } best)
        {
            problem += Reason(actions, resources, actionItems, resourceItems, rest);
            return [];
        }

        problem = null;
        return [.. from resourcePart in best.Resources from actionPart in best.Actions select Write(statement, text, actionPart, resourcePart)];
    }

    private StatementPiece Write(Statement statement, string text, List<string> actions, List<string> resources)
    {
        var changes = new[]
        {
            document.ReplaceValues(statement.ActionElement!, actions, singleAsText: true), document.ReplaceValues(statement.ResourceElement!, resources, singleAsText: true),
        };
        foreach (var change in changes.OrderByDescending(c => c.Span.Start))
            text = new TextChange(new(change.Span.Start - statement.Span.Start, change.Span.Length), change.NewText).ApplyTo(text);
        return new(statement.Index, 0, statement.Sid, text);
    }

    private static (List<List<string>> Actions, List<List<string>> Resources)? Best(List<string> actions, List<string> resources, int room, bool wholeActions, bool wholeResources)
    {
        (List<List<string>> Actions, List<List<string>> Resources)? best = null;
        List<int> roomsForActions = [room - Size(resources), .. Enumerable.Range(1, Shares - 1).Select(i => room * i / Shares), Size(actions)];
        foreach (var forActions in roomsForActions)
        {
            if (Chunks(actions, forActions, wholeActions) is not { } a || Chunks(resources, room - a.Max(Size), wholeResources) is not { } r)
                continue;
            if (best is null || a.Count * r.Count < best.Value.Actions.Count * best.Value.Resources.Count)
                best = (a, r);
        }

        return best;
    }

    // The list in as few stretches as its order allows, or null where one value alone is too long.
    private static List<List<string>>? Chunks(List<string> items, int room, bool whole)
    {
        if (Size(items) <= room)
            return [items];
        if (whole)
            return null;
        var chunks = new List<List<string>> { new() };
        foreach (var item in items)
        {
            if (Size([item]) > room)
                return null;
            if (Size([.. chunks[^1], item]) > room)
                chunks.Add([]);
            chunks[^1].Add(item);
        }

        return chunks;
    }

    private static string Reason(ListElement actions, ListElement resources, List<string> actionItems, List<string> resourceItems, int rest)
    {
        var fixedParts = new List<string>();
        if (actions.IsNot)
            fixedParts.Add($"its NotAction ({Size(actionItems)} characters) is one whole: parts of it would except less");
        if (resources.IsNot)
            fixedParts.Add($"its NotResource ({Size(resourceItems)} characters) is one whole: parts of it would except less");
        return (fixedParts.Count > 0 ? string.Join(", and ", fixedParts) : "and its longest action and resource do not fit together") + $"; what else is in it takes {rest}.";
    }

    private List<string> Items(ListElement element) => [.. element.Values.Select(v => v.Span.Of(document.Text).ToString())];

    private int ValueSize(ListElement element) => PolicySize.Count(element.ValueSpan.Of(document.Text));

    private static int Size(List<string> items) => items.Count == 1 ? PolicySize.Count(items[0]) : items.Sum(i => PolicySize.Count(i)) + items.Count + 1;
}
