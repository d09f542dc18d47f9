using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>What the statements of a document grant together. A deny takes away; it never gives.</summary>
internal static class Grants
{
    /// <summary>Whether some statement allows an action on something, and none denies it on everything.</summary>
    public static bool Allows(CheckContext context, string action)
    {
        if (!context.Allowed.TryGetValue(action, out var allowed))
            context.Allowed[action] = allowed = context.Statements.Any(s => IsAllow(s) && s.Covers(action)) && !Denies(context, action);
        return allowed;
    }

    /// <summary>Whether a statement without conditions denies an action wherever it can be asked.</summary>
    public static bool Denies(CheckContext context, string action)
    {
        foreach (var statement in context.Statements)
        {
            if (IsUnconditionalDeny(statement) && statement.Covers(action) && CoversEverything(context, statement, action))
                return true;
        }

        return false;
    }

    /// <summary>Whether a statement without conditions denies an action on every resource that fits a pattern.</summary>
    public static bool Denies(CheckContext context, string action, string resource)
    {
        foreach (var statement in context.Statements)
        {
            if (IsUnconditionalDeny(statement) && statement.Covers(action) && CoversResource(statement, resource))
                return true;
        }

        return false;
    }

    /// <summary>Whether a deny takes the passing of all roles that fit a pattern back, for every service or for all but those it excepts.</summary>
    public static bool IsPassingScoped(CheckContext context, string roles) => context.Statements.Any(
        d => IsDeny(d) && d.Covers(EscalationRoute.PassRole) && d.Conditions.All(c => c.IsKey("iam:PassedToService") && c.IsNegated && c.Values.Count > 0)
            && (CoversEverything(context, d, EscalationRoute.PassRole) || CoversResource(d, roles)));

    public static bool IsAllow(StatementFacts statement) => statement.IsAllow && statement.Statement.ActionElement is not null && statement.Actions.Count > 0;

    public static bool IsDeny(StatementFacts statement) => statement.IsDeny && statement.Statement.ActionElement is not null && statement.Actions.Count > 0;

    public static bool IsUnconditionalDeny(StatementFacts statement) => IsDeny(statement) && statement.Conditions.Count == 0;

    /// <summary>Whether a statement is about every action of an entry.</summary>
    public static bool CoversAction(StatementFacts statement, ActionFacts action)
    {
        foreach (var entry in statement.Actions)
        {
            if (statement.Statement.IsNotAction)
            {
                if (entry.IsEverything || action.IsEverything || WildcardPattern.Intersects(entry.Text, action.Text, ignoreCase: true))
                    return false;
            }
            else if (entry.IsEverything || PatternCover.Covers(entry.Text, action.Text, ignoreCase: true))
            {
                return true;
            }
        }

        return statement.Statement.IsNotAction && statement.Actions.Count > 0;
    }

    /// <summary>Whether a statement is about every resource that fits a pattern.</summary>
    public static bool CoversResource(StatementFacts statement, string resource) => statement.Statement.IsNotResource
        ? statement.Resources.All(r => !WildcardPattern.Intersects(r.Pattern, resource, ignoreCase: false))
        // A variable has one value in a request, so a deny with one covers less than its pattern says.
        : statement.Resources.Any(r => r.Variables.Count == 0 && PatternCover.Covers(r.Text, resource, ignoreCase: false));

    /// <summary>
    /// Whether a statement is about every resource that an action can be asked on: <c>*</c>, all ARNs of its types, or all of a type that each of its
    /// requests names.
    /// </summary>
    /// <param name="context">The document.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="action">The action, as <c>prefix:Name</c>.</param>
    public static bool CoversEverything(CheckContext context, StatementFacts statement, string action)
    {
        if (CoversResource(statement, "*"))
            return true;
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        if (statement.Statement.IsNotResource || context.Catalog.Find(action[..colon]) is not { } service
            || service.FindAction(action[(colon + 1)..]) is not { ResourceTypes.Count: > 0 } definition)
            return false;
        return definition.ResourceTypes.All(t => CoversType(t.Name)) || RequiredTypes.Of(service, definition).Any(CoversType);

        bool CoversType(string name) => service.FindResourceType(name) is { } type
            && type.Templates.All(t => t.OpenFields.Count == 6 && statement.Resources.Any(
                r => r.IsArn && r.Variables.Count == 0 && PatternCover.Covers(r.Text, t.Anywhere(r.Partition), ignoreCase: false)));
    }
}
