using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Faults;

/// <summary>Creating a policy over faults.</summary>
public sealed class CreateFaultTests : FaultContext
{
    [Theory]
    [MemberData(nameof(All))]
    public async Task Create_ThatFailsOnce_MakesThePolicyOnce(Fault fault)
    {
        var created = await Over("CreatePolicy", fault, 1).CreatePolicyAsync(Wanted(), Token);

        Assert.Equal(created.Arn, Assert.Single(await OwnAsync()).Arn);
        Assert.Equal(("v1", "faulty"), (created.DefaultVersionId, created.Description));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Create_ThatAlwaysFails_IsReportedAsWhatItIs(Fault fault)
    {
        var gateway = Over("CreatePolicy", fault);

        if (fault >= Fault.CutAfter)
        {
            // It was made, and found out to be so.
            Assert.EndsWith("/faulty", (await gateway.CreatePolicyAsync(Wanted(), Token)).Arn, StringComparison.Ordinal);
            Assert.Single(await OwnAsync());
            return;
        }

        var failure = await Assert.ThrowsAsync<IamUnavailableException>(() => gateway.CreatePolicyAsync(Wanted(), Token));
        Assert.Empty(await OwnAsync());
        Assert.Equal(2, failure.Attempts);
        Assert.Equal(fault != Fault.Throttling, failure.MayHaveBeenMade);
        if (fault == Fault.Throttling)
            Assert.Contains("refused all 2 attempts of the SDK. Wait 30 seconds", failure.Remedy, StringComparison.Ordinal);
        else
            Assert.Contains("reload before you repeat it", failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other document", "faulty", "")]
    [InlineData("", "other description", "")]
    [InlineData("", "faulty", "other tag")]
    public async Task Create_WhoseLostAnswerHidesThePolicyOfAnother_IsRefused(string document, string description, string tag)
    {
        await Gateway.CreatePolicyAsync(
            Wanted() with
            {
                Description = description,
                Document = document.Length == 0 ? Document : Document.Replace("ListClusters", "*", StringComparison.Ordinal),
                Tags = tag.Length == 0 ? Wanted().Tags : [new IamTag("by", "another")],
            },
            Token);

        await Assert.ThrowsAsync<IamEntityAlreadyExistsException>(() => Over("CreatePolicy", Fault.CutBefore, 1).CreatePolicyAsync(Wanted(), Token));
    }

    [Fact]
    public async Task Create_OfANameThatIsTaken_AtTheFirstAttempt_IsRefused()
    {
        await Gateway.CreatePolicyAsync(Wanted(), Token);

        var failure = await Assert.ThrowsAsync<IamEntityAlreadyExistsException>(
            () => Over("CreatePolicy", Fault.CutBefore, 0).CreatePolicyAsync(Wanted(), Token));

        Assert.Equal(1, failure.Attempts);
    }
}
