using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>
/// The findings on the AWS managed policies. AWS publishes these policies, and what IAM Access Analyzer says of them is known: a code that is
/// not in the list is a false alarm.
/// </summary>
public sealed class ManagedPolicyTests
{
    // What the service itself was seen to report for managed policies.
    private static readonly string[] Seen =
    [
        "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", "CREATE_SLR_WITH_STAR_IN_RESOURCE",
        "EQUIVALENT_TO_NULL_FALSE", "INVALID_SERVICE_PRINCIPAL_FORMAT", "MISSING_QUALIFIER", "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", "PASS_ROLE_WITH_STAR_IN_RESOURCE",
        "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", "REDUNDANT_ACTION", "REDUNDANT_RESOURCE", "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", "TYPE_MISMATCH",
    ];

    [Fact]
    public void Validate_ManagedPolicies_NoCodeThatAccessAnalyzerWasNotSeenToReport()
    {
        var alarms = Findings(ValidationOptions.AccessAnalyzer).Where(f => !Seen.Contains(f.Finding.Code)).Select(f => $"{f.Name}: {f.Finding.Code} {f.Finding.Culprit}");
        Assert.Empty(alarms);
    }

    [Fact]
    public void Validate_ManagedPolicies_CountsOfFindingsAreThoseReviewed()
    {
        var counts = Findings(ValidationOptions.AccessAnalyzer).GroupBy(f => f.Finding.Code).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(32, counts["REDUNDANT_ACTION"]);
        Assert.Equal(53, counts["REDUNDANT_RESOURCE"]);
        Assert.Equal(118, counts["EQUIVALENT_TO_NULL_FALSE"]);
        Assert.Equal(15, counts["STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS"]);
        Assert.Equal(39, counts["POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"]);
        Assert.Equal(7, counts["PASS_ROLE_WITH_STAR_IN_RESOURCE"]);
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
