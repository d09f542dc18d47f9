using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

/// <summary>Inside an edited statement too, only what the edit is about changes.</summary>
public sealed class SurgicalEditTests
{
    private const string Odd = """
        {
          "Statement" : [
            { "Resource":"arn:aws:ecs:*:*:\u0063luster/a", "Action":[ "ecs:Run\u0054ask" ,
                "ecs:StopTask"  ], "Effect"  : "Allow",
              "Condition": {"Bool":{"aws:SecureTransport":true, "aws:ViaAWSService" : [ "false" ]}, "NumericLessThan" : {"x:y":[1, 2.50,"3"]}} , "Note": {"kept":[1]} }
          ],
          "Version": "2012-10-17"
        }
        """;

    [Theory]
    [InlineData("add action", "\"ecs:StopTask\"  ]", "\"ecs:StopTask\" ,\n        \"ecs:RunJob\"  ]")]
    [InlineData("remove action", "[ \"ecs:Run\\u0054ask\" ,\n        \"ecs:StopTask\"  ]", "[ \"ecs:StopTask\"  ]")]
    [InlineData("switch effect", "\"Effect\"  : \"Allow\"", "\"Effect\"  : \"Deny\"")]
    [InlineData("not action", "\"Action\":[", "\"NotAction\":[")]
    [InlineData("not resource", "\"Resource\":", "\"NotResource\":")]
    [InlineData("all resources", "\"arn:aws:ecs:*:*:\\u0063luster/a\"", "\"*\"")]
    [InlineData("add value", "[1, 2.50,\"3\"]", "[1, 2.50,\"3\", \"4\"]")]
    [InlineData("remove value", "[1, 2.50,\"3\"]", "[1,\"3\"]")]
    [InlineData("remove key", "{\"aws:SecureTransport\":true, \"aws:ViaAWSService\" : [ \"false\" ]}", "{\"aws:ViaAWSService\" : [ \"false\" ]}")]
    [InlineData("remove operator", ", \"NumericLessThan\" : {\"x:y\":[1, 2.50,\"3\"]}}", "}")]
    [InlineData("remove conditions", ",\n      \"Condition\": {\"Bool\":{\"aws:SecureTransport\":true, \"aws:ViaAWSService\" : [ \"false\" ]}, \"NumericLessThan\" : {\"x:y\":[1, 2.50,\"3\"]}} , \"Note\"", " , \"Note\"")]
    [InlineData("add key", "[ \"false\" ]}", "[ \"false\" ], \"aws:X\": \"true\"}")]
    [InlineData("remove other", " , \"Note\": {\"kept\":[1]} }", " }")]
    [InlineData("edit other", "{\"kept\":[1]}", "[2]")]
    public void Write_OneEdit_ChangesThatPlaceAlone(string edit, string before, string after)
    {
        var draft = Read(Odd);

        var written = Write(draft.Update(1, b => edit switch
        {
            "add action" => b.WithActionPattern("ecs:RunJob"),
            "remove action" => b.WithoutActionPattern("ecs:RunTask"),
            "switch effect" => b.WithEffect(Effect.Deny),
            "not action" => b.WithNotAction(true),
            "not resource" => b.WithNotResource(true),
            "all resources" => b.WithResourceMode(ResourceMode.All),
            "add value" => b.WithCondition(new("X:Y", "NumericLessThan", ["4"])),
            "remove value" => b.WithCondition(b.Conditions[2] with { Values = ["1", "3"] }, b.Conditions[2]),
            "remove key" => b.WithoutCondition(b.Conditions[0]),
            "remove operator" => b.WithoutCondition(b.Conditions[2]),
            "remove conditions" => b with { Conditions = [] },
            "add key" => b.WithCondition(new("aws:X", "Bool", ["true"])),
            "remove other" => b.WithOther(0, null),
            "edit other" => b.WithOther(0, new("Note", "[2]")),
            _ => throw new ArgumentException(edit),
        }));

        Assert.Equal(Replaced(Odd, before, after), written);
    }

