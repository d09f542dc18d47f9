using System.Globalization;
using Bunit;
using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Components.Pages.Attach;
using EcsPolicyStudio.Web.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Attach;

/// <summary>The attach wizard, on a substitute gateway.</summary>
public sealed class AddPermissionsTests : ComponentContext
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private readonly IIamGateway _gateway = Substitute.For<IIamGateway>();
    private readonly IDraftStore _drafts = Substitute.For<IDraftStore>();
    private readonly List<string> _attached = ["HasAlready"];

    public AddPermissionsTests()
    {
        Services.AddSingleton(_gateway);
        Services.AddSingleton(_drafts);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<DraftSavers>();
        var owner = new DraftOwner();
        owner.Use("me");
        Services.AddSingleton(owner);
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _gateway.ListPoliciesAsync(PolicyScope.All, Arg.Any<CancellationToken>()).Returns(_ => Policies());
        _gateway.ListAttachedPoliciesAsync(default, Token).ReturnsForAnyArgs(_ => [.. _attached.Select(name => new AttachedPolicy(name, Arn(name)))]);
        _gateway.DetachPolicyAsync(default, default!, Token).ReturnsForAnyArgs(Task.CompletedTask).AndDoes(call => _attached.RemoveAll(name => Arn(name) == call.Arg<string>()));
        _drafts.LoadAsync(default!, default!, Token).ReturnsForAnyArgs((Draft?)null);
    }

    [Theory]
    [InlineData(EntityKind.User, "user")]
    [InlineData(EntityKind.Group, "user group")]
    [InlineData(EntityKind.Role, "role")]
    public void Wizard_PolicyChosenAndReviewed_AttachesItAndGoesBack(EntityKind kind, string word)
    {
        var entity = new IamEntity(kind, "orders");
        Attaches("EcsOperator");
        var cut = Wizard(entity);
        Box(cut, "EcsOperator").Change(true);
        Click(cut, "Next: Review");
        Assert.Contains($"attached to this {word}", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("EcsOperator", cut.Markup, StringComparison.Ordinal);
        _gateway.DidNotReceiveWithAnyArgs().AttachPolicyAsync(default, default!, Token);
        Click(cut, "Add permissions");
        cut.WaitForAssertion(() => _gateway.Received(1).AttachPolicyAsync(entity, Arn("EcsOperator"), Arg.Any<CancellationToken>()));
        cut.WaitForAssertion(() => Assert.EndsWith("/orders", new Uri(Services.GetRequiredService<NavigationManager>().Uri).AbsolutePath, StringComparison.Ordinal));
    }

    [Fact]
    public void Wizard_NothingChosen_SaysWhatToDo()
    {
        var cut = Wizard(IamEntity.User("alice"));
        Click(cut, "Next: Review");
        Assert.Equal("Choose at least one policy to attach.", cut.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void List_PolicyAttachedAlreadyOrNotAttachable_CannotBeChosen()
    {
        var cut = Wizard(IamEntity.User("alice"));
        Assert.True(Box(cut, "HasAlready").HasAttribute("disabled"));
        Assert.True(Box(cut, "HasAlready").HasAttribute("checked"));
        Assert.True(Box(cut, "ServiceLinkedOnly").HasAttribute("disabled"));
    }

    [Fact]
    public void Wizard_OneOfTwoFails_ReportsWhatWasDoneAndUndoesIt()
    {
        var entity = IamEntity.Role("task");
        Attaches("EcsOperator");
        _gateway.AttachPolicyAsync(entity, Arn("EcsReader"), Arg.Any<CancellationToken>())
            .ThrowsAsync(new IamLimitExceededException("LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 10", "r-1", "Detach one.", null));
        var cut = Wizard(entity);
        Box(cut, "EcsOperator").Change(true);
        Box(cut, "EcsReader").Change(true);
        Click(cut, "Next: Review");
        Click(cut, "Add permissions");
        cut.WaitForAssertion(() => Assert.Contains("Cannot exceed quota for PoliciesPerRole: 10", cut.Markup, StringComparison.Ordinal));
        Assert.Contains("r-1", cut.Markup, StringComparison.Ordinal);
        Click(cut, "Undo what was attached");
        cut.WaitForAssertion(() => _gateway.Received(1).DetachPolicyAsync(entity, Arn("EcsOperator"), Arg.Any<CancellationToken>()));
        _gateway.DidNotReceive().DetachPolicyAsync(entity, Arn("EcsReader"), Arg.Any<CancellationToken>());
    }

    [Fact]
    public void Wizard_AccountCannotBeRead_SaysWhyAndTriesAgain()
    {
        _gateway.ListAttachedPoliciesAsync(default, Token).ReturnsForAnyArgs(
            _ => throw new IamAccessDeniedException("AccessDenied", "not authorized to perform: iam:ListAttachedUserPolicies", "r-2", "Ask for it.", null), _ => []);
        var cut = Wizard(IamEntity.User("alice"));
        Assert.Contains("iam:ListAttachedUserPolicies", cut.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Click(cut, "Try again");
        cut.WaitForAssertion(() => Assert.NotNull(Box(cut, "EcsOperator")));
    }

    private void Attaches(string name) => _gateway.AttachPolicyAsync(Arg.Any<IamEntity>(), Arn(name), Arg.Any<CancellationToken>())
        .Returns(AttachOutcome.Attached).AndDoes(_ => _attached.Add(name));

    private static string Arn(string name) => $"arn:aws:iam::111122223333:policy/{name}";

    private static async IAsyncEnumerable<ManagedPolicySummary> Policies()
    {
        await Task.CompletedTask;
        foreach (var (name, attachable) in new[] { ("EcsOperator", true), ("EcsReader", true), ("HasAlready", true), ("ServiceLinkedOnly", false) })
        {
            var time = DateTimeOffset.Parse("2026-01-01T00:00:00Z", CultureInfo.InvariantCulture);
            yield return new(name, "ANPA" + name, Arn(name), "/", "v1", 0, 0, attachable, time, time);
        }
    }

    private static AngleSharp.Dom.IElement Box(IRenderedComponent<AddPermissionsView> cut, string policy) => cut.Find($"input[aria-label='{policy}']");

    private static void Click(IRenderedComponent<AddPermissionsView> cut, string button) =>
        cut.FindAll("button").Single(b => b.TextContent.Trim() == button).Click();

    private IRenderedComponent<AddPermissionsView> Wizard(IamEntity entity) => Render<AddPermissionsView>(p => p.Add(c => c.Entity, entity));
}
