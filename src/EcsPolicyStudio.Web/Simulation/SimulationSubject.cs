using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;

namespace EcsPolicyStudio.Web.Simulation;

/// <summary>Whose permissions are simulated: those of a user, group or role, or those that one managed policy gives by itself.</summary>
/// <param name="Entity">The user, group or role; null for a policy.</param>
/// <param name="PolicyArn">The managed policy; null for an identity.</param>
public sealed record SimulationSubject(IamEntity? Entity, string? PolicyArn)
{
    /// <summary>In the middle of a sentence: "user".</summary>
    public string Word => Entity?.Kind.Word() ?? "policy";

    /// <summary>Whose policies ask for context keys, as the subject of a sentence in the plural or singular: "The policies of this user ask".</summary>
    public string Asks => Entity is null ? "This policy asks" : $"The policies of this {Word} ask";

    /// <summary>What is evaluated and what is not, in two sentences.</summary>
    public string Info => Entity?.Kind switch
    {
        null => "What this policy by itself would allow whoever has it. ",
        EntityKind.User => "What the policies of this user and its groups allow, within its permissions boundary. ",
        EntityKind.Role => "What the policies of this role allow, within its permissions boundary. ",
        _ => "What the policies of this user group allow its users. ",
    }
        + "Service control policies, resource policies and session policies are not evaluated by the studio.";

    /// <summary>The action that IAM asks of whoever has it simulate.</summary>
    public string IamAction => Entity is null ? "iam:SimulateCustomPolicy" : "iam:SimulatePrincipalPolicy";

    /// <summary>The key of the draft; names differ in case but not in meaning in IAM.</summary>
    public string DraftKey => Entity is { } entity
        ? $"simulate:{entity.Kind.ToString().ToLowerInvariant()}:{entity.Name.ToLowerInvariant()}"
        : $"simulate:policy:{PolicyArn!.ToLowerInvariant()}";

    /// <summary>A user, group or role.</summary>
    public static SimulationSubject Of(IamEntity entity) => new(entity, null);

    /// <summary>A managed policy, by its default version.</summary>
    public static SimulationSubject OfPolicy(string policyArn) => new(null, policyArn);
}
