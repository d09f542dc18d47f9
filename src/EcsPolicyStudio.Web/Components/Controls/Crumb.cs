namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>One step of the breadcrumbs.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads; null for the page itself.</param>
public sealed record Crumb(string Text, string? Href = null);
