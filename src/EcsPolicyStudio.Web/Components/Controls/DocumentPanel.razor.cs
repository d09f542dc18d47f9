using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Summaries;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>A policy document that exists in the account: what it permits as a table, or the JSON text.</summary>
public partial class DocumentPanel
{
    private PolicySummary? _summary;
    private bool _hasSummary;
    private bool _showsJson;
    private string? _shown;

    /// <summary>The document.</summary>
    [Parameter, EditorRequired]
    public required string Json { get; set; }

    /// <summary>What the document is called; unlike any other on the page.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The greatest height of the JSON text, as a CSS length.</summary>
    [Parameter]
    public string MaxHeight { get; set; } = "60vh";

    /// <summary>Opens on the JSON text instead of the summary.</summary>
    [Parameter]
    public bool OpensOnJson { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => _showsJson = OpensOnJson;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (_shown == Json)
            return Task.CompletedTask;
        _shown = Json;
        _hasSummary = false;
        return ShowAsync(_showsJson);
    }

    private async Task ShowAsync(bool json)
    {
        _showsJson = json;
        if (json || _hasSummary)
            return;
        // The largest documents take a third of a second, which the circuit must not wait for.
        var text = Json;
        var summary = await Task.Run(() => PolicySummary.Create(PolicyDocument.Parse(text), ServiceCatalog.Default), Leaving);
        if (text == Json)
            (_summary, _hasSummary) = (summary, true);
    }
}
