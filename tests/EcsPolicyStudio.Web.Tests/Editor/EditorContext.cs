using Bunit;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Tests.Editor;

/// <summary>A real editing session of one block, and what the editor's components need around them.</summary>
public abstract class EditorContext : ComponentContext
{
    protected const string Account = "111122223333";

    protected static ServiceDefinition Ecs { get; } = ServiceCatalog.Default.Find("ecs")!;

    protected EditingSession Session { get; } = new(PolicyDraft.New(), ServiceCatalog.Default, Account);

    protected BlockView Block => Session.Blocks[0];

    /// <summary>Makes the block one of ECS with the actions.</summary>
    protected BlockView With(params string[] actions)
    {
        Edit(b => actions.Aggregate(b.WithService("ecs"), (block, action) => block.WithActionPattern(action)));
        return Block;
    }

    protected void Edit(Func<PermissionBlock, PermissionBlock> edit) => Session.Update(Block.Block.Id, edit);

    /// <summary>Applies a component's edits to the session.</summary>
    protected EventCallback<Func<PermissionBlock, PermissionBlock>> Edits() => EventCallback.Factory.Create<Func<PermissionBlock, PermissionBlock>>(this, Edit);

    /// <summary>Applies what is typed into a component's fields to the session.</summary>
    protected EventCallback<Func<PendingInput, PendingInput>> Entries() =>
        EventCallback.Factory.Create<Func<PendingInput, PendingInput>>(this, edit => Session.Enter(Block.Block.Id, edit));

    /// <summary>Where dialogs are drawn.</summary>
    protected IRenderedComponent<MudDialogProvider> Dialogs() => Render<MudDialogProvider>();

    /// <summary>The element whose words, or whose label, are these.</summary>
    protected static AngleSharp.Dom.IElement Named(IRenderedComponent<IComponent> cut, string selector, string name) =>
        cut.FindAll(selector).Single(e => e.TextContent.Trim() == name || e.GetAttribute("aria-label") == name);
}
