namespace EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

/// <summary>Operators that go together, with keys and values on both sides that are near enough to each other to meet and to miss.</summary>
/// <param name="Operators">The operators.</param>
/// <param name="Keys">The keys; those that begin with <c>example:</c> are multivalued.</param>
/// <param name="Policy">Values of a policy, as JSON.</param>
/// <param name="Request">Values of a request.</param>
public sealed record ConditionPool(string[] Operators, string[] Keys, string[] Policy, string[] Request)
{
    /// <summary>A key that policies use as a variable only.</summary>
    public static ConditionPool Names { get; } = new([], ["aws:username"], [], ["alice", "alice", "al*"]);

    public static IReadOnlyList<ConditionPool> All { get; } =
    [
        new(
            ["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike"],
            ["aws:PrincipalTag/team", "aws:RequestedRegion", "example:Strings"],
            [
                "\"blue\"", "\"Blue\"", "\"bl*\"", "\"b?ue\"", "\"*\"", "\"\"", "\"?\"", "\"${aws:username}\"", "\"${aws:username}\"", "\"${AWS:UserName}-x\"", "\"b*e\"",
                "\"${aws:PrincipalTag/none, 'blue'}\"", "\"${aws:PrincipalTag/team, 'red'}\"", "\"${aws:PrincipalTag/none}\"", "\"${*}\"", "\"a${*}b\"",
                "\"${$}\"", "\"a${?}\"", "\"**\"", "\"x*y\"", "\"${example:Strings}\"", "\"${$}{aws:username}\"",
            ],
            ["blue", "Blue", "", "*", "a*b", "axb", "$", "a?", "ab", "alice", "alice", "alice-x", "x\ny", "${aws:username}", "red"]),
        new(
            ["NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals"],
            ["aws:MultiFactorAuthAge", "example:Sizes"],
            ["\"10\"", "\"10.0\"", "9", "11", "2.5", "\"-1\"", "\"ten\"", "\"0.1\""],
            ["10", "10.0", "9", "11", "2.5", "-1", "0.10", "100", "ten"]),
        new(
            ["DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"],
            ["aws:CurrentTime", "aws:EpochTime", "example:Dates"],
            [
                "\"2026-01-01T00:00:00Z\"", "\"2026-01-01T01:00:00+01:00\"", "\"2026-01-01\"", "1767225600", "\"1767225601\"", "\"2026-01-01T00:00:00.5Z\"",
                "\"soon\"", "\"2027-06-30T12:00Z\"",
            ],
            ["2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z", "2026-01-01T00:00:00.500Z", "1767225600", "1767225601", "2026-01-01T02:00:00+01:00", "soon"]),
        new(["Bool"], ["aws:SecureTransport", "example:Flags"], ["\"true\"", "\"false\"", "true", "false", "\"yes\"", "\"TRUE\""], ["true", "false", "True", "yes", ""]),
        new(["BinaryEquals"], ["example:Digest", "example:Digests"], ["\"QUJD\"", "\"REVG\"", "\"QQ==\"", "\"?\""], ["QUJD", "qujd", "REVG", "QQ==", "QQ", "?"]),
        new(
            ["IpAddress", "NotIpAddress"],
            ["aws:SourceIp", "example:Addresses"],
            [
                "\"10.0.0.0/24\"", "\"10.0.0.7/24\"", "\"10.0.0.9\"", "\"0.0.0.0/0\"", "\"::/0\"", "\"2001:db8::/32\"", "\"2001:db8::1\"",
                "\"2001:DB8:0:0:0:0:0:1\"", "\"2001:db8::ffff/127\"", "\"here\"", "\"10.0.0.0/31\"",
            ],
            ["10.0.0.9", "10.0.0.1", "10.0.1.9", "2001:db8::1", "2001:0db8:0000::0001", "2001:db9::1", "::ffff:10.0.0.9", "here", "10.0.0.0/24", "2001:db8::fffe"]),
        new(
            ["ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike"],
            ["aws:SourceArn", "example:Arns"],
            [
                "\"arn:aws:ecs:eu-west-1:111122223333:cluster/prod\"", "\"arn:aws:ecs:*:111122223333:cluster/*\"", "\"arn:aws:ecs:*\"", "\"*\"",
                "\"arn:*:ecs:?u-west-1:*:cluster/p?od\"", "\"arn:aws:s3:::b*\"", "\"arn:aws:ecs:*:*:cluster/${aws:PrincipalTag/team}\"",
                "\"arn:aws:ecs:*:*:cluster/${aws:PrincipalTag/none}\"", "\"arn:aws:*:cluster/prod\"", "\"arn:aws:*:*:*:b\"",
            ],
            [
                "arn:aws:ecs:eu-west-1:111122223333:cluster/prod", "arn:aws:ecs:us-east-1:111122223333:cluster/Prod", "arn:aws:s3:::b:x/y",
                "arn:aws:ecs:eu-west-1:111122223333:cluster/blue", "arn:aws:s3:::a:b", "no arn",
            ]),
    ];
}
