using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using Code = EcsPolicyStudio.Policies.Documents.DocumentDiagnosticCode;

namespace EcsPolicyStudio.Policies.Tests.Documents;

public sealed class SyntaxTreeTests
{
    [Fact]
    public void Parse_SeveralMistakes_ReportsEachWithPositionAndPathAndGoesOn()
    {
        const string text = """
            {
              "Version": "2012-10-17"
              "Statement": [
                { "Effect": "Allow", "Action": ["ecs:RunTask" "ecs:StopTask",], "Resource": "*" },
                { Effect: "Deny", "Action": , "Resource": "arn:aws:ecs:*:*:cluster/*, },
                { "Effect": "Allow", "Action": 'ecs:List*', "Resource": "*" }
              ]
            }
            """;
        var document = PolicyDocument.Parse(text);
        Assert.Equal(
        [
            (Code.CommaExpected, "2:26", ""),
            (Code.CommaExpected, "4:50", "Statement[0].Action"),
            (Code.TrailingComma, "4:65", "Statement[0].Action"),
            (Code.NameExpected, "5:7", "Statement[1]"),
            (Code.ValueExpected, "5:33", "Statement[1].Action"),
            (Code.StringNotClosed, "5:47", "Statement[1].Resource"),
            (Code.TrailingComma, "5:73", "Statement[1]"),
            (Code.WrongQuotes, "6:36", "Statement[2].Action"),
        ],
        document.SyntaxErrors.Where(e => e.Code != Code.NotClosed).Select(e => (e.Code, e.Position.ToString(), e.Path.ToString())));
        Assert.Equal(["ecs:RunTask", "ecs:StopTask"], document.Statements[0].Actions.Select(a => a.Text));
        Assert.Equal(Effect.Deny, document.Statements[1].Effect);
    }

    [Theory]
    [InlineData("arn:aws:iam::*:user/${aws:username} }, ]", "arn:aws:iam::*:user/${aws:username}")]
    [InlineData("${a}${b}}", "${a}${b}")]
    [InlineData("a]}", "a")]
    [InlineData("a, b,", "a, b")]
    public void Parse_StringNotClosed_EndsBeforeTheBracketsOfItsLineButHoldsItsVariables(string rest, string value)
    {
        var tree = SyntaxTree.Parse("{ \"Sid\": \"" + rest + "\n}");
        var member = Assert.IsType<ObjectSyntax>(tree.Root).Members[0];
        Assert.Equal(value, Assert.IsType<ScalarSyntax>(member.Value).Value);
    }

    [Theory]
    [InlineData("", Code.Empty)]
    [InlineData(" \n ", Code.Empty)]
    [InlineData("{", Code.NotClosed)]
    [InlineData("[1", Code.NotClosed)]
    [InlineData("{\"a\":1]", Code.WrongBracket)]
    [InlineData("[1}", Code.WrongBracket)]
    [InlineData("{\"a\":1,}", Code.TrailingComma)]
    [InlineData("[1,]", Code.TrailingComma)]
    [InlineData("{,\"a\":1}", Code.NameExpected)]
    [InlineData("{\"a\" 1}", Code.ColonExpected)]
    [InlineData("{\"a\"=1}", Code.ColonExpected)]
    [InlineData("{\"a\"}", Code.ColonExpected)]
    [InlineData("{\"a\":}", Code.ValueExpected)]
    [InlineData("{:1}", Code.NameExpected)]
    [InlineData("{{\"a\":1}}", Code.NameExpected)]
    [InlineData("[1 2]", Code.CommaExpected)]
    [InlineData("[,1]", Code.ValueExpected)]
    [InlineData("[1,,2]", Code.ValueExpected)]
    [InlineData("[\"a\":1]", Code.UnexpectedCharacter)]
    [InlineData("{} {}", Code.TextAfterDocument)]
    [InlineData("{}}", Code.TextAfterDocument)]
    [InlineData("// note\n{}", Code.CommentNotAllowed)]
    [InlineData("{/* note */}", Code.CommentNotAllowed)]
    [InlineData("[\"a\n]", Code.StringNotClosed)]
    [InlineData("[\"\\x\"]", Code.InvalidString)]
    [InlineData("[\"a\tb\"]", Code.InvalidString)]
    [InlineData("[\"\\ud800\"]", Code.InvalidString)]
    [InlineData("[“a”]", Code.WrongQuotes)]
    [InlineData("[01]", Code.InvalidNumber)]
    [InlineData("[+1]", Code.InvalidNumber)]
    [InlineData("[1.]", Code.InvalidNumber)]
    [InlineData("[True]", Code.InvalidLiteral)]
    [InlineData("[Allow]", Code.InvalidLiteral)]
    [InlineData("[@]", Code.UnexpectedCharacter)]
    [InlineData("\uFEFF{}", Code.UnexpectedCharacter)]
    public void Parse_OneMistake_IsNamedFirst(string text, Code expected) =>
        Assert.Equal(expected, SyntaxTree.Parse(text).Errors[0].Code);

