using System.Text;
using System.Text.Json;
using CsCheck;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Tests.Documents;

public sealed class DocumentProperties
{
    private static readonly Gen<string> Space = Pick("", "", " ", "\n  ", "\r\n\t", "  ");

    private static readonly Gen<string> Word = Pick(
        "\"ecs:RunTask\"", "\"*\"", "\"arn:aws:ecs:*:*:cluster/${aws:username}\"", "\"ä\\u00e4\\\"\"", "\"\"", "\"a b\"");

    private static readonly Gen<string> Words = Gen.OneOf(Word, Listed(Word));

    private static readonly Gen<string> Condition = Gen.Select(
        Pick("StringEquals", "ForAllValues:ArnLike", "NumericLessThanIfExists", "Odd"), Space, Words, Pick("1", "true", "-1.5e3"),
        (name, space, words, scalar) => $"{{{space}\"{name}\":{space}{{\"aws:X\" :{words}{space},\"aws:Y\":{scalar}}}{space}}}");

    private static readonly Gen<string> Statement = Gen.Select(
        Gen.Select(Words, Words, Condition, Space, (action, resource, condition, space) => new[]
        {
            $"\"Action\":{space}{action}", $"\"NotResource\"{space}:{resource}", $"\"Condition\": {condition}", "\"Effect\":\"Allow\"", $"\"Note\":{space}[{{}},null]",
        }),
        Gen.Int[0, 119], Space, (members, order, space) => "{" + space + string.Join(space + "," + space, Shuffled(members, order)) + space + "}");

    private static readonly Gen<string> Document = Gen.Select(
        Gen.OneOf(Statement, Listed(Statement)), Space, Gen.Bool, (statements, space, versionFirst) => versionFirst
            ? $"{space}{{{space}\"Version\":\"2012-10-17\",{space}\"Statement\":{statements}{space}}}{space}"
            : $"{{\"Statement\"{space}:{space}{statements},{space}\"Id\":\"x\"}}");

    [Fact]
    public void Parse_AnyDocument_GivesTheTextBackAndAgreesWithSystemTextJson() => Document.Sample(text =>
    {
        var document = PolicyDocument.Parse(text);
        using var json = JsonDocument.Parse(text);
        var statement = json.RootElement.GetProperty("Statement");
        Assert.Empty(document.SyntaxErrors);
        Assert.Equal(text, document.Text);
        Assert.Equal(statement.ValueKind == JsonValueKind.Array ? statement.GetArrayLength() : 1, document.Statements.Length);
        Assert.Equal(text, Rebuild(document.Tree));
    });

    [Fact]
    public void Edit_AnyDocument_ChangesTheEditedStatementAlone() => Gen.Select(Document, Statement, Gen.Int[0, 5], Gen.Int[0, 2]).Sample((text, added, place, kind) =>
    {
        var document = PolicyDocument.Parse(text);
        var before = document.Statements.Select(s => s.Span.Of(text).ToString()).ToList();
        if (before.Count == 0 && kind != 1)
            return;
        var index = place % (before.Count + (kind == 1 ? 1 : 0));
        var change = kind switch
        {
            0 => document.ReplaceStatement(index, added),
            1 => document.InsertStatement(index, added),
            _ => document.RemoveStatement(index),
        };
        var edited = document.Apply(change);
        if (kind == 0)
            before[index] = added;
        else if (kind == 1)
            before.Insert(index, added);
        else
            before.RemoveAt(index);
        Assert.Empty(edited.SyntaxErrors);
        Assert.Equal(before, edited.Statements.Select(s => s.Span.Of(edited.Text).ToString()));
        Assert.Equal(document.Version, edited.Version);
        Assert.Equal(document.Id, edited.Id);
        Assert.Equal(text, change.Invert(text).ApplyTo(edited.Text));
        // Outside of the Statement element not one byte differs.
        Assert.Equal(text[..document.StatementElement!.ValueSpan.Start], edited.Text[..edited.StatementElement!.ValueSpan.Start]);
        Assert.Equal(text[document.StatementElement.ValueSpan.End..], edited.Text[edited.StatementElement.ValueSpan.End..]);
    });

    [Fact]
    public void Parse_MutatedDocument_NeverThrowsAndJudgesAsSystemTextJson() => Gen.Select(
        Document, Gen.Int[0, 10_000], Gen.Int[0, 3], Pick("\"", "{", "}", "[", "]", ",", ":", "\\", "1", "x", " ", "'", "/", "\n", "//", "-", "é")).Sample((text, at, removed, inserted) =>
    {
        var start = at % (text.Length + 1);
        var mutated = text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, inserted);
        var document = PolicyDocument.Parse(mutated);
        Assert.Equal(IsJson(mutated), document.SyntaxErrors.IsEmpty);
        Assert.All(document.SyntaxErrors, e => Assert.InRange(e.Span.End, e.Span.Start, mutated.Length));
        Assert.All(document.Statements, s => Assert.InRange(s.Span.End, s.Span.Start, mutated.Length));
    });

    private static Gen<string> Pick(params string[] texts) => Gen.OneOf([.. texts.Select(Gen.Const)]);

    private static Gen<string> Listed(Gen<string> item) =>
        Gen.Select(item.List[0, 4], Space, (items, space) => "[" + space + string.Join($"{space},{space}", items) + space + "]");

    private static IEnumerable<string> Shuffled(string[] items, int order)
    {
        var left = items.ToList();
        for (; left.Count > 0; order /= left.Count + 1)
        {
            var next = order % left.Count;
            yield return left[next];
            left.RemoveAt(next);
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The text put together again from the tree: what lies between the nodes, and the nodes.
    private static string Rebuild(SyntaxTree tree)
    {
        var output = new StringBuilder();
        var position = 0;
        Visit(tree.Root!);
        return output.Append(tree.Text, position, tree.Text.Length - position).ToString();

        void Visit(SyntaxNode node)
        {
            Assert.True(node.Span.Start >= position);
            output.Append(tree.Text, position, node.Span.Start - position);
            position = node.Span.Start;
            foreach (var child in node is ObjectSyntax o ? o.Members.SelectMany(m => new[] { m.NameSyntax, m.Value }) : node is ArraySyntax a ? a.Items : [])
                Visit(child);
            output.Append(tree.Text, position, node.Span.End - position);
            position = node.Span.End;
        }
    }
}
