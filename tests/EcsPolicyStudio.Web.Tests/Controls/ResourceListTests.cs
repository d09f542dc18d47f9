using Bunit;
using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Components.Pages.Identities;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Controls;

/// <summary>A list says how many there are only where it knows.</summary>
public sealed class ResourceListTests : ComponentContext
{
    [Theory]
    [InlineData(0, false, "Users (0)")]
    [InlineData(2, false, "Users (2)")]
    [InlineData(0, true, "Users")]
    [InlineData(2, true, "Users (2+)")]
    public void Heading_CountsWhatIsKnown(int users, bool breaksOff, string heading)
    {
        var gateway = Substitute.For<IIamGateway>();
        gateway.ListUsersAsync(Arg.Any<CancellationToken>()).Returns(_ => Users(users, breaksOff));
        Services.AddSingleton(gateway);
        Services.AddSingleton(TimeProvider.System);
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));

        var cut = Render<UsersPage>();

        cut.WaitForAssertion(() => Assert.Equal(heading, cut.Find("h1").TextContent));
        Assert.Equal(breaksOff, cut.Markup.Contains("The network is down.", StringComparison.Ordinal));
    }

    private static async IAsyncEnumerable<IamUser> Users(int count, bool breaksOff)
    {
        for (var i = 0; i < count; i++)
            yield return new($"user-{i}", $"AIDA{i}", $"arn:aws:iam::111122223333:user/user-{i}", "/", DateTimeOffset.UnixEpoch, null);
        await Task.CompletedTask;
        if (breaksOff)
            throw new IamUnavailableException("", "The network is down.", null, "Try again.", null);
    }
}
