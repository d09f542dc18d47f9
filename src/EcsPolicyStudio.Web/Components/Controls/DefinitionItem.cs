namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>One fact of a <see cref="DefinitionList"/>.</summary>
/// <param name="Term">What it is: "ARN".</param>
/// <param name="Value">The value; null or empty shows a dash.</param>
/// <param name="Copy">Whether the value can be copied by a button.</param>
/// <param name="Href">Where the value leads, or null.</param>
/// <param name="Wide">Whether it takes two columns, as an ARN or a description does.</param>
public sealed record DefinitionItem(string Term, string? Value, bool Copy = false, string? Href = null, bool Wide = false);
