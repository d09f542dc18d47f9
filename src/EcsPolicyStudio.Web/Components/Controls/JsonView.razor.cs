using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>A JSON document to read and copy: line numbers and colours, made on the server once for each document.</summary>
public partial class JsonView
{
    private string? _shown;
    private string _text = "";
    private MarkupString _markup;

    /// <summary>The document. A document on a single line is laid out; any other text is shown as it stands, valid or not.</summary>
    [Parameter, EditorRequired]
    public required string Json { get; set; }

    /// <summary>What it is, for the bar and for screen readers. Default: "Policy document".</summary>
    [Parameter]
    public string Label { get; set; } = "Policy document";

    /// <summary>The height from which it scrolls, as CSS. Default: 60vh.</summary>
    [Parameter]
    public string MaxHeight { get; set; } = "60vh";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_shown == Json)
            return;
        _shown = Json;
        _text = JsonMarkup.LayOut(Json);
        _markup = new MarkupString(JsonMarkup.Colour(_text));
    }
}
