using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Contract;

/// <summary>Managed policies and their versions.</summary>
public abstract class PolicyContract : ContractSuite
{
    [Fact]
    public async Task CreatePolicy_ThenRead_GivesBackWhatWasGiven()
    {
        var created = await Gateway.CreatePolicyAsync(
            new NewManagedPolicy("Contract", Document, "Für den Test", [new IamTag("team", "a b"), new IamTag("empty", "")], "/team/"), Token);

        Assert.EndsWith(":policy/team/Contract", created.Arn, StringComparison.Ordinal);
        Assert.Equal(("v1", "Für den Test", "/team/", 0), (created.DefaultVersionId, created.Description, created.Path, created.AttachmentCount));
        var details = await Gateway.GetPolicyAsync(created.Arn, Token);
        Assert.Equal(created, details.Summary);
        Assert.Equal([new IamTag("empty", ""), new IamTag("team", "a b")], details.Tags.OrderBy(tag => tag.Key));
        Assert.Equal(Document, (await Gateway.GetPolicyVersionAsync(created.Arn, "v1", Token)).Document);
        Assert.Contains(await Gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, Token).ReadAsync(Token), policy => policy.Arn == created.Arn);
    }

    [Theory]
    [InlineData("Contract")]
    [InlineData("CONTRACT")]
    public async Task CreatePolicy_WithANameThatIsTaken_IsRefused(string name)
    {
        await CreateAsync("Contract");

        var failure = await Assert.ThrowsAsync<IamEntityAlreadyExistsException>(() => CreateAsync(name));

        Assert.False(string.IsNullOrEmpty(failure.RequestId));
        Assert.Contains("another name", failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"Version\":\"2012-10-17\"}")]
    [InlineData("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Resource\":\"*\"}]}")]
    [InlineData("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ecs:*\",\"Resource\":\"*\",\"Principal\":\"*\"}]}")]
    public async Task CreatePolicy_WithADocumentIamRefuses_SaysWhy(string document)
    {
        var failure = await Assert.ThrowsAsync<IamMalformedPolicyException>(
            () => Gateway.CreatePolicyAsync(new NewManagedPolicy("Broken", document, null, []), Token));

        Assert.NotEqual("", failure.Message);
        Assert.DoesNotContain(
            await Gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, Token).ReadAsync(Token), policy => policy.PolicyName == "Broken");
    }

    [Fact]
    public async Task CreatePolicy_LongerThanTheQuota_NamesIt()
    {
        var document = Document.Replace("ecs:List*", "ecs:" + new string('x', 6144), StringComparison.Ordinal);

        var failure = await Assert.ThrowsAsync<IamLimitExceededException>(
            () => Gateway.CreatePolicyAsync(new NewManagedPolicy("Long", document, null, []), Token));

        Assert.Contains("of 6144 characters", failure.Remedy, StringComparison.Ordinal);
        Assert.Equal(("PolicySize", 6144), (failure.Quota!.Name, failure.Quota.Limit));
        Assert.InRange(failure.Quota.InUse!.Value, 6145, document.Length);
    }

    [Theory]
    [InlineData("no spaces", null)]
    [InlineData("Fine", "/no-end")]
    public async Task CreatePolicy_WithANameOrPathIamForbids_IsRefused(string name, string? path) =>
        await Assert.ThrowsAsync<IamInvalidInputException>(
            () => Gateway.CreatePolicyAsync(new NewManagedPolicy(name, Document, null, [], path ?? "/"), Token));

    [Fact]
    public async Task Versions_OfAPolicy_ComeNewestFirst_AndKeepItFromBeingDeleted()
    {
        var policy = await CreateAsync("Contract");
        await Client.CreatePolicyVersionAsync(
            new CreatePolicyVersionRequest { PolicyArn = policy.Arn, PolicyDocument = Document, SetAsDefault = true }, Token);

        var versions = await Gateway.ListPolicyVersionsAsync(policy.Arn, Token);

        Assert.Equal([("v2", true), ("v1", false)], versions.Select(version => (version.VersionId, version.IsDefaultVersion)));
        await Assert.ThrowsAsync<IamDeleteConflictException>(() => Gateway.DeletePolicyAsync(policy.Arn, Token));
        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.GetPolicyVersionAsync(policy.Arn, "v9", Token));
    }

    [Fact]
    public async Task Lists_LongerThanAPage_AreComplete()
    {
        var aws = await Gateway.ListPoliciesAsync(PolicyScope.AwsManaged, Token).ReadAsync(Token);
        var own = await Gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, Token).ReadAsync(Token);
        var all = await Gateway.ListPoliciesAsync(PolicyScope.All, Token).ReadAsync(Token);

        // IAM gives at most 1,000 at once.
        Assert.InRange(aws.Count, 1_001, int.MaxValue);
        Assert.All(aws, policy => Assert.True(policy.IsAwsManaged));
        Assert.Equal(aws.Count + own.Count, all.Count);
        Assert.Equal(all.Count, all.Select(policy => policy.Arn).Distinct().Count());
    }

    [Fact]
    public async Task Reads_AtTheSameTimeAndAfterChanges_AreNeverStale()
    {
        // Screens read while others change: what is read after a change must show it.
        for (var i = 0; i < 10; i++)
        {
            var before = Enumerable.Range(0, 4).Select(_ => Gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, Token).ReadAsync(Token)).ToList();
            var created = await CreateAsync($"Contract-{i}");
            Assert.Contains(await Gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, Token).ReadAsync(Token), policy => policy.Arn == created.Arn);
            await Task.WhenAll(before);
            Assert.Contains(await Gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, Token).ReadAsync(Token), policy => policy.Arn == created.Arn);
        }
    }

    [Fact]
    public async Task DeletePolicy_ThatIsGone_OrOfAws_IsRefused()
    {
        var policy = await CreateAsync("Contract");
        await Gateway.DeletePolicyAsync(policy.Arn, Token);

        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.DeletePolicyAsync(policy.Arn, Token));
        Assert.NotNull(await Record.ExceptionAsync(() => Gateway.DeletePolicyAsync("arn:aws:iam::aws:policy/AmazonECS_FullAccess", Token)) as IamException);
        Assert.Empty((await Gateway.ListEntitiesForPolicyAsync("arn:aws:iam::aws:policy/AmazonECS_FullAccess", Token)).AsPermissionsBoundary);
    }

    [Fact]
    public async Task List_LeftAtItsFirstRow_DoesNoHarm()
    {
        await foreach (var policy in Gateway.ListPoliciesAsync(PolicyScope.All, Token))
        {
            Assert.NotEqual("", policy.Arn);
            break;
        }

        Assert.InRange((await Gateway.ListPoliciesAsync(PolicyScope.All, Token).ReadAsync(Token)).Count, 1_001, int.MaxValue);
    }

    [Fact]
    public async Task Cancellation_BeforeACall_ChangesNothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Gateway.CreatePolicyAsync(new NewManagedPolicy("Contract", Document, null, []), source.Token));

        await CreateAsync("Contract");
    }
}
