using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Security;

/// <summary>
/// A family of six codes about one action of IAM that is allowed on too many resources: by name, by a pattern or by NotAction, on <c>*</c> or
/// by NotResource.
/// </summary>
internal abstract class OpenIamActionCheck : StatementCheck
{
    private readonly string action;
    private readonly string key;
    private readonly string remedy;
    private readonly CheckInfo[] infos;

    protected OpenIamActionCheck(string action, string key, string codePrefix, string titlePrefix, FindingType type, string remedy)
    {
        this.action = action;
        this.key = key;
        this.remedy = remedy;
        infos =
        [
            CheckInfo.Analyzer(codePrefix + "_WITH_STAR_IN_RESOURCE", type, titlePrefix + " with star in resource"),
            CheckInfo.Analyzer(codePrefix + "_WITH_STAR_IN_ACTION_AND_RESOURCE", type, titlePrefix + " with star in action and resource"),
            CheckInfo.Analyzer(codePrefix + "_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION", type, titlePrefix + " with star in resource and NotAction"),
            CheckInfo.Analyzer(codePrefix + "_WITH_NOT_RESOURCE", type, titlePrefix + " with NotResource"),
            CheckInfo.Analyzer(codePrefix + "_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", type, titlePrefix + " with star in action and NotResource"),
            CheckInfo.Analyzer(codePrefix + "_WITH_NOT_ACTION_AND_NOT_RESOURCE", type, titlePrefix + " with NotAction and NotResource"),
        ];
    }

    public override IReadOnlyList<CheckInfo> Infos => infos;

    protected override void Run(CheckContext context, StatementFacts facts)
    {
        if (!facts.IsAllow || facts.Statement.ActionElement is not { } actions || facts.Statement.ResourceElement is not { } resources)
            return;
        // A list without content is about nothing.
        if (facts.Actions.Count == 0 || facts.Resources.Count == 0 || (!resources.IsNot && !facts.Resources.Any(IsOpen)) || !facts.Covers(action))
            return;
        if (facts.Conditions.Any(IsLimit))
            return;
        var entry = facts.EntryFor(action);
        var info = infos[(resources.IsNot ? 3 : 0) + (actions.IsNot ? 2 : entry!.HasWildcard ? 1 : 0)];
        var star = facts.Resources.FirstOrDefault(IsOpen);
        var where = resources.IsNot ? "every resource but a few" : "every resource";
        var how = actions.IsNot ? "NotAction leaves it in" : entry!.HasWildcard ? $"{entry.Text} covers it" : "it is named";
        var culprit = actions.IsNot ? actions.Name : entry!.Text;
        context.Report(
            info, actions.IsNot ? actions.Span : entry!.Value.Span, actions.IsNot ? actions.Path : entry!.Value.Path, culprit,
            $"The {facts.Name} allows {action} on {where} ({how}).", remedy, related: [resources.IsNot ? resources.Span : star!.Value.Span]);
    }

    /// <summary>Whether a resource is as open as <c>*</c> for the action.</summary>
    protected virtual bool IsOpen(ResourceFacts resource) => resource.IsStar;

    // A condition on the service. IfExists limits too: the requests of the action always carry the key.
    private bool IsLimit(ConditionFacts condition) => condition.IsKey(key) && condition.Kind == ConditionValueKind.Text && condition.IsLimit;
}

/// <summary>iam:PassRole without a limit: whoever may pass any role can gain what any role may do.</summary>
internal sealed class PassRoleCheck() : OpenIamActionCheck(
    "iam:PassRole", "iam:PassedToService", "PASS_ROLE", "Pass role", FindingType.SecurityWarning,
    "Name the roles that may be passed, or add a condition such as \"StringEquals\": {\"iam:PassedToService\": \"ecs-tasks.amazonaws.com\"}.");

/// <summary>iam:CreateServiceLinkedRole without a limit.</summary>
internal sealed class ServiceLinkedRoleCheck() : OpenIamActionCheck(
    "iam:CreateServiceLinkedRole", "iam:AWSServiceName", "CREATE_SLR", "Create SLR", FindingType.Warning,
    "Name the role, such as arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*, or add a condition on iam:AWSServiceName.")
{
    // All service-linked roles have this path.
    protected override bool IsOpen(ResourceFacts resource) => resource.IsStar
        || (resource is { IsArn: true, Service: "iam" or "*" } && PatternCover.Covers(resource.PathPattern, "role/aws-service-role/*", ignoreCase: false));
}
