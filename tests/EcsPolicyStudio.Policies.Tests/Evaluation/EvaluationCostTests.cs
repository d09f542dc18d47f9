using System.Text;
using EcsPolicyStudio.Policies.Evaluation;
using static EcsPolicyStudio.Policies.Tests.Evaluation.PolicyText;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

public sealed class EvaluationCostTests
{
    private const int Long = 100_000;

    [Fact]
    public void Evaluate_TenStatementsWithConditions_AllocatesNothing()
    {
        var compiled = EcsScenario.Compile();
        var warm = EcsScenario.Requests();
        Assert.All(warm, r => Assert.Equal(r.Expected, compiled.Evaluate(r.Request).Decision));
        // Requests that were never evaluated before: nothing may be put off until then either.
        var fresh = EcsScenario.Requests();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < fresh.Count; i++)
            compiled.Evaluate(fresh[i].Request);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
    }

    // Each of these takes minutes to years where a match goes back, and milliseconds where it does not.
    [Theory]
    [InlineData("*a*a*a*b", "a", "")]
    [InlineData("*a?a*a?a*a?a*b*a", "a", "")]
    [InlineData("*????????????????????????????????????????b", "a", "")]
    [InlineData("*ab*ab*ab*ab*ac", "ab", "")]
    [InlineData("a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*c*", "a", "")]
    public void Evaluate_HostilePattern_Ends(string pattern, string unit, string end)
    {
        var text = new StringBuilder().Insert(0, unit, Long / unit.Length).Append(end).ToString();
        for (var i = 0; i < 50; i++)
        {
            Assert.False(Holds("StringLike", $"\"{pattern}\"", One(text)));
            Assert.False(Holds("ArnLike", $"\"arn:aws:s3:::{pattern}\"", One("arn:aws:s3:::" + text)));
            Assert.Equal(Decision.ImplicitlyDenied, Decide(Policy(Allow(resource: "arn:aws:s3:::" + pattern)), resource: "arn:aws:s3:::" + text));
            Assert.False(Holds("StringLike", $"\"{pattern}${{aws:none, 'zz'}}\"", One(text)));
        }
    }

    [Fact]
    public void Evaluate_LongPatternAgainstLongText_Ends()
    {
        // A part that almost stands at every place of the text, at either end of it.
        var text = new string('a', Long);
        string[] patterns = [$"*{new string('a', Long / 2)}b*", $"*b{new string('a', Long / 2)}*", $"*{new string('a', Long / 4)}b{new string('a', Long / 4)}*"];
        foreach (var pattern in patterns)
        {
            var compiled = Compile(Policy(AllowIf("StringLike", "example:Key", $"\"{pattern}\"")));
            var request = new AuthorizationRequest("ecs:RunTask", Cluster, new(One(text)));
            for (var i = 0; i < 200; i++)
                Assert.Equal(Decision.ImplicitlyDenied, compiled.Evaluate(request).Decision);
        }
    }
}
