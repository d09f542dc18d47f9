using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Writes lists of actions for a sentence.</summary>
public static class ActionNames
{
    /// <summary>Up to three names and a count: <c>RunTask, StartTask, StopTask and 4 more actions</c>.</summary>
    public static string Some(IReadOnlyList<ActionDefinition> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return actions.Count switch
        {
            0 => "no action",
            1 => actions[0].Name,
            <= 3 => string.Join(", ", actions.Take(actions.Count - 1).Select(a => a.Name)) + " and " + actions[^1].Name,
            _ => string.Join(", ", actions.Take(3).Select(a => a.Name)) + $" and {actions.Count - 3} more {(actions.Count == 4 ? "action" : "actions")}",
        };
    }
}
