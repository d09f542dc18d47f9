using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>How much of an access level a document covers.</summary>
/// <param name="Level">The level.</param>
/// <param name="Covered">How many of its actions.</param>
/// <param name="Total">How many it has.</param>
public readonly record struct LevelCoverage(AccessLevel Level, int Covered, int Total)
{
    /// <summary>Whether every action of the level is covered.</summary>
    public bool IsFull => Covered == Total;
}

/// <summary>One resource of an action: the last level of a summary.</summary>
/// <param name="Resource">The entry as written, <c>All resources</c>, or what NotResource leaves.</param>
/// <param name="Region"><c>All regions</c>, a Region or a pattern; <c>As the ARN says</c> where it cannot be read off the ARN's fields.</param>
/// <param name="Account"><c>All accounts</c>, <c>This account</c>, an account or a pattern; as for the Region.</param>
/// <param name="Conditions">The request conditions, all of which have to hold; empty where there are none.</param>
/// <param name="StatementIndex">The statement that says so, from 0.</param>
public sealed record ActionResource(string Resource, string Region, string Account, IReadOnlyList<string> Conditions, int StatementIndex);

/// <summary>One action below a service's row.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resources, as text; why there are none where <paramref name="HasEffect"/> is false.</param>
/// <param name="Condition">The request conditions, as text.</param>
/// <param name="HasEffect">False where no resource of the statements that name it is one it can be asked on.</param>
/// <param name="IsDenied">Whether an explicit deny of the same document, without condition and on all resources, leaves nothing of an allowed action.</param>
/// <param name="Resources">Its resources one by one; empty where <paramref name="HasEffect"/> is false.</param>
public sealed record ActionSummary(
    ActionDefinition Action, string Resource, string Condition, bool HasEffect, bool IsDenied, IReadOnlyList<ActionResource> Resources)
{
    internal static ActionSummary Create(ServiceDefinition service, ActionReach reach, IReadOnlyList<StatementPart> parts, string? accountId)
    {
        var action = reach.Action;
        var naming = parts.Where(p => p.Names(reach.Index)).ToList();
        if (!reach.HasEffect)
            return new(action, SummaryText.NoResource(action), SummaryText.Conditions(naming.Select(p => p.Statement)), HasEffect: false, reach.IsDenied, []);
        var reaching = naming.Where(p => p.Reaches(action)).ToList();
        return new(
            action,
            SummaryText.OneOf(reaching.SelectMany(p => ResourceTexts(p, service, action.ResourceTypes.Select(t => t.Name).ToHashSet(StringComparer.Ordinal)))),
            SummaryText.Conditions(reaching.Select(p => p.Statement)),
            HasEffect: true,
            reach.IsDenied,
            [.. reaching.SelectMany(p => ResourcesOf(p, action, accountId))]);
    }

    /// <summary>The resources of a statement that are of one of the types, as the summary's columns show them.</summary>
    internal static IEnumerable<string> ResourceTexts(StatementPart part, ServiceDefinition service, HashSet<string> types)
    {
        if (part.Statement.IsNotResource)
            return [SummaryText.AllExcept(part.Statement)];
        if (part.Source.IsOnAllResources)
            return [SummaryText.AllResources];
        return part.Source.Resources
            .Select((r, i) => (Resource: r.Text, Types: part.TypesByEntry[i].Where(types.Contains).Select(t => service.FindResourceType(t)!).ToList()))
            .Where(r => r.Types.Count > 0)
            .Select(r => ResourceText.Describe(r.Resource, r.Types));
    }

    private static IEnumerable<ActionResource> ResourcesOf(StatementPart part, ActionDefinition action, string? accountId)
    {
        var statement = part.Statement;
        IReadOnlyList<string> conditions = [.. statement.Conditions.Select(SummaryText.Condition)];
        if (statement.IsNotResource)
            return [new(SummaryText.AllExcept(statement), "All regions", "All accounts", conditions, statement.Index)];
        if (part.Source.IsOnAllResources)
            return [new(SummaryText.AllResources, "All regions", "All accounts", conditions, statement.Index)];
        return part.Source.Resources.Select(r => r.Text).Where((_, i) => part.Fits(i, action)).Select(r =>
        {
            var (region, account) = ResourceText.Place(r, accountId);
            return new ActionResource(r, region, account, conditions, statement.Index);
        });
    }
}

/// <summary>Whether an action that a row names is reached: what levels and warnings ask.</summary>
/// <param name="Index">Its position in the service.</param>
/// <param name="Action">The action.</param>
/// <param name="HasEffect">Whether some statement reaches it on a resource.</param>
/// <param name="IsDenied">Whether a denial of the same document leaves nothing of it.</param>
internal readonly record struct ActionReach(int Index, ActionDefinition Action, bool HasEffect, bool IsDenied)
{
    public static IReadOnlyList<ActionReach> Of(ServiceDefinition service, IReadOnlyList<StatementPart> parts, IReadOnlyList<StatementPart> denials)
    {
        var reaches = new List<ActionReach>();
        for (var i = 0; i < service.Actions.Count; i++)
        {
            var action = service.Actions[i];
            bool isNamed = false, hasEffect = false, isDenied = false;
            foreach (var part in parts)
            {
                if (!part.Names(i))
                    continue;
                isNamed = true;
                if (hasEffect = part.Reaches(action))
                    break;
            }

            if (!isNamed)
                continue;
            foreach (var denial in denials)
                isDenied |= denial.HoldsAlways(i, action);
            reaches.Add(new(i, action, hasEffect, isDenied));
        }

        return reaches;
    }
}
