namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>What a badge's colour says; the text always says it too.</summary>
public enum StatusTone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Done, in order.</summary>
    Success,

    /// <summary>Needs a look.</summary>
    Warning,

    /// <summary>Failed, or denies.</summary>
    Error,
}
