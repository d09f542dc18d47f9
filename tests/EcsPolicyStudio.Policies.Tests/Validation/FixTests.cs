using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>What a fix does: the finding is gone, the document is one, and what was not meant stays byte for byte.</summary>
public sealed class FixTests
{
    [Fact]
    public void Fix_EachFinding_IsGoneAndNothingElseIsTouched()
    {
        foreach (var text in CheckVariants.Texts)
            CheckFixes(text);
    }

    [Fact]
    public void Fix_AmongOtherStatements_LeavesThemAsTheyAre()
    {
        const string Before = """{ "Sid" : "Before",  "Effect":"Deny", "Action":["sqs:PurgeQueue" ],"Resource":"arn:aws:sqs:*:*:a" }""";
        const string After = """{"Effect": "Allow","Action" : "sns:Publish", "Resource": [ "arn:aws:sns:*:*:b"]}""";
        foreach (var statement in CheckVariants.All.SelectMany(v => v.Finds).Select(Statement).OfType<string>().Distinct())
            CheckFixes($$"""{ "Version" : "2012-10-17", "Statement": [{{Before}} , {{statement}},{{After}} ] }""");
    }

    private static string? Statement(string text) =>
        PolicyDocument.Parse(text) is { SyntaxErrors.IsEmpty: true, Statements: [{ Node: ObjectSyntax } one] } ? one.Span.Of(text).ToString() : null;

    private static void CheckFixes(string text)
    {
        var findings = CheckVariants.Check(text);
        var statements = Statements(text);
        foreach (var finding in findings)
        {
            Assert.True(finding.Fix is null || finding.Check.HasFix, finding.Code);
            if (finding.Fix is not { } fix)
                continue;
            Assert.NotEmpty(fix.Title);
            for (var i = 1; i < fix.Changes.Length; i++)
                Assert.True(fix.Changes[i].Span.Start >= fix.Changes[i - 1].Span.End, finding.Code);
            var mended = fix.ApplyTo(text);
            var document = PolicyDocument.Parse(mended, SyntaxLimits.Stored);
            Assert.True(document.SyntaxErrors.IsEmpty, $"{finding.Code}: {mended}");
            Assert.True(CheckVariants.Check(mended).Count(f => f.Code == finding.Code) < findings.Count(f => f.Code == finding.Code), $"{finding.Code}: {text} -> {mended}");
            // Where the name of the element Statement is mended there were no statements before.
            if (statements.Count > 0)
                Assert.Equal(Others(statements, Index(finding), statements.Count), Others(Statements(mended), Index(finding), statements.Count));
        }
    }

    // The statement that a finding is about; -1 for the document.
    private static int Index(Finding finding) => finding.Path.Steps is not [{ Name: "Statement" }, ..] ? -1
        : finding.Path.Steps is [_, { Name: null, Index: var index }, ..] ? index : 0;

    private static List<string> Statements(string text) => [.. PolicyDocument.Parse(text, SyntaxLimits.Stored).Statements.Select(s => s.Span.Of(text).ToString())];

    private static List<string> Others(List<string> statements, int index, int count)
    {
        var others = statements.ToList();
        if (index >= 0 && (statements.Count == count))
            others.RemoveAt(index);
        return others;
    }
}
