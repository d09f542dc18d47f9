using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Sizing;
using Code = EcsPolicyStudio.Policies.Documents.DocumentDiagnosticCode;

namespace EcsPolicyStudio.Policies.Tests.Documents;

public sealed class PolicyDocumentTests
{
    private const string Second = """{"Effect":"Deny","Action":"*","Resource":"*"}""";

    [Fact]
    public void Parse_SingleStatementAndJsonValues_KeepsStyleAndKinds()
    {
        const string text = """
            {"Id":"x","Statement":{"NotResource":"*","NotAction":["ecs:*"],"Effect":"Deny","Sid":"S",
             "Condition":{"ForAnyValue:StringLikeIfExists":{"aws:TagKeys":["a",true]},"NumericLessThan":{"ecs:task-cpu":1024.50}}}}
            """;
        var document = PolicyDocument.Parse(text);
        Assert.Empty(document.SyntaxErrors);
        Assert.Empty(document.Diagnostics);
        Assert.Equal("x", document.Id);
        Assert.Null(document.Version);
        Assert.Equal(PolicyLanguageVersion.Version2008, document.LanguageVersion);
        Assert.False(document.StatementsAreList);
        var statement = Assert.Single(document.Statements);
        Assert.Equal("Statement", statement.Path.ToString());
        Assert.Equal(("S", Effect.Deny, true, true), (statement.Sid, statement.Effect, statement.IsNotAction, statement.IsNotResource));
        Assert.True(statement.ActionElement!.IsList);
        Assert.False(statement.ResourceElement!.IsList);
        var conditions = statement.Conditions;
        Assert.Equal(new ConditionOperatorName(ConditionQualifier.ForAnyValue, ConditionOperator.StringLike, true), conditions[0].Operator);
        Assert.Equal([("a", JsonKind.String), ("true", JsonKind.True)], conditions[0].Values.Select(v => (v.Text, v.Kind)));
        Assert.Equal(("1024.50", JsonKind.Number), (conditions[1].Values[0].Text, conditions[1].Values[0].Kind));
        Assert.Equal("Statement.Condition.NumericLessThan[\"ecs:task-cpu\"]", conditions[1].Path.ToString());
        Assert.Equal("1024.50", conditions[1].Values[0].Span.Of(text).ToString());
    }

    [Fact]
    public void Parse_ResourcePolicy_KeepsPrincipals()
    {
        const string text = """{"Version":"2012-10-17","Statement":[{"Principal":{"AWS":["arn:aws:iam::123456789012:root"]},"NotPrincipal":"*"}]}""";
        var statement = PolicyDocument.Parse(text).Statements[0];
        Assert.Equal("""{"AWS":["arn:aws:iam::123456789012:root"]}""", statement.Principal!.ValueSpan.Of(text).ToString());
        Assert.Equal("*", statement.NotPrincipal!.Text);
    }

    [Theory]
    [InlineData("""{"Version":"a","Version":"b"}""", Code.DuplicateMember, "Version")]
    [InlineData("""{"version":"2012-10-17"}""", Code.WrongCaseMember, "version")]
    [InlineData("""{"Comment":"x"}""", Code.UnknownMember, "Comment")]
    [InlineData("""{"Version":1}""", Code.WrongType, "Version")]
    [InlineData("""{"Statement":"x"}""", Code.WrongType, "Statement")]
    [InlineData("""{"Statement":[1]}""", Code.WrongType, "Statement[0]")]
    [InlineData("""[]""", Code.WrongType, "")]
    [InlineData("""{"Statement":{"effect":"Allow"}}""", Code.WrongCaseMember, "Statement.effect")]
    [InlineData("""{"Statement":[{},{"Sid":"a","Sid":"b"}]}""", Code.DuplicateMember, "Statement[1].Sid")]
    [InlineData("""{"Statement":{"Action":["a:b",3]}}""", Code.WrongType, "Statement.Action[1]")]
    [InlineData("""{"Statement":{"Action":"a:b","NotAction":"a:c"}}""", Code.ConflictingMembers, "Statement.NotAction")]
    [InlineData("""{"Statement":{"Effect":["Allow"]}}""", Code.WrongType, "Statement.Effect")]
    [InlineData("""{"Statement":{"Condition":[]}}""", Code.WrongType, "Statement.Condition")]
    [InlineData("""{"Statement":{"Condition":{"Bool":"x"}}}""", Code.WrongType, "Statement.Condition.Bool")]
    [InlineData("""{"Statement":{"Condition":{"Bool":{"a:b":null}}}}""", Code.WrongType, "Statement.Condition.Bool[\"a:b\"]")]
    [InlineData("""{"Statement":{"Condition":{"Bool":{"a:b":"true","A:B":"true"}}}}""", Code.DuplicateMemberCase, "Statement.Condition.Bool[\"A:B\"]")]
    [InlineData("""{"Statement":{"Condition":{"Bool":{"a:b":"true"},"Bool":{"a:c":"true"}}}}""", Code.DuplicateMember, "Statement.Condition.Bool")]
    public void Parse_IllFormedPolicy_IsReportedAsData(string text, Code code, string path)
    {
        var document = PolicyDocument.Parse(text);
        Assert.Empty(document.SyntaxErrors);
        var found = Assert.Single(document.Diagnostics);
        Assert.Equal((code, path), (found.Code, found.Path.ToString()));
    }

