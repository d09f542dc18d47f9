using EcsPolicyStudio.Iam.Consistency;
using EcsPolicyStudio.Web.Components.Controls;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>The addresses that creating a policy leads to.</summary>
internal static class CreatePolicyLinks
{
    /// <summary>Where creating begins.</summary>
    public const string Start = "policies/create";

    /// <summary>The list of policies.</summary>
    public const string Policies = "policies";

    /// <summary>What the draft keys of new policies begin with.</summary>
    public const string DraftPrefix = "policy:";

    /// <summary>The breadcrumbs of the pages.</summary>
    public static IReadOnlyList<Crumb> Trail { get; } = [new("Policies", Policies), new("Create policy")];

    /// <summary>The editor of a draft.</summary>
    public static string Draft(string id) => $"{Start}/{id}";

    /// <summary>The page after creation.</summary>
    public static string Done(CreatedPolicy policy) =>
        $"{Start}/done?policy={Uri.EscapeDataString(policy.Arn)}{(policy.Shown == ChangeShown.NotYet ? "&pending=true" : "")}";
}