    [Theory]
    [InlineData("""["a\"b\\c\/d\u0041\n"]""", "a\"b\\c/dA\n")]
    [InlineData("""["\ud83d\ude00"]""", "😀")]
    [InlineData("""["ä€😀"]""", "ä€😀")]
    [InlineData("""[""]""", "")]
    public void Parse_StringWithEscapes_IsDecoded(string text, string expected)
    {
        var tree = SyntaxTree.Parse(text);
        Assert.Empty(tree.Errors);
        Assert.Equal(expected, ((ScalarSyntax)((ArraySyntax)tree.Root!).Items[0]).Value);
    }

    [Fact]
    public void Parse_BrokenEscape_PointsAtIt()
    {
        var error = Assert.Single(SyntaxTree.Parse("[\"äb\\u12x4\"]").Errors);
        Assert.Equal(Code.InvalidString, error.Code);
        Assert.InRange(error.Span.Start, 4, 8);
    }

    [Theory]
    [InlineData("a\nb\r\nc\rd", 0, "1:1")]
    [InlineData("a\nb\r\nc\rd", 1, "1:2")]
    [InlineData("a\nb\r\nc\rd", 2, "2:1")]
    [InlineData("a\nb\r\nc\rd", 5, "3:1")]
    [InlineData("a\nb\r\nc\rd", 7, "4:1")]
    [InlineData("a\nb\r\nc\rd", 8, "4:2")]
    public void PositionAt_AnyLineBreak_CountsLinesAndColumns(string text, int offset, string expected) =>
        Assert.Equal(expected, SyntaxTree.Parse(text).PositionAt(offset).ToString());

    [Fact]
    public void PathAt_InsideValue_NamesIt()
    {
        const string text = """{"Statement":[{"Action":["ecs:RunTask","ecs:StopTask"],"Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}]}""";
        var tree = SyntaxTree.Parse(text);
        Assert.Equal("Statement[0].Action[1]", tree.PathAt(text.IndexOf("StopTask", StringComparison.Ordinal)).ToString());
        Assert.Equal("Statement[0].Condition.StringEquals[\"aws:RequestedRegion\"]", tree.PathAt(text.IndexOf("eu-west", StringComparison.Ordinal)).ToString());
        Assert.Equal("", tree.PathAt(0).ToString());
    }

    [Fact]
    public void Parse_TooLong_IsNotRead()
    {
        var tree = SyntaxTree.Parse("[" + new string(' ', 131_071) + "]");
        Assert.Null(tree.Root);
        Assert.Equal(Code.DocumentTooLong, Assert.Single(tree.Errors).Code);
        Assert.Empty(SyntaxTree.Parse("[" + new string(' ', 131_070) + "]").Errors);
    }

    [Fact]
    public void Parse_TooDeep_SkipsWhatIsDeeperAndGoesOn()
    {
        var deep = new string('[', 100) + new string(']', 100);
        var tree = SyntaxTree.Parse($"{{\"a\":{deep},\"b\":1}}");
        Assert.Equal(Code.NestedTooDeep, Assert.Single(tree.Errors).Code);
        Assert.Equal("b", ((ObjectSyntax)tree.Root!).Members[1].Name);
    }

    [Fact]
    public void Parse_TooManyValues_StopsWithOneError()
    {
        var tree = SyntaxTree.Parse("[" + string.Join(',', Enumerable.Repeat("1", 50_000)) + "]");
        Assert.Equal(Code.TooManyValues, Assert.Single(tree.Errors).Code);
    }

    // With bounds lifted, a reader that is worse than linear would take hours for these.
    [Theory]
    [InlineData("open brackets")]
    [InlineData("open braces")]
    [InlineData("one string")]
    [InlineData("escapes")]
    [InlineData("statements")]
    [InlineData("quotes")]
    [InlineData("members")]
    [InlineData("line breaks")]
    [InlineData("comments")]
    public void Parse_HostileText_TakesWorkInProportion(string kind)
    {
        const int Size = 1_000_000;
        var limits = new SyntaxLimits(int.MaxValue, 64, int.MaxValue, 100);
        Parse(1_000);
        var half = Parse(Size / 2);
        Assert.True(Parse(Size) < (half * 3) + 1_000_000, $"{half}");

        long Parse(int size)
        {
            var text = Text(kind, size);
            PolicyDocument? document = null;
            var allocated = Allocation.Of(() => document = PolicyDocument.Parse(text, limits));
            Assert.Same(text, document!.Text);
            if (kind == "statements")
                Assert.Equal(size / 10, document.Statements.Length);
            return allocated;
        }

        static string Text(string kind, int size) => kind switch
        {
            "open brackets" => new string('[', size),
            "open braces" => string.Concat(Enumerable.Repeat("{\"a\":", size / 5)),
            "one string" => "[\"" + new string('x', size) + "\"]",
            "escapes" => "[\"" + string.Concat(Enumerable.Repeat("\\u0041", size / 6)) + "\"]",
            "statements" => "{\"Statement\":[" + string.Join(',', Enumerable.Repeat("""{"Effect":"Allow"}""", size / 10)) + "]}",
            "quotes" => new string('"', size),
            "members" => "{" + string.Join(',', Enumerable.Range(0, size / 10).Select(i => $"\"{i}\":1")) + "}",
            "line breaks" => "[" + new string('\n', size) + string.Join("\n", Enumerable.Repeat("x", 1000)),
            _ => string.Concat(Enumerable.Repeat("/**/", size / 4)),
        };
    }
}
