namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>The steps of creating a policy.</summary>
public enum CreatePolicyStep
{
    /// <summary>"Specify permissions": the visual editor.</summary>
    SpecifyPermissions,

    /// <summary>"Review and create": name, description, tags and summary.</summary>
    ReviewAndCreate,
}
