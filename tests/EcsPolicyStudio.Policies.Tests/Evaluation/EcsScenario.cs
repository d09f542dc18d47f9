using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

/// <summary>A policy of ten statements with conditions for running ECS, and ten requests: what evaluation is measured with.</summary>
public static class EcsScenario
{
    private const string Account = "111122223333";

    public const string Policy = $$$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Look", "Effect": "Allow", "Action": ["ecs:Describe*", "ecs:List*"], "Resource": "*" },
            { "Sid": "Run", "Effect": "Allow", "Action": ["ecs:RunTask", "ecs:StartTask"], "Resource": "arn:aws:ecs:*:{{{Account}}}:task-definition/web-*:*",
              "Condition": { "ArnLike": { "ecs:cluster": "arn:aws:ecs:*:{{{Account}}}:cluster/prod-*" } } },
            { "Sid": "Stop", "Effect": "Allow", "Action": "ecs:StopTask", "Resource": "arn:aws:ecs:*:{{{Account}}}:task/prod-*/*",
              "Condition": { "StringEquals": { "aws:ResourceTag/team": "${aws:PrincipalTag/team}" } } },
            { "Sid": "Services", "Effect": "Allow", "Action": ["ecs:CreateService", "ecs:UpdateService", "ecs:DeleteService"],
              "Resource": "arn:aws:ecs:*:{{{Account}}}:service/prod-*/*",
              "Condition": { "StringEquals": { "aws:RequestedRegion": ["eu-west-1", "eu-central-1"] }, "Bool": { "aws:SecureTransport": "true" } } },
            { "Sid": "Register", "Effect": "Allow", "Action": ["ecs:RegisterTaskDefinition", "ecs:DeregisterTaskDefinition"], "Resource": "*",
              "Condition": { "IpAddress": { "aws:SourceIp": ["10.0.0.0/8", "192.0.2.0/24", "2001:db8::/32"] } } },
            { "Sid": "Tag", "Effect": "Allow", "Action": ["ecs:TagResource", "ecs:UntagResource"], "Resource": "*",
              "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": ["team", "env", "cost-center"] } } },
            { "Sid": "Exec", "Effect": "Allow", "Action": "ecs:ExecuteCommand", "Resource": "arn:aws:ecs:*:{{{Account}}}:task/prod-*/*",
              "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } } },
            { "Sid": "Pass", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::{{{Account}}}:role/ecs*",
              "Condition": { "StringLike": { "iam:PassedToService": "ecs-tasks.amazonaws.com*" } } },
            { "Sid": "Freeze", "Effect": "Deny", "Action": "ecs:Delete*", "Resource": "*",
              "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2030-01-01T00:00:00Z" } } },
            { "Sid": "NoMfa", "Effect": "Deny", "NotAction": ["ecs:Describe*", "ecs:List*"], "Resource": "*",
              "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
          ]
        }
        """;

    public static CompiledPolicySet Compile() => CompiledPolicySet.Compile(PolicySet.Of([PolicyDocument.Parse(Policy)]));

    /// <summary>New requests with the answer to each.</summary>
    public static IReadOnlyList<(AuthorizationRequest Request, Decision Expected)> Requests() =>
    [
        Ask("ecs:RunTask", $"arn:aws:ecs:eu-west-1:{Account}:task-definition/web-api:42", Decision.Allowed),
        Ask("ecs:UpdateService", $"arn:aws:ecs:eu-west-1:{Account}:service/prod-a/web", Decision.Allowed),
        Ask("ecs:StopTask", $"arn:aws:ecs:eu-west-1:{Account}:task/prod-a/0123456789abcdef", Decision.Allowed),
        Ask("ecs:DeleteService", $"arn:aws:ecs:eu-west-1:{Account}:service/prod-a/web", Decision.Allowed),
        Ask("ecs:DescribeClusters", $"arn:aws:ecs:eu-west-1:{Account}:cluster/prod-a", Decision.Allowed),
        Ask("ecs:DeleteCluster", $"arn:aws:ecs:eu-west-1:{Account}:cluster/prod-a", Decision.ImplicitlyDenied),
        Ask("iam:PassRole", $"arn:aws:iam::{Account}:role/ecsTaskRole", Decision.Allowed),
        Ask("ecs:TagResource", $"arn:aws:ecs:eu-west-1:{Account}:service/prod-a/web", Decision.Allowed),
        Ask("ecs:RegisterTaskDefinition", AuthorizationRequest.AnyResource, Decision.Allowed),
        Ask("ecs:ExecuteCommand", $"arn:aws:ecs:eu-west-1:{Account}:task/prod-a/0123456789abcdef", Decision.Allowed),
        Ask("s3:GetObject", "arn:aws:s3:::bucket/key", Decision.ImplicitlyDenied),
    ];

    private static (AuthorizationRequest, Decision) Ask(string action, string resource, Decision expected) => (new(action, resource, Context()), expected);

    private static RequestContext Context() => new(
        ContextKey.Single("aws:SourceIp", "10.1.2.3"),
        ContextKey.Single("aws:SecureTransport", "true"),
        ContextKey.Single("aws:RequestedRegion", "eu-west-1"),
        ContextKey.Single("aws:PrincipalTag/team", "blue"),
        ContextKey.Single("aws:ResourceTag/team", "blue"),
        ContextKey.Single("aws:MultiFactorAuthPresent", "true"),
        ContextKey.Single("aws:MultiFactorAuthAge", "1200"),
        ContextKey.Single("aws:CurrentTime", "2026-11-27T12:00:00Z"),
        ContextKey.Single("ecs:cluster", $"arn:aws:ecs:eu-west-1:{Account}:cluster/prod-a"),
        ContextKey.Single("iam:PassedToService", "ecs-tasks.amazonaws.com"),
        ContextKey.Multivalued("aws:TagKeys", "team", "env"));
}
