using Bunit;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Web.Components.Editor.Services;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Editor;

/// <summary>"Choose a service".</summary>
public sealed class ServicePickerTests : EditorContext
{
    private string? _chosen;
    private bool _kept;

    [Fact]
    public void Opened_CountsEveryServiceOfTheCatalogue()
    {
        Assert.Equal($"{ServiceCatalog.Default.Services.Count} services", Picker().Find("[role=status]").TextContent);
        Assert.Equal(456, ServiceCatalog.Default.Services.Count);
    }

    [Theory]
    [InlineData("elastic con")]
    [InlineData("ecs")]
    [InlineData("ELASTIC CONTAINER SERVICE")]
    public void Typed_NameOrPrefix_EnterChoosesEcs(string text)
    {
        var cut = Picker();
        cut.Find("input").Input(text);
        cut.Find("input").KeyDown(Key.Enter);
        Assert.Equal("ecs", _chosen);
    }

    [Fact]
    public void Arrows_MoveTheActiveOption()
    {
        var cut = Picker();
        cut.Find("input").Input("elastic");
        var first = cut.Find("input").GetAttribute("aria-activedescendant");
        cut.Find("input").KeyDown(Key.Down);
        Assert.NotEqual(first, cut.Find("input").GetAttribute("aria-activedescendant"));
        cut.Find("input").KeyDown(Key.Up);
        Assert.Equal(first, cut.Find("input").GetAttribute("aria-activedescendant"));
    }

    [Fact]
    public void Typed_Nonsense_SaysThatNothingMatches()
    {
        var cut = Picker();
        cut.Find("input").Input("qqq");
        Assert.Contains("qqq", cut.Find("[role=status]").TextContent, StringComparison.Ordinal);
        cut.Find("input").KeyDown(Key.Enter);
        Assert.Null(_chosen);
    }

    [Fact]
    public void Escape_WithAServiceChosenBefore_KeepsIt()
    {
        var cut = Picker("ecs");
        cut.Find("input").KeyDown(new KeyboardEventArgs { Key = "Escape" });
        Assert.True(_kept);
        Assert.Contains("Keep Elastic Container Service", cut.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ServicePicker> Picker(string? selected = null) => Render<ServicePicker>(p => p
        .Add(c => c.Selected, selected).Add(c => c.OnChosen, s => _chosen = s).Add(c => c.OnCancel, () => _kept = true));
}
