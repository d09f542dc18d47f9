using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>
/// The findings on the AWS managed policies. AWS publishes these policies, and what IAM Access Analyzer says of them is known.
/// </summary>
public sealed class ManagedPolicyTests
{
    // Every code that the usual checks give for these policies, how often, and why it stays. A code that is not here is a false alarm.
    private static readonly (string Code, int Count, string Reason)[] Reviewed =
    [
        // What the service itself was seen to report for managed policies.
        ("EQUIVALENT_TO_NULL_FALSE", 118, "reported by the service"),
        ("REDUNDANT_RESOURCE", 53, "reported by the service"),
        ("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", 39, "reported by the service"),
        ("REDUNDANT_ACTION", 32, "reported by the service"),
        ("STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", 15, "reported by the service"),
        ("ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", 10, "reported by the service"),
        ("PASS_ROLE_WITH_STAR_IN_RESOURCE", 7, "reported by the service"),
        ("INVALID_SERVICE_PRINCIPAL_FORMAT", 5, "reported by the service"),
        ("CREATE_SLR_WITH_STAR_IN_RESOURCE", 4, "reported by the service"),
        ("PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", 3, "reported by the service"),
        ("CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", 3, "reported by the service"),
        ("MISSING_QUALIFIER", 3, "reported by the service"),
        ("TYPE_MISMATCH", 2, "reported by the service"),
        // What the service does not test, and is so nevertheless.
        ("RESOURCE_MISMATCH", 964, "the reference has no resource type of the action that the ARNs can be: the statement does not allow the action"),
        ("CONDITION_WITHOUT_EFFECT", 42, "another statement allows the same without conditions"),
        ("MISSING_DEPENDENT_ACTION", 35, "policies made to stand beside another one: tags or a role are demanded, what they take is allowed elsewhere"),
        ("PRIVILEGE_ESCALATION", 32, "policies of administrators and of services, with a known route on every resource"),
        ("RESOURCE_POLICY_PRIVILEGE_ESCALATION", 30, "the policy of a bucket may be written, its objects may not"),
        ("ECS_PASS_ROLE_MISSING", 8, "policies of services that scale what others have started, or stand beside another policy"),
        ("ECS_CLUSTER_ARN_FOR_OTHER_RESOURCE", 3, "the policy of AWS Batch starts and stops tasks by the ARN of a cluster"),
    ];

    [Fact]
    public void Validate_ManagedPolicies_FindingsAreThoseReviewed()
    {
        var counts = Findings(ValidationOptions.Default).GroupBy(f => f.Finding.Code).Select(g => $"{g.Key} {g.Count()}");
        Assert.Equal(Reviewed.Select(r => $"{r.Code} {r.Count}").Order(StringComparer.Ordinal), counts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Validate_ManagedPoliciesByTheChecksOfAccessAnalyzer_NoCodeThatTheServiceWasNotSeenToReport()
    {
        var seen = Reviewed.Where(r => r.Reason == "reported by the service").Select(r => r.Code);
        Assert.Empty(Findings(ValidationOptions.AccessAnalyzer).Select(f => f.Finding.Code).Except(seen));
    }

    [Fact]
    public void Validate_ManagedPolicies_NoneIsCalledMalformed() =>
        Assert.DoesNotContain(Findings(ValidationOptions.Default), f => f.Finding.Code == "MALFORMED_POLICY_DOCUMENT");

    [Fact]
    public void Fix_OnManagedPolicies_LeavesADocumentThatIsJson()
    {
        foreach (var (name, document) in ManagedPolicyDocuments.All.Select(p => (p.Name, p.Document)))
        {
            foreach (var finding in PolicyValidator.Validate(PolicyDocument.Parse(document, SyntaxLimits.Stored), ValidationOptions.AccessAnalyzer))
            {
                if (finding.Fix is { } fix)
                    Assert.True(SyntaxTree.Parse(fix.ApplyTo(document), SyntaxLimits.Stored).Errors.IsEmpty, $"{name}: {finding.Code}");
            }
        }
    }

    private static List<(string Name, Finding Finding)> Findings(ValidationOptions options) =>
    [
        .. ManagedPolicyDocuments.All.SelectMany(
            p => PolicyValidator.Validate(PolicyDocument.Parse(p.Document, SyntaxLimits.Stored), options).Select(f => (p.Name, f))),
    ];
}
