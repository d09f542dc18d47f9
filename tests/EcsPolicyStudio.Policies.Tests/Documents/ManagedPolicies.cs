using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Tests.Documents;

/// <summary>The AWS managed policies, each document as text in several layouts.</summary>
internal static class ManagedPolicies
{
    public static readonly DocumentStyle[] Styles =
    [
        DocumentStyle.Compact,
        DocumentStyle.Console,
        new("\r\n", "  ", " ", " "),
        new("\n", "\t", "", ""),
        new("", "", " ", " "),
    ];

    public static IReadOnlyList<(string Name, string Text)> All => ManagedPolicyDocuments.All;

    public static IEnumerable<(string Name, string Text)> InAllStyles() =>
        from policy in All
        from style in Styles
        select (policy.Name, style.Format(policy.Text));
}
