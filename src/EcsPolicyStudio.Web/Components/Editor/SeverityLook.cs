using EcsPolicyStudio.Policies.Editing;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Editor;

/// <summary>How the severities of problems look. The word is always there too, for those who do not see the colour.</summary>
internal static class SeverityLook
{
    public static string Icon(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => Icons.Material.Outlined.ErrorOutline,
        ProblemSeverity.Warning => Icons.Material.Outlined.WarningAmber,
        _ => Icons.Material.Outlined.Info,
    };

    public static string Word(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "Error",
        ProblemSeverity.Warning => "Warning",
        _ => "Note",
    };

    public static string Class(ProblemSeverity severity) => $"severity-{Word(severity).ToLowerInvariant()}";
}
