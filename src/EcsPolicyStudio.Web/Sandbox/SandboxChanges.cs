namespace EcsPolicyStudio.Web.Sandbox;

/// <summary>Tells every open page that another account was put in the place of the sandbox account.</summary>
public sealed class SandboxChanges
{
    /// <summary>Raised, on any thread, after an import or a reset.</summary>
    public event Action? Replaced;

    /// <summary>Tells it.</summary>
    public void Tell() => Replaced?.Invoke();
}
