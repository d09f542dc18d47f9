using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Tests.Sizing;

public sealed class PolicySizeReportTests
{
    private const string Text = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "A b", "Effect": "Allow", "Action": ["ecs:RunTask"], "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } },
            { "Effect": "Deny", "NotAction": "*", "NotResource": "*" }
          ]
        }
        """;

    [Fact]
    public void Of_Document_SaysWhereTheCharactersGo()
    {
        var report = PolicySizeReport.Of(PolicyDocument.Parse(Text), PolicySizeTarget.ManagedPolicy);
        Assert.Equal(
            new StatementSize(
                0, "A b", """{"Sid":"A b","Effect":"Allow","Action":["ecs:RunTask"],"Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""".Length,
                "'Action':['ecs:RunTask']".Length, "'Resource':'*'".Length, "'Condition':{'Bool':{'aws:SecureTransport':'true'}}".Length),
            report.Statements[0]);
        Assert.Equal("""{"Effect":"Deny","NotAction":"*","NotResource":"*"}""".Length, report.Statements[1].Size);
        Assert.Equal("""{"Version":"2012-10-17","Statement":[,]}""".Length, report.Frame);
        Assert.Equal(6_144 - report.Size, report.Remaining);
        Assert.Equal(report.Size, report.Frame + report.Statements.Sum(s => s.Actions + s.Resources + s.Conditions + s.Rest));
    }

    [Theory]
    [InlineData(PolicySizeTarget.ManagedPolicy, 6_144, false)]
    [InlineData(PolicySizeTarget.UserInline, 2_048, true)]
    [InlineData(PolicySizeTarget.GroupInline, 5_120, true)]
    [InlineData(PolicySizeTarget.RoleInline, 10_240, true)]
    [InlineData(PolicySizeTarget.TrustPolicy, 2_048, false)]
    public void Of_AnyTarget_CountsTheOthersThatShareTheQuota(PolicySizeTarget target, int quota, bool shared)
    {
        var document = PolicyDocument.Parse("{ }");
        var report = PolicySizeReport.Of(document, target, ["\"" + new string('x', quota - 4) + "\"", " \n"]);
        Assert.Equal((quota, 2, shared ? quota - 2 : 0, shared ? 0 : quota - 2), (report.Quota, report.Size, report.Others, report.Remaining));
        Assert.True(report.Fits);
        Assert.False(PolicySizeReport.Of(document, target, quota: 1).Fits);
    }

    [Fact]
    public void Of_ManagedPolicies_AddsUp() => Assert.All(ManagedPolicyDocuments.All, p =>
    {
        var report = PolicySizeReport.Of(PolicyDocument.Parse(p.Document, SyntaxLimits.Stored), PolicySizeTarget.ManagedPolicy);
        // Version, brackets and the commas between the statements.
        Assert.Equal("""{"Version":"2012-10-17","Statement":[]}""".Length + report.Statements.Length - 1, report.Frame);
    });
}
