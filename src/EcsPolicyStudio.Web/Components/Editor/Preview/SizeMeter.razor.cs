using System.Globalization;
using EcsPolicyStudio.Policies.Sizing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Preview;

/// <summary>The characters used of a managed policy's quota; white space is not counted.</summary>
public partial class SizeMeter
{
    private readonly string _id = $"size-{Guid.NewGuid():N}";

    /// <summary>The document's size as IAM counts it.</summary>
    [Parameter, EditorRequired]
    public required int CharacterCount { get; set; }

    private static int Quota { get; } = PolicySize.Quota(PolicySizeTarget.ManagedPolicy);

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{CharacterCount:N0} of {Quota:N0} characters");

    private string Percent => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(100.0, 100.0 * CharacterCount / Quota):0.#}%");
}
