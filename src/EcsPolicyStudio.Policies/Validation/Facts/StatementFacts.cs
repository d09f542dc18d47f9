using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Validation.Facts;

/// <summary>One statement, its elements taken apart.</summary>
internal sealed class StatementFacts
{
    public StatementFacts(CheckContext context, Statement statement)
    {
        Statement = statement;
        Actions = [.. statement.Actions.Where(v => v.Kind == JsonKind.String).Select(v => new ActionFacts(context.Catalog, v))];
        Resources = [.. statement.Resources.Where(v => v.Kind == JsonKind.String).Select(v => new ResourceFacts(v, context.HasVariables))];
        Conditions = [.. statement.Conditions.Select(c => new ConditionFacts(context, c))];
    }

    public Statement Statement { get; }

    public IReadOnlyList<ActionFacts> Actions { get; }

    public IReadOnlyList<ResourceFacts> Resources { get; }

    public IReadOnlyList<ConditionFacts> Conditions { get; }

    public bool IsAllow => Statement.Effect == Effect.Allow;

    public bool IsDeny => Statement.Effect == Effect.Deny;

    /// <summary>How the statement is called in messages: by its Sid, or by its place.</summary>
    public string Name => Statement.Sid is { Length: > 0 } sid ? $"statement {sid}" : $"statement {Statement.Index + 1}";

    /// <summary>Whether the statement has an action list that is no NotAction.</summary>
    public bool HasActions => Statement.ActionElement is { IsNot: false };

    /// <summary>Whether the statement is about every resource.</summary>
    public bool HasStarResource => !Statement.IsNotResource && Resources.Any(r => r.IsStar);

    /// <summary>Whether the statement is about an action, given as <c>prefix:Name</c>: listed under Action, or not excluded by NotAction.</summary>
    public bool Covers(string action) => Statement.IsNotAction
        ? !Actions.Any(a => a.Covers(action))
        : Actions.Any(a => a.Covers(action));

    /// <summary>The entry of Action that covers an action: the one that names it, else the first pattern; null for none and for NotAction.</summary>
    public ActionFacts? EntryFor(string action) => Statement.IsNotAction ? null
        : Actions.FirstOrDefault(a => !a.HasWildcard && a.Covers(action)) ?? Actions.FirstOrDefault(a => a.Covers(action));

    /// <summary>The condition on a key, where there is one.</summary>
    public ConditionFacts? Condition(string key) => Conditions.FirstOrDefault(c => c.IsKey(key));
}
