using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Tests.Documents;

public sealed class ManagedPolicyTests
{
    private const string Added = """{"Sid":"Added","Effect":"Deny","Action":"ecs:*","Resource":"*"}""";

    [Fact]
    public void Parse_EveryManagedPolicy_IsReadWithoutComplaint()
    {
        Assert.Equal(1_569, ManagedPolicies.All.Count);
        foreach (var (name, text) in ManagedPolicies.InAllStyles())
        {
            var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
            Assert.Same(text, document.Text);
            Assert.True(document.SyntaxErrors.IsEmpty && document.Diagnostics.IsEmpty, name);
        }
    }

    [Fact]
    public void Parse_EveryManagedPolicy_HoldsWhatSystemTextJsonReads()
    {
        foreach (var (name, text) in ManagedPolicies.All)
        {
            using var json = JsonDocument.Parse(text);
            var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
            Assert.Equal(json.RootElement.GetProperty("Version").GetString(), document.Version);
            var statements = Many(json.RootElement.GetProperty("Statement"));
            Assert.Equal(statements.Count, document.Statements.Length);
            for (var i = 0; i < statements.Count; i++)
                AssertSame(name, statements[i], document.Statements[i]);
        }
    }

    [Fact]
    public void Format_EveryStyle_IsTheStyleThatIsReadBack()
    {
        foreach (var (name, text) in ManagedPolicies.All.Take(300))
        {
            foreach (var style in ManagedPolicies.Styles)
            {
                var formatted = style.Format(text);
                Assert.Equal(formatted, DocumentStyle.Of(SyntaxTree.Parse(formatted, SyntaxLimits.Stored)).Format(formatted));
                Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(text).RootElement, JsonDocument.Parse(formatted).RootElement), name);
            }
        }
    }

    [Fact]
    public void ReplaceStatement_EveryManagedPolicy_TouchesThatStatementAlone()
    {
        foreach (var (name, text) in ManagedPolicies.InAllStyles())
        {
            var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
            var index = text.Length % document.Statements.Length;
            var edited = document.Apply(document.ReplaceStatement(index, Added));
            AssertOthersKept(name, document, edited, i => i == index ? -1 : i);
            Assert.Equal("Added", edited.Statements[index].Sid);
            Assert.Equal(text[..document.Statements[index].Span.Start], edited.Text[..document.Statements[index].Span.Start]);
            Assert.Equal(text[document.Statements[index].Span.End..], edited.Text[edited.Statements[index].Span.End..]);
        }
    }

    [Fact]
    public void InsertThenRemove_EveryManagedPolicyAndPlace_GivesTheSameBytes()
    {
        foreach (var (name, text) in ManagedPolicies.InAllStyles())
        {
            var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
            if (!document.StatementsAreList)
                continue;
            foreach (var index in new HashSet<int> { 0, document.Statements.Length / 2, document.Statements.Length })
            {
                var edited = document.Apply(document.InsertStatement(index, document.FormatStatement(Added)));
                Assert.True(edited.SyntaxErrors.IsEmpty, name);
                AssertOthersKept(name, document, edited, i => i < index ? i : i + 1);
                Assert.Equal("Added", edited.Statements[index].Sid);
                Assert.Equal(text, edited.Apply(edited.RemoveStatement(index)).Text);
            }
        }
    }

    [Fact]
    public void RemoveStatement_EveryManagedPolicy_KeepsTheOthers()
    {
        foreach (var (name, text) in ManagedPolicies.InAllStyles())
        {
            var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
            var index = text.Length % document.Statements.Length;
            var edited = document.Apply(document.RemoveStatement(index));
            Assert.True(edited.SyntaxErrors.IsEmpty, name);
            Assert.Equal(document.Statements.Length - 1, edited.Statements.Length);
            AssertOthersKept(name, document, edited, i => i == index ? -1 : i < index ? i : i - 1);
        }
    }

    [Fact]
    public void Invert_OfAnyEdit_TakesItBack()
    {
        foreach (var (_, text) in ManagedPolicies.All.Take(200))
        {
            var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
            foreach (var change in new[] { document.ReplaceStatement(0, Added), document.RemoveStatement(0), document.WithVersion(PolicyLanguageVersion.Version2008) })
                Assert.Equal(text, change.Invert(text).ApplyTo(change.ApplyTo(text)));
        }
    }

    private static void AssertOthersKept(string name, PolicyDocument before, PolicyDocument after, Func<int, int> newIndex)
    {
        foreach (var statement in before.Statements)
        {
            var index = newIndex(statement.Index);
            if (index >= 0)
                Assert.True(statement.Span.Of(before.Text).SequenceEqual(after.Statements[index].Span.Of(after.Text)), name);
        }
    }

    private static void AssertSame(string name, JsonElement expected, Statement actual)
    {
        foreach (var member in expected.EnumerateObject())
        {
            switch (member.Name)
            {
                case "Sid":
                    Assert.Equal(member.Value.GetString(), actual.Sid);
                    break;
                case "Effect":
                    Assert.Equal(member.Value.GetString(), actual.Effect.ToString());
                    break;
                case "Action" or "NotAction":
                    Assert.Equal(member.Name == "NotAction", actual.IsNotAction);
                    Assert.Equal(Many(member.Value).Select(v => v.GetString()), actual.Actions.Select(v => v.Text));
                    break;
                case "Resource" or "NotResource":
                    Assert.Equal(member.Name == "NotResource", actual.IsNotResource);
                    Assert.Equal(Many(member.Value).Select(v => v.GetString()), actual.Resources.Select(v => v.Text));
                    break;
                case "Condition":
                    var conditions = from block in member.Value.EnumerateObject() from key in block.Value.EnumerateObject() select (block.Name, key.Name, Values: Many(key.Value).Select(v => v.ValueKind == JsonValueKind.String ? v.GetString() : v.GetRawText()));
                    Assert.Equal(conditions.Select(c => $"{c.Item1} {c.Item2} {string.Join('|', c.Values)}"), actual.Conditions.Select(c => $"{c.OperatorText} {c.Key} {string.Join('|', c.Values.Select(v => v.Text))}"));
                    Assert.All(actual.Conditions, c => Assert.Equal(c.OperatorText, c.Operator?.ToString()));
                    break;
                default:
                    Assert.Fail($"{name}: {member.Name}");
                    break;
            }
        }
    }

    private static List<JsonElement> Many(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
