using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Validation.Grammar;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>A fix never allows more than before, unless the finding is that less is allowed than somebody meant.</summary>
public sealed class NoWideningTests
{
    // The findings that say "this does not do what you mean": a name that does not exist, a pattern that matches nothing, a deny that does not hold.
    private static readonly HashSet<string> AboutTooLittle =
    [
        "INVALID_ACTION", "INVALID_SERVICE_IN_ACTION", "INVALID_SERVICE", "INVALID_REGION", "INVALID_PARTITION", "INVALID_SERVICE_PRINCIPAL_FORMAT",
        "INVALID_ARN_ACCOUNT", "INVALID_ARN_PREFIX", "INVALID_ARN_REGION", "INVALID_ARN_RESOURCE", "INVALID_ARN_SERVICE_CASE", "MISSING_ARN_FIELD",
        "MISSING_ARN_REGION", "MISSING_ARN_ACCOUNT", "ARN_REGION_NOT_ALLOWED", "ARN_ACCOUNT_NOT_ALLOWED", "ECS_ARN_WITHOUT_CLUSTER",
        "ECS_TASK_DEFINITION_WITHOUT_REVISION", "ECS_PASS_ROLE_WRONG_SERVICE", "INVALID_GLOBAL_CONDITION_KEY", "INVALID_SERVICE_CONDITION_KEY",
        "INVALID_CONDITION_KEY_FORMAT", "UNSUPPORTED_GLOBAL_CONDITION_KEY", "DEPRECATED_GLOBAL_CONDITION_KEY", "UNKNOWN_POLICY_VARIABLE",
        "MISSING_QUOTE_IN_VARIABLE", "UNSUPPORTED_SPACE_IN_VARIABLE", "WILDCARD_WITHOUT_LIKE_OPERATOR", "TYPE_MISMATCH_BOOLEAN", "NULL_WITH_QUALIFIER",
        // Without its set operator a condition on a multivalued key never holds.
        "MISSING_QUALIFIER",
        // The language of 2012 reads variables where that of 2008 reads text.
        "OLD_VERSION", "MISSING_VERSION", "VARIABLE_UNSUPPORTED_IN_VERSION", "INVALID_VERSION", "MALFORMED_POLICY_DOCUMENT",
    ];

    // Private addresses that no request has, and a key that every request has: what is left out never decided.
    private static readonly HashSet<string> AboutWhatNeverHappens =
        ["PRIVATE_IP_ADDRESS_SUBSET", "PRIVATE_NOT_IP_ADDRESS_SUBSET", "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION"];

    [Fact]
    public void Fix_ThatIsNotAboutTooLittle_AllowsNothingNew()
    {
        var checkedFixes = 0;
        foreach (var text in CheckVariants.Texts.Where(t => PolicyGrammar.Refusal(t, managed: false) is null))
        {
            foreach (var finding in CheckVariants.Check(text))
            {
                if (finding.Fix is not { } fix || AboutTooLittle.Contains(finding.Code) || AboutWhatNeverHappens.Contains(finding.Code))
                    continue;
                checkedFixes++;
                Compare(finding.Code, PolicyDocument.Parse(text), PolicyDocument.Parse(fix.ApplyTo(text)));
            }
        }

        Assert.True(checkedFixes > 80, checkedFixes.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Compare(string code, PolicyDocument before, PolicyDocument after)
    {
        var was = CompiledPolicySet.Compile(PolicySet.Of([before]));
        var becomes = CompiledPolicySet.Compile(PolicySet.Of([after]));
        var requests = new RandomRequests(before, seed: 17);
        for (var i = 0; i < 200; i++)
        {
            var request = requests.Next();
            if (becomes.Evaluate(request).Decision == Decision.Allowed)
                Assert.True(was.Evaluate(request).Decision == Decision.Allowed, $"{code}: {request.Action} on {request.Resource} {string.Join(',', request.Context.Keys.Select(k => k.Name + "=" + string.Join('|', k.Values)))}\n{before.Text}\n{after.Text}");
        }
    }
}
