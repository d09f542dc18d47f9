namespace EcsPolicyStudio.Web.Theme;

/// <summary>Light or dark, for the circuit's pages.</summary>
public sealed class ThemeState
{
    /// <summary>Raised when the theme is switched.</summary>
    public event Action? Changed;

    /// <summary>Whether the dark theme is shown.</summary>
    public bool Dark { get; private set; }

    /// <summary>Switches to the theme.</summary>
    public void Use(bool dark)
    {
        if (Dark == dark)
            return;
        Dark = dark;
        Changed?.Invoke();
    }
}