    [Fact]
    public void Write_SidAndConditionAdded_LooksLikeTheRest()
    {
        const string text = "{\r\n\t\"Version\": \"2012-10-17\",\r\n\t\"Statement\": [\r\n\t\t{\r\n\t\t\t\"Effect\": \"Allow\",\r\n\t\t\t\"Action\": \"ecs:*\",\r\n\t\t\t\"Resource\": \"*\"\r\n\t\t}\r\n\t]\r\n}";

        var written = Write(Read(text).Update(1, b => b.WithCondition(new("aws:SecureTransport", "Bool", ["true"])) with { Sid = "A" }));

        Assert.Equal(
            "{\r\n\t\"Version\": \"2012-10-17\",\r\n\t\"Statement\": [\r\n\t\t{\r\n\t\t\t\"Sid\": \"A\",\r\n\t\t\t\"Effect\": \"Allow\",\r\n\t\t\t\"Action\": \"ecs:*\",\r\n\t\t\t\"Resource\": \"*\",\r\n\t\t\t"
            + "\"Condition\": {\r\n\t\t\t\t\"Bool\": {\r\n\t\t\t\t\t\"aws:SecureTransport\": \"true\"\r\n\t\t\t\t}\r\n\t\t\t}\r\n\t\t}\r\n\t]\r\n}",
            written);
    }

    [Fact]
    public void Write_SingleActionBecomesTwo_BecomesAList()
    {
        var written = Write(Read("""{"Statement":{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"}}""").Update(1, b => b.WithActionPattern("ecs:StopTask")));
        Assert.Equal("""{"Statement":{"Effect":"Allow","Action":["ecs:RunTask","ecs:StopTask"],"Resource":"*"}}""", written);
    }

    [Fact]
    public void Write_BlockAddedToALoneStatement_MakesAListAndKeepsTheStatement()
    {
        var draft = Read("""{"Statement": { "Effect":"Allow", "Action":"ecs:RunTask","Resource":"*"} }""").AddBlockAfter(1, b => b.WithService("iam") with { Actions = ["iam:PassRole"], ResourceMode = ResourceMode.All });
        Assert.Equal(
            """{"Statement": [{ "Effect":"Allow", "Action":"ecs:RunTask","Resource":"*"}, {"Sid": "VisualEditor0", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}] }""",
            Write(draft));
    }

    [Fact]
    public void Write_BlocksPutBackInAnotherOrder_WritesEachWithItsOwnEdit()
    {
        const string text = """{"Statement":[{"Sid":"a","Effect":"Allow","Action":"ecs:A","Resource":"*"}, {"Sid":"b","Effect":"Deny","Action":"ecs:B","Resource":"*"}]}""";
        var draft = Read(text);
        var moved = draft.RemoveBlock(1).InsertBlock(1, draft.Blocks[0]).Update(2, b => b with { Sid = "c" });

        var written = PolicyDocument.Parse(Write(moved));

        Assert.Equal(["c", "a"], written.Statements.Select(s => s.Sid));
        Assert.Equal(["ecs:B", "ecs:A"], written.Statements.Select(s => s.Actions[0].Text));
    }

    [Fact]
    public void Write_EveryBlockRemoved_LeavesAnEmptyList() =>
        Assert.Equal("""{ "Statement": [] }""", Write(Read("""{ "Statement": [ {"Effect":"Allow"}, {"Effect":"Deny"} ] }""").RemoveBlock(1).RemoveBlock(2)));

    [Fact]
    public void Write_NoStatementElement_AddsOne() =>
        Assert.Equal(
            """{"Id":"x","Statement":[{"Sid":"VisualEditor0","Effect":"Allow","Action":"ecs:*","Resource":"*"}]}""",
            Write(Read("""{"Id":"x"}""").AddBlockAfter(0, b => b.WithService("ecs").WithAllActions(true) with { ResourceMode = ResourceMode.All })));

    private static string Replaced(string text, string before, string after)
    {
        Assert.Equal(2, text.Split(before).Length);
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    internal static PolicyDraft Read(string text) => PolicyReader.Read(PolicyDocument.Parse(text)) ?? throw new InvalidOperationException("not read");

    internal static string Write(PolicyDraft draft) => PolicyWriter.Write(draft, ServiceCatalog.Default);
}
