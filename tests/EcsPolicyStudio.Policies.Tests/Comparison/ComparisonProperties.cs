using CsCheck;
using EcsPolicyStudio.Policies.Comparison;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Shrinking;
using EcsPolicyStudio.Policies.Splitting;

namespace EcsPolicyStudio.Policies.Tests.Comparison;

/// <summary>Random pairs of policies against every request that can tell them apart.</summary>
public sealed class ComparisonProperties
{
    [Fact]
    public void Compare_AnyTwoPolicies_IsNeverContradictedByARequestAndShowsEveryYes()
    {
        int open = 0, all = 0;
        Gen.Select(RandomPolicies.Documents(3), RandomPolicies.Documents(3)).Sample(
            (first, second) =>
            {
                var before = PolicyDocument.Parse(first);
                var after = PolicyDocument.Parse(second);
                var comparison = PolicyComparison.Compare(before, after);
                var was = RandomPolicies.Decisions(before);
                var isNow = RandomPolicies.Decisions(after);
                Check(comparison.Gains, before, after, Enumerable.Range(0, was.Length).Any(i => isNow[i] && !was[i]));
                Check(comparison.Losses, after, before, Enumerable.Range(0, was.Length).Any(i => was[i] && !isNow[i]));
                Assert.All(comparison.Services.SelectMany(s => s.Actions), CheckRow);
                Interlocked.Add(ref open, new[] { comparison.Gains, comparison.Losses }.Count(v => v.Answer == Answer.CannotTell));
                Interlocked.Add(ref all, 2);
            },
            iter: 1_500);
        // Honest is not the same as mute.
        Assert.True(open * 20 < all, $"{open} of {all} could not be told");
    }

    [Fact]
    public void Compare_PolicyWithStatementsMoved_IsTheSame() => Gen.Select(RandomPolicies.Documents(4), Gen.Int[1, 3]).Sample(
        (text, by) =>
        {
            var document = PolicyDocument.Parse(text);
            var statements = document.Statements.Select(s => s.Span.Of(text).ToString()).ToList();
            var moved = PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements.Skip(by).Concat(statements.Take(by)))}}]}""");
            var comparison = PolicyComparison.Compare(document, moved);
            Assert.Equal(Answer.Yes, comparison.IsSame);
            Assert.All(comparison.Services.SelectMany(s => s.Actions), a => Assert.Equal(ChangeKind.Unchanged, a.Kind));
        },
        iter: 400);

    [Fact]
    public void Compare_ShrunkOrSplitPolicy_IsNeverFoundToDiffer() => RandomPolicies.Documents(4).Sample(
        text =>
        {
            var document = PolicyDocument.Parse(text);
            Assert.NotEqual(Answer.No, PolicyComparison.Compare(document, PolicyShrinker.Shrink(document).After).IsSame);
            var parts = PolicySplitter.Split(document, 300);
            if (parts.IsComplete)
                Assert.Equal(Answer.Yes, PolicyComparison.Compare(PolicySet.Of([document]), PolicySet.Of(parts.Documents)).IsSame);
        },
        iter: 400);

    [Fact]
    public void Compare_WithBoundary_IsNeverContradictedByARequest() => Gen.Select(RandomPolicies.Documents(2), RandomPolicies.Documents(2), RandomPolicies.Documents(2)).Sample(
        (policy, first, second) =>
        {
            PolicySet Bounded(string boundary) => PolicySet.Of([PolicyDocument.Parse(policy)], PolicyDocument.Parse(boundary));
            var comparison = PolicyComparison.Compare(Bounded(first), Bounded(second));
            var before = CompiledPolicySet.Compile(Bounded(first));
            var after = CompiledPolicySet.Compile(Bounded(second));
            if (comparison.Gains.Answer == Answer.No)
                Assert.DoesNotContain(RandomPolicies.Requests, r => Allows(after, r) && !Allows(before, r));
            if (comparison.Losses.Answer == Answer.No)
                Assert.DoesNotContain(RandomPolicies.Requests, r => Allows(before, r) && !Allows(after, r));
            if (comparison.Gains.Witness is { } witness)
                Assert.True(Allows(after, witness.Request) && !Allows(before, witness.Request));
        },
        iter: 400);

    private static void Check(Verdict verdict, PolicyDocument without, PolicyDocument with, bool differs)
    {
        if (verdict.Answer == Answer.No)
            Assert.False(differs);
        Assert.Equal(verdict.Answer == Answer.Yes, verdict.Witness is not null);
        Assert.Equal(verdict.Answer == Answer.CannotTell, verdict.Reasons.Length > 0);
        if (verdict.Witness is not { } witness)
            return;
        Assert.True(Allows(CompiledPolicySet.Compile(PolicySet.Of([with])), witness.Request));
        Assert.False(Allows(CompiledPolicySet.Compile(PolicySet.Of([without])), witness.Request));
    }

    private static void CheckRow(ActionChange row)
    {
        Assert.Equal(row.Gains.Answer == Answer.Yes, row.Gains.Witness is { Before: not Decision.Allowed, After: Decision.Allowed });
        Assert.Equal(row.Losses.Answer == Answer.Yes, row.Losses.Witness is { Before: Decision.Allowed, After: not Decision.Allowed });
        Assert.Equal(
            row.Kind switch
            {
                ChangeKind.Unchanged => (Answer.No, Answer.No),
                ChangeKind.Gained or ChangeKind.Widened => (Answer.Yes, Answer.No),
                ChangeKind.Lost or ChangeKind.Narrowed => (Answer.No, Answer.Yes),
                ChangeKind.Changed => (Answer.Yes, Answer.Yes),
                _ => (row.Gains.Answer, row.Losses.Answer),
            },
            (row.Gains.Answer, row.Losses.Answer));
    }

    private static bool Allows(CompiledPolicySet policies, AuthorizationRequest request) => policies.Evaluate(request).Decision == Decision.Allowed;
}
