using Bunit;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Web.Components.Controls;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Controls;

/// <summary>What is said of a failure.</summary>
public sealed class FailureAlertTests : ComponentContext
{
    [Theory]
    [InlineData(false, "The policy was not deleted.")]
    [InlineData(true, "No answer came: it is not known whether the change was made.")]
    public void Failure_OfAChangeThatMayHaveBeenMade_IsNotSaidToHaveFailed(bool mayHaveBeenMade, string said)
    {
        var failure = new IamUnavailableException("ServiceFailure", "IAM's words.", "req-1", "Reload before you repeat it.", null) { MayHaveBeenMade = mayHaveBeenMade };

        var cut = Render<FailureAlert>(p => p.Add(c => c.What, "The policy was not deleted.").Add(c => c.Failure, failure));

        Assert.Equal(said, cut.Find("strong").TextContent);
        Assert.Contains("IAM's words.", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("Reload before you repeat it.", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("req-1", cut.Markup, StringComparison.Ordinal);
    }
}
