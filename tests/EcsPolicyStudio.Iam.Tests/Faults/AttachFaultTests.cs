using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Faults;

/// <summary>Attaching and detaching over faults.</summary>
public sealed class AttachFaultTests : FaultContext
{
    [Theory]
    [MemberData(nameof(All))]
    public async Task Attach_ThatAlwaysFails_IsReportedAsWhatItIs(Fault fault)
    {
        var arn = await CreatedAsync();
        var gateway = Over("AttachUserPolicy", fault);

        if (fault >= Fault.CutAfter)
            Assert.Equal(AttachOutcome.Attached, await gateway.AttachPolicyAsync(Alice, arn, Token));
        else
            await Assert.ThrowsAsync<IamUnavailableException>(() => gateway.AttachPolicyAsync(Alice, arn, Token));

        Assert.Equal(fault >= Fault.CutAfter ? 1 : 0, (await Gateway.ListAttachedPoliciesAsync(Alice, Token)).Count);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Detach_ThatFailsOnce_Detaches(Fault fault)
    {
        var arn = await CreatedAsync();
        await Gateway.AttachPolicyAsync(Alice, arn, Token);

        await Over("DetachUserPolicy", fault, 1).DetachPolicyAsync(Alice, arn, Token);

        Assert.Empty(await Gateway.ListAttachedPoliciesAsync(Alice, Token));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task LostAnswer_WhereTheAccountCannotBeLookedAt_IsReported(Fault fault)
    {
        var arn = await CreatedAsync();
        // Two faults: the change's answer is lost, and so is every look at the account.
        var looks = Faults("ListAttachedUserPolicies", Fault.CutBefore);
        await Gateway.AttachPolicyAsync(Alice, arn, Token);
        var gateway = Over(new FaultHandler(looks, "DetachUserPolicy", fault));

        var failure = await Assert.ThrowsAnyAsync<IamException>(() => gateway.DetachPolicyAsync(Alice, arn, Token));

        Assert.True(fault == Fault.Throttling || failure is IamNoSuchEntityException { Attempts: 2 } or IamUnavailableException { MayHaveBeenMade: true });
    }
}
