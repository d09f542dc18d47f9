using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Iam.Model;

/// <summary>What IAM is asked to simulate (IAM API Reference, SimulateCustomPolicy and SimulatePrincipalPolicy).</summary>
/// <param name="Actions">The actions, such as <c>ecs:RunTask</c>; at least one, no wildcards.</param>
/// <param name="Resources">The resources' ARNs; empty for <c>*</c>.</param>
/// <param name="Context">The context keys with their values.</param>
public sealed record SimulationRequest(IReadOnlyList<string> Actions, IReadOnlyList<string> Resources, IReadOnlyList<SimulationContextKey> Context)
{
    /// <summary>Policy documents as JSON text: all there are for a custom simulation, those to add to a principal's own otherwise.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The permissions boundary's document, in place of the principal's own; null for that, or for none.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>Whose request is simulated: a user's ARN; null for the principal, or for nobody in particular.</summary>
    public string? CallerArn { get; init; }
}

/// <summary>The type of a context key's values (<c>ContextKeyTypeEnum</c> of the IAM API).</summary>
public enum SimulationKeyType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A number.</summary>
    Numeric,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An address or a range.</summary>
    Ip,

    /// <summary>A time, ISO 8601.</summary>
    Date,

    /// <summary>Base64.</summary>
    Binary,
}

/// <summary>A context key of a simulation.</summary>
/// <param name="Name">The key, such as <c>aws:SourceIp</c>.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Values">Its values.</param>
/// <param name="IsMultivalued">Whether a request can hold several: IAM is then told that it is a list.</param>
public sealed record SimulationContextKey(string Name, SimulationKeyType Type, IReadOnlyList<string> Values, bool IsMultivalued = false);

/// <summary>IAM's verdict on one action and resource.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resource, or <c>*</c>.</param>
/// <param name="Decision">The verdict.</param>
/// <param name="MatchedStatements">The statements that decided.</param>
/// <param name="MissingContextKeys">Keys that the policies ask for and the request did not give.</param>
/// <param name="AllowedByBoundary">Whether the permissions boundary allows it; null where there is none.</param>
/// <param name="AllowedByOrganizations">Whether the service control policies allow it; null where there are none.</param>
public sealed record SimulationVerdict(
    string Action,
    string Resource,
    Decision Decision,
    IReadOnlyList<SimulatedStatement> MatchedStatements,
    IReadOnlyList<string> MissingContextKeys,
    bool? AllowedByBoundary,
    bool? AllowedByOrganizations);

/// <summary>A statement that decided a simulation. Lines and columns count from 1.</summary>
/// <param name="PolicyId">The policy as IAM names it, such as <c>PolicyInputList.1</c>.</param>
/// <param name="PolicyType">What kind of policy it is, in IAM's words, such as <c>IAM Policy</c>.</param>
/// <param name="StartLine">The line it begins at; null where IAM does not say.</param>
/// <param name="StartColumn">The column it begins at; null where IAM does not say.</param>
/// <param name="EndLine">The line it ends at; null where IAM does not say.</param>
/// <param name="EndColumn">The column it ends at; null where IAM does not say.</param>
public sealed record SimulatedStatement(string PolicyId, string? PolicyType, int? StartLine, int? StartColumn, int? EndLine, int? EndColumn);
