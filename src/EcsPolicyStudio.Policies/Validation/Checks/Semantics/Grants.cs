using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>What the statements of a document grant together. A deny takes away; it never gives.</summary>
internal static class Grants
{
    /// <summary>Whether some statement allows an action on something, and none denies it on everything.</summary>
    public static bool Allows(CheckContext context, string action)
    {
        if (!context.Allowed.TryGetValue(action, out var allowed))
            context.Allowed[action] = allowed = FindAllow(context, action);
        return allowed;
    }

    private static bool FindAllow(CheckContext context, string action)
    {
        foreach (var statement in context.Statements)
        {
            if (statement.IsAllow && statement.Statement.ActionElement is not null && statement.Covers(action))
                return !Denies(context, action, "*");
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

    public static bool IsUnconditionalDeny(StatementFacts statement) =>
        statement.IsDeny && statement.Statement.ActionElement is not null && statement.Actions.Count > 0 && statement.Conditions.Count == 0;

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
}
