using CsCheck;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>What is said to hold never, held against the evaluation on small alphabets of values.</summary>
public sealed class ContradictionTests
{
    private static readonly (string Key, string[] Operators, string[] InPolicy, string[] InRequest)[] Families =
    [
        ("aws:PrincipalTag/team",
            ["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike", "StringEqualsIfExists", "StringNotLikeIfExists", "Null"],
            ["a", "A", "ab", "b", "a*", "*b", "?", "??", "*", "true", "false"], ["a", "A", "ab", "AB", "b", "aab", "true", "*", "?", "c"]),
        ("s3:max-keys",
            ["NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "NumericLessThanIfExists", "Null"],
            ["1", "2", "2.0", "3", "-1"], ["-2", "-1", "0", "1", "1.5", "2", "2.5", "3", "4"]),
        ("aws:CurrentTime",
            ["DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEqualsIfExists"],
            ["2026-01-01", "2026-01-01T02:00:00+02:00", "2026-01-02T00:00:00Z", "1767225600"],
            ["2025-12-31T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-01T12:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"]),
        ("aws:SourceIp", ["IpAddress", "NotIpAddress", "IpAddressIfExists", "NotIpAddressIfExists"],
            ["203.0.113.0/24", "203.0.113.7", "203.0.0.0/16", "198.51.100.0/24", "0.0.0.0/0", "::/0", "2001:db8::/32"],
            ["203.0.113.7", "203.0.113.8", "203.0.1.1", "198.51.100.1", "8.8.8.8", "2001:db8::1", "2a00::1"]),
        ("aws:SecureTransport", ["Bool", "BoolIfExists", "Null"], ["true", "false", "True"], ["true", "false"]),
        ("aws:PrincipalArn", ["ArnLike", "ArnEquals", "ArnNotLike", "ArnNotEquals", "ArnLikeIfExists", "StringEquals", "StringNotEquals", "StringLike", "StringNotLike"],
            ["arn:aws:iam::1:role/a", "arn:aws:iam::*:role/a", "arn:aws:iam::1:*", "arn:aws:iam::1:role/*", "*", "arn:*", "role/a"],
            ["arn:aws:iam::1:role/a", "arn:aws:iam::2:role/a", "arn:aws:iam::1:role/b", "arn:aws:iam::1:user/a", "role/a", "arn:aws:sts::1:a:b"]),
    ];

    private static readonly Gen<(int Family, (string Op, string[] Values)[] Conditions)> Conditions =
        from family in Gen.Int[0, Families.Length - 1]
        from conditions in Gen.Select(
            Pick(Families[family].Operators), Pick(Families[family].InPolicy).Array[1, 3], (op, values) => (op, values.Distinct().ToArray())).Array[1, 3]
        select (family, conditions.DistinctBy(c => c.op).ToArray());

    private static Gen<string> Pick(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Validate_ConditionThatIsSaidToHoldNever_IsNeverMet()
    {
        var said = 0;
        Conditions.Sample(
            generated =>
            {
                var (key, _, _, values) = Families[generated.Family];
                var blocks = string.Join(", ", generated.Conditions.Select(c => $"\"{c.Op}\": {{\"{key}\": [{string.Join(", ", c.Values.Select(v => $"\"{v}\""))}]}}"));
                var text = $$$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": {{{{blocks}}}}}]}""";
                if (!PolicyValidator.Validate(text).Any(f => f.Code == "CONDITION_NEVER_TRUE" && !f.Message.Contains("holds for none of them", StringComparison.Ordinal)))
                    return;
                Interlocked.Increment(ref said);
                var compiled = CompiledPolicySet.Compile(PolicySet.Of([PolicyDocument.Parse(text)]));
                foreach (var value in values.Prepend(null))
                {
                    var context = value is null ? RequestContext.Empty : new RequestContext(ContextKey.Single(key, value));
                    Assert.True(compiled.Evaluate(new("s3:ListBucket", "*", context)).Decision != Decision.Allowed, $"{value}: {text}");
                }
            },
            iter: 4_000, seed: "0N0XIzNsQ0O2");
        Assert.True(said > 200);
    }
}
