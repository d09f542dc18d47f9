using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;
using Code = EcsPolicyStudio.Policies.Documents.DocumentDiagnosticCode;

namespace EcsPolicyStudio.Policies.Tests.Documents;

/// <summary>Real policies, broken in every way people break them: always an error with its place, never an exception, and the rest is read.</summary>
public sealed class BrokenDocumentTests
{
    private const string Policy = """
        {
            "Version": "2012-10-17",
            "Id": "a\u00e4\"b",
            "Statement": [
                {
                    "Sid": "Run",
                    "Effect": "Allow",
                    "Action": ["ecs:RunTask", "ecs:StopTask"],
                    "Resource": "arn:aws:ecs:*:*:task/${aws:username}/*",
                    "Condition": { "NumericLessThan": { "x:y": [1, -2.5e3] }, "Bool": { "aws:SecureTransport": true } }
                },
                { "Sid": "Second", "Effect": "Deny", "NotAction": "iam:*", "NotResource": ["*"] }
            ]
        }
        """;

    [Fact]
    public void Parse_CutAnywhere_AlwaysReportsAnError()
    {
        foreach (var text in Documents())
        {
            for (var length = 0; length < text.Length; length += text.Length > 4_000 ? 7 : 1)
            {
                var document = PolicyDocument.Parse(text[..length]);
                Assert.False(document.SyntaxErrors.IsEmpty, $"cut at {length}");
                Assert.All(document.SyntaxErrors, e => Assert.InRange(e.Span.End, e.Span.Start, length));
            }
        }
    }

    [Fact]
    public void Parse_AnyCharacterTakenOut_JudgesAsSystemTextJsonAndReadsTheOtherStatement()
    {
        var second = Policy.IndexOf("{ \"Sid\": \"Second\"", StringComparison.Ordinal);
        for (var at = 1; at < Policy.Length - 1; at++)
        {
            var text = Policy.Remove(at, 1);
            var document = PolicyDocument.Parse(text);
            Assert.Equal(IsJson(text), document.SyntaxErrors.IsEmpty);
            // A comma, colon or quote that is missing costs what is beside it, no more.
            if (Policy[at] is ',' or ':' or '"' && at > Policy.IndexOf("{\n            \"Sid\"", StringComparison.Ordinal) && at < second)
                Assert.True(document.Statements.Any(s => s.Sid == "Second" && s.Effect == Effect.Deny && s.IsNotAction), $"{Policy[at]} at {at}");
        }
    }

    [Fact]
    public void Parse_HalfASurrogatePair_IsNoCharacter()
    {
        var error = Assert.Single(PolicyDocument.Parse("{\"Id\":\"a\ud83d\ude00b\ud800c\"}").SyntaxErrors);
        Assert.Equal((Code.InvalidString, "1:12"), (error.Code, error.Position.ToString()));
    }

    [Theory]
    [InlineData("\"Sid\": \"Run\",", "\"Sid\": \"Run\"", Code.CommaExpected, "Statement[0]", 6, 25)]
    [InlineData("\"ecs:StopTask\"]", "\"ecs:StopTask\",]", Code.TrailingComma, "Statement[0].Action", 8, 53)]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\" \"Allow\"", Code.ColonExpected, "Statement[0].Effect", 7, 21)]
    [InlineData("\"Effect\": \"Allow\"", "'Effect': \"Allow\"", Code.WrongQuotes, "Statement[0]", 7, 13)]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": Allow", Code.InvalidLiteral, "Statement[0].Effect", 7, 23)]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Al\nlow\"", Code.StringNotClosed, "Statement[0].Effect", 7, 23)]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Al\\qow\"", Code.InvalidString, "Statement[0].Effect", 7, 27)]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Al\\ud800ow\"", Code.InvalidString, "Statement[0].Effect", 7, 23)]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\":\u00a0\"Allow\"", Code.UnexpectedCharacter, "Statement[0].Effect", 7, 22)]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \0\"Allow\"", Code.UnexpectedCharacter, "Statement[0].Effect", 7, 23)]
    [InlineData("\"Effect\": \"Allow\",", "\"Effect\": \"Allow\", // who", Code.CommentNotAllowed, "Statement[0]", 7, 32)]
    [InlineData("\"Effect\": \"Allow\",", "\"Effect\": \"Allow\",,", Code.NameExpected, "Statement[0]", 7, 31)]
    [InlineData("[1, -2.5e3]", "[1, .5]", Code.InvalidNumber, "Statement[0].Condition.NumericLessThan[\"x:y\"][1]", 10, 60)]
    [InlineData("        },\n", "        }},\n", Code.WrongBracket, "Statement", 11, 10)]
    public void Parse_OneMistake_TellsItsPlaceAndReadsBothStatements(string before, string after, Code code, string path, int line, int column)
    {
        var text = Policy.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Policy, text);
        var document = PolicyDocument.Parse(text);
        var error = document.SyntaxErrors[0];
        Assert.Equal((code, path, $"{line}:{column}"), (error.Code, error.Path.ToString(), error.Position.ToString()));
        Assert.Equal(["Run", "Second"], document.Statements.Select(s => s.Sid));
        Assert.Equal(Effect.Deny, document.Statements[1].Effect);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsReportedAndTheDocumentRead()
    {
        var document = PolicyDocument.Parse("\ufeff" + Policy);
        Assert.Equal(Code.UnexpectedCharacter, Assert.Single(document.SyntaxErrors).Code);
        Assert.Equal(2, document.Statements.Length);
    }

    [Theory]
    [InlineData("[\0]")]
    [InlineData("{\0}")]
    [InlineData("{\"a\":\0")]
    [InlineData("\0\0\0")]
    [InlineData("[\u000b\u000c]")]
    public void Parse_ControlCharacters_EndsWithoutALimitOnErrors(string text) =>
        Assert.NotEmpty(PolicyDocument.Parse(text, new SyntaxLimits(MaxErrors: int.MaxValue)).SyntaxErrors);

    [Fact]
    public void Parse_HundredThousandStatements_TakesMemoryInProportion()
    {
        var limits = new SyntaxLimits(int.MaxValue, 64, int.MaxValue, 100);
        Parse(10);
        Assert.True(Parse(100_000) < Parse(10_000) * 12);

        long Parse(int statements)
        {
            var text = "{\"Statement\":[" + string.Join(',', Enumerable.Repeat("""{"Effect":"Allow","Action":["a:b"],"Resource":"*","Condition":{"Bool":{"a:b":"true"}}}""", statements)) + "]}";
            return Allocation.Of(() => Assert.Equal(statements, PolicyDocument.Parse(text, limits).Statements.Length));
        }
    }

    private static IEnumerable<string> Documents() => [Policy, .. ManagedPolicies.All.Where(p => p.Text.Length is > 300 and < 9_000).Where((_, i) => i % 150 == 0).Select(p => DocumentStyle.Console.Format(p.Text))];

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
}