    [Theory]
    [InlineData("StringEquals", true)]
    [InlineData("NullIfExists", true)]
    [InlineData("ForAllValues:ArnNotLikeIfExists", true)]
    [InlineData("stringequals", false)]
    [InlineData("ForAllValue:StringEquals", false)]
    [InlineData("StringEqualsifexists", false)]
    [InlineData("IfExists", false)]
    [InlineData("", false)]
    public void ParseOperator_Name_IsKnownInItsExactCaseOnly(string text, bool known)
    {
        var name = ConditionOperatorName.Parse(text);
        Assert.Equal(known, name is not null);
        Assert.Equal(known ? text : null, name?.ToString());
    }

    [Theory]
    [InlineData("", "{\n    \"Version\": \"2012-10-17\",\n    \"Statement\": [\n        #\n    ]\n}")]
    [InlineData("{}", "{\n    \"Statement\": [\n        #\n    ]\n}")]
    [InlineData("{\"Version\":\"2012-10-17\"}", "{\"Version\":\"2012-10-17\",\"Statement\":[#]}")]
    [InlineData("{\"Statement\":[]}", "{\"Statement\":[#]}")]
    [InlineData("{\"Statement\":[ {} ]}", "{\"Statement\":[ #, {} ]}")]
    [InlineData("{\"Statement\": {}}", "{\"Statement\": [#, {}]}")]
    [InlineData("{\r\n  \"Statement\": {}\r\n}", "{\r\n  \"Statement\": [\r\n    #,\r\n    {}\r\n  ]\r\n}")]
    public void InsertStatement_AnyForm_FollowsTheLayout(string text, string expected)
    {
        var document = PolicyDocument.Parse(text);
        Assert.Equal(expected.Replace("#", Second), document.InsertStatement(0, Second).ApplyTo(text));
    }

    [Fact]
    public void InsertStatement_NotAnObject_IsRefused()
    {
        var document = PolicyDocument.Parse("[1]");
        Assert.False(document.CanInsertStatements());
        Assert.Throws<InvalidOperationException>(() => document.InsertStatement(0, Second));
        Assert.Throws<ArgumentOutOfRangeException>(() => document.RemoveStatement(0));
    }

    [Theory]
    [InlineData("{}", "{\n    \"Version\": \"2012-10-17\"\n}")]
    [InlineData("{ \"Statement\": [] }", "{ \"Version\": \"2012-10-17\", \"Statement\": [] }")]
    [InlineData("{\n\t\"Statement\":[]\n}", "{\n\t\"Version\":\"2012-10-17\",\n\t\"Statement\":[]\n}")]
    [InlineData("{\"Statement\":[], \"Version\" : \"2008-10-17\"}", "{\"Statement\":[], \"Version\" : \"2012-10-17\"}")]
    public void WithVersion_AnyForm_ChangesVersionAlone(string text, string expected) =>
        Assert.Equal(expected, PolicyDocument.Parse(text).WithVersion(PolicyLanguageVersion.Version2012).ApplyTo(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData(" {\r\n\t} ", 2)]
    [InlineData("{ \"a b\" : \"c \\\" d\" }", 16)]
    [InlineData("\" x", 3)]
    public void Count_Text_LeavesOutWhiteSpaceOutsideStrings(string text, int expected) =>
        Assert.Equal(expected, PolicySize.Count(text));

    [Fact]
    public void Count_AnyLayout_IsTheLengthOfTheCompactForm()
    {
        foreach (var (_, text) in ManagedPolicies.All)
        {
            var compact = DocumentStyle.Compact.Format(text).Length;
            Assert.All(ManagedPolicies.Styles, style => Assert.Equal(compact, PolicySize.Count(style.Format(text))));
        }
    }
}
