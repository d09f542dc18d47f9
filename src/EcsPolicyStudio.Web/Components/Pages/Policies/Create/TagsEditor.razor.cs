using System.Collections.Immutable;
using EcsPolicyStudio.Iam.Model;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>The tags of a new policy.</summary>
public partial class TagsEditor
{
    /// <summary>The tags as typed.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<IamTag> Tags { get; set; }

    /// <summary>The tags were changed.</summary>
    [Parameter]
    public EventCallback<ImmutableArray<IamTag>> TagsChanged { get; set; }

    /// <summary>What is wrong with a field, by its path such as <c>Tags[0].Key</c>; null where nothing is.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string?> Problem { get; set; }

    private string? Invalid(int index, string part) => Problem($"Tags[{index}].{part}") is null ? null : "true";

    private Task SetAsync(int index, IamTag tag) => TagsChanged.InvokeAsync(Tags.SetItem(index, tag));

    private Task AddAsync() => TagsChanged.InvokeAsync(Tags.Add(new(string.Empty, string.Empty)));
}
