using System.Text;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>Documents made to be slow, each kind in any size: what is compared with what grows with the square of it.</summary>
internal static class HostileFamilies
{
    private const string Allow = "\"Effect\":\"Allow\"";
    private const string All = "\"Resource\":\"*\"";

    /// <summary>The kinds by name; the number is how often the part is repeated that makes a document slow.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> ByName { get; } = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["equal statements"] = n => Statements(Many(n, _ => $"{{{Allow},\"Action\":[\"ecs:RunTask\",\"s3:Get*\"],\"Resource\":\"arn:aws:ecs:*:*:task-definition/a:*\"}}")),
        ["statements of their own"] = n => Statements(Many(n, i =>
            $"{{\"Sid\":\"s{i}\",{Allow},\"Action\":\"ecs:RunTask\",\"Resource\":\"arn:aws:ecs:*:*:task-definition/a{i}:*\",\"Condition\":{{\"Bool\":{{\"aws:SecureTransport\":\"true\"}}}}}}")),
        ["allows and denies"] = n => Statements(Many(n, i => i % 2 == 0
            ? $"{{{Allow},\"Action\":\"ecs:A{i}\",\"Resource\":\"arn:aws:ecs:*:*:cluster/a{i}\"}}"
            : $"{{\"Effect\":\"Deny\",\"Action\":\"ecs:A{i}*\",\"Resource\":\"arn:aws:ecs:*:*:cluster/b{i}*\"}}")),
        ["allows with and without conditions"] = n => Statements(Many(n, i => i % 2 == 0
            ? $"{{{Allow},\"Action\":\"ecs:RunTask\",\"Resource\":\"arn:aws:ecs:*:*:cluster/a{i}\",\"Condition\":{{\"Bool\":{{\"aws:SecureTransport\":\"true\"}}}}}}"
            : $"{{{Allow},\"Action\":\"ecs:RunTask\",\"Resource\":\"arn:aws:ecs:*:*:cluster/b{i}*\"}}")),
        ["bucket policies"] = n => Statements(Many(n, i => $"{{{Allow},\"Action\":\"s3:PutBucketPolicy\",\"Resource\":\"arn:aws:s3:::b{i}\"}}")),
        ["passed roles"] = n => Statements(Many(n, i =>
            $"{{{Allow},\"Action\":[\"iam:PassRole\",\"ecs:RunTask\"],\"Resource\":\"arn:aws:iam::*:role/r{i}\",\"Condition\":{{\"StringEquals\":{{\"iam:PassedToService\":\"x{i}\"}}}}}}")),
        ["exceptions"] = n => Statements(Many(n, i => $"{{{Allow},\"NotAction\":[\"iam:A{i}\",\"ecs:B*\"],\"NotResource\":\"arn:aws:iam::*:role/r{i}\"}}")),
        ["actions twice"] = n => Statement($"\"Action\":[{List(n, i => $"ecs:A{i / 2}")}],{All}"),
        ["actions under one pattern"] = n => Statement($"\"Action\":[\"ecs:*\",{List(n, i => $"ecs:A{i}")}],{All}"),
        ["resource patterns"] = n => Statement($"\"Action\":\"s3:GetObject\",\"Resource\":[{List(n, i => $"arn:aws:s3:::b{i / 2}/*{(i % 2 == 0 ? "" : "b*c")}")}]"),
        ["open resource patterns"] = n => Statement($"\"Action\":[\"ecs:RunTask\",\"ec2:RunInstances\"],\"Resource\":[{List(n, i => $"arn:aws:ec2:*:*:*{i}*")}]"),
        ["actions on foreign resources"] = n => Statement($"\"Action\":[{List(n, i => "ecs:Run" + new string('*', (i % 9) + 1))}],\"Resource\":[{List(n, i => $"arn:aws:s3:::b{i}")}]"),
        ["actions on clusters"] = n => Statement($"\"Action\":[{List(n, _ => "ecs:RunTask")}],\"Resource\":[{List(n, i => $"arn:aws:ecs:*:*:cluster/b{i}")}]"),
        ["keys"] = n => Condition($"\"StringLike\":{{{string.Join(',', Many(n, i => $"\"aws:RequestTag/{i}\":\"a*{i}*\""))}}}"),
        ["conditions on one key"] = n => Condition(string.Join(',', Many(n, i => $"\"StringLike\":{{\"aws:PrincipalTag/x\":\"a*{i}*\"}}"))),
        ["values that exclude each other"] = n => Condition(
            $"\"StringLike\":{{\"aws:PrincipalTag/x\":[{List(n, i => $"a*{i}*")}]}},\"StringNotLike\":{{\"aws:PrincipalTag/x\":[{List(n, i => $"b*{i}*")}]}}"),
        ["numbers"] = n => Condition($"\"NumericLessThan\":{{\"s3:max-keys\":[{List(n, i => $"{i}")}]}},\"NumericGreaterThan\":{{\"s3:max-keys\":[{List(n, i => $"{i + 9_999_999}")}]}}"),
        ["addresses"] = n => Condition(
            $"\"IpAddress\":{{\"aws:SourceIp\":[{List(n, i => $"203.{i % 200}.{i / 200 % 200}.0/24")}]}},\"NotIpAddress\":{{\"aws:SourceIp\":[{List(n, i => $"198.{i % 200}.{i / 200 % 200}.0/24")}]}}"),
        ["actions that lack keys"] = n => Statement(
            $"\"Action\":[{List(n, i => $"ec2:R*{(char)('a' + (i % 26))}*")}],{All},\"Condition\":{{\"StringLike\":{{{string.Join(',', Many(n, i => $"\"s3:ExistingObjectTag/{i}\":\"a\""))}}}}}"),
        ["a long action"] = n => Statement($"\"Action\":[\"ec2:{Text(n, "*e")}\",\"ec2:{Text(n, "*e")}x\",\"ec2:*\"],{All}"),
        ["long patterns in a deny"] = n => Statements(
        [
            $"{{{Allow},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::{Text(n, "a*")}\"}}",
            $"{{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::{Text(n, "*a")}*\"}}",
        ]),
        ["long values"] = n => Condition($"\"StringLike\":{{\"aws:PrincipalTag/x\":\"{Text(n, "a*")}\"}},\"StringNotLike\":{{\"aws:PrincipalTag/x\":\"{Text(n, "*a")}b\"}}"),
        ["variables"] = n => Statement($"\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::{string.Concat(Many(n, i => $"${{aws:user{i}}}"))}\""),
        ["unknown members"] = n => Statement($"\"Action\":\"s3:GetObject\",{All},{string.Join(',', Many(n, i => $"\"Actio{i}\":1"))}"),
        ["unknown services"] = n => Statement($"\"Action\":[{List(n, i => $"ecz{i}:Run")}],\"Resource\":[{List(n, i => $"arn:aws:ecz{i}:eu-west-9a:123:x/{i}")}]"),
        ["a huge name"] = n => Statement($"\"Sid\":\"{Text(n, "s-")}\",\"Action\":\"{Text(n, "ab")}:{Text(n, "cd")}\",\"Resource\":\"{Text(n, "ef")}\""),
    };

    private static string Statements(IEnumerable<string> statements) =>
        new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[").AppendJoin(',', statements).Append("]}").ToString();

    private static string Statement(string members) => Statements([$"{{{Allow},{members}}}"]);

    private static string Condition(string blocks) => Statement($"\"Action\":[\"ecs:*\",\"s3:*\"],{All},\"Condition\":{{{blocks}}}");

    private static IEnumerable<string> Many(int count, Func<int, string> part) => Enumerable.Range(0, count).Select(part);

    private static string List(int count, Func<int, string> text) => string.Join(',', Many(count, i => $"\"{text(i)}\""));

    private static string Text(int count, string part) => string.Concat(Enumerable.Repeat(part, count));
}
