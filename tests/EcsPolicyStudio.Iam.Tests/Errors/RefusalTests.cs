using System.Net;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Errors;

/// <summary>IAM's refusals over the SDK's whole pipeline: each code as its failure, with IAM's words, the request id and what the person can do.</summary>
public sealed class RefusalTests
{
    private const string Document = """{"Version": "2012-10-17", "Statement": []}""";

    private static readonly NewManagedPolicy Policy = new("P", Document, null, [new IamTag("a", "b")]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("NoSuchEntity", 404, typeof(IamNoSuchEntityException), "reload the list")]
    [InlineData("EntityAlreadyExists", 409, typeof(IamEntityAlreadyExistsException), "another name")]
    [InlineData("MalformedPolicyDocument", 400, typeof(IamMalformedPolicyException), "Correct the policy document")]
    [InlineData("LimitExceeded", 409, typeof(IamLimitExceededException), "Service Quotas")]
    [InlineData("DeleteConflict", 409, typeof(IamDeleteConflictException), "detach the policy everywhere")]
    [InlineData("PolicyNotAttachable", 400, typeof(IamPolicyNotAttachableException), "service-linked role")]
    [InlineData("InvalidInput", 400, typeof(IamInvalidInputException), "Correct the value")]
    [InlineData("ValidationError", 400, typeof(IamInvalidInputException), "Correct the value")]
    [InlineData("PolicyEvaluation", 500, typeof(IamInvalidInputException), "Correct the value")]
    [InlineData("UnmodifiableEntity", 400, typeof(IamException), "in that service")]
    [InlineData("AccessDenied", 403, typeof(IamAccessDeniedException), "allow iam:CreatePolicy")]
    [InlineData("AccessDeniedException", 400, typeof(IamAccessDeniedException), "allow iam:CreatePolicy")]
    [InlineData("ExpiredToken", 403, typeof(IamCredentialsException), "aws sso login --profile work")]
    [InlineData("InvalidClientTokenId", 403, typeof(IamCredentialsException), "does not know the access key of profile work")]
    [InlineData("SignatureDoesNotMatch", 403, typeof(IamCredentialsException), "clock is right")]
    [InlineData("OptInRequired", 403, typeof(IamCredentialsException), "AWS console")]
    [InlineData("Throttling", 400, typeof(IamUnavailableException), "Wait 30 seconds")]
    [InlineData("RequestLimitExceeded", 503, typeof(IamUnavailableException), "Wait 30 seconds")]
    [InlineData("ConcurrentModification", 409, typeof(IamUnavailableException), "Someone else")]
    [InlineData("ServiceUnavailable", 503, typeof(IamUnavailableException), "in a few minutes. The change may have been made")]
    [InlineData("ServiceFailure", 500, typeof(IamUnavailableException), "in a few minutes. The change may have been made")]
    [InlineData("BrandNewCode", 400, typeof(IamException), null)]
    public async Task Code_BecomesItsFailure_WithWhatThePersonCanDo(string code, int status, Type expected, string? remedy)
    {
        using var handler = Handler(_ => ScriptedHandler.Error((HttpStatusCode)status, code, "IAM's words."));

        var failure = await Assert.ThrowsAnyAsync<IamException>(() => TestGateway.Over(handler).CreatePolicyAsync(Policy, Token));

        Assert.IsType(expected, failure);
        Assert.Equal((code, "IAM's words.", "req-7", 1), (failure.Code, failure.Message, failure.RequestId, failure.Attempts));
        if (remedy is null)
            Assert.Null(failure.Remedy);
        else
            Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User: arn:aws:iam::123456789012:user/u is not authorized to perform: iam:TagPolicy on resource: policy P", "iam:TagPolicy")]
    [InlineData("No.", "iam:CreatePolicy")]
    public async Task AccessDenied_NamesTheActionThatIsMissing(string message, string action)
    {
        using var handler = Handler(_ => ScriptedHandler.Error(HttpStatusCode.Forbidden, "AccessDenied", message));

        var failure = await Assert.ThrowsAsync<IamAccessDeniedException>(() => TestGateway.Over(handler).CreatePolicyAsync(Policy, Token));

        Assert.Equal(action, failure.MissingAction);
    }

    [Theory]
    [InlineData("7", 7, "Wait 7 seconds")]
    [InlineData("300", 300, "Wait 5 minutes")]
    [InlineData("Fri, 31 Dec 1999 23:59:59 GMT", 30, "Wait 30 seconds")]
    public async Task Throttling_TellsTheTimeToWait_ThatTheServiceAsksFor(string header, int seconds, string advice)
    {
        using var handler = Handler(_ =>
        {
            var answer = ScriptedHandler.Error(HttpStatusCode.BadRequest, "Throttling", "Rate exceeded");
            answer.Headers.TryAddWithoutValidation("Retry-After", header);
            return answer;
        });

        var failure = await Assert.ThrowsAsync<IamUnavailableException>(() => TestGateway.Over(handler).CreatePolicyAsync(Policy, Token));

        Assert.Equal((TimeSpan.FromSeconds(seconds), false), (failure.RetryAfter, failure.MayHaveBeenMade));
        Assert.Contains(advice, failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cannot exceed quota for PolicySize: 20", "PolicySize", 20, 39, "The document has 39 of 20 characters. ")]
    [InlineData("Cannot exceed quota for PoliciesPerAccount: 1500", "PoliciesPerAccount", 1500, 1498, "1498 of 1500 are in use. ")]
    [InlineData("Cannot exceed quota for TagsPerPolicy: 0", "TagsPerPolicy", 0, 1, "1 of 0 are in use. ")]
    [InlineData("Cannot exceed quota for SomethingElse: 3", "SomethingElse", 3, null, "The quota SomethingElse is 3")]
    public async Task Limit_OfCreating_TellsWhereTheQuotaStands(string message, string name, int limit, int? inUse, string advice)
    {
        using var handler = Handler(_ => ScriptedHandler.Error(HttpStatusCode.Conflict, "LimitExceeded", message));

        var failure = await Assert.ThrowsAsync<IamLimitExceededException>(() => TestGateway.Over(handler).CreatePolicyAsync(Policy, Token));

        Assert.Equal(new IamQuota(name, limit, inUse), failure.Quota);
        Assert.StartsWith(advice, failure.Remedy, StringComparison.Ordinal);
        Assert.Equal("req-7", failure.RequestId);
    }

    [Fact]
    public async Task Limit_WhoseStandingCannotBeRead_IsReportedAllTheSame()
    {
        using var handler = new ScriptedHandler(action => action == "CreatePolicy"
            ? ScriptedHandler.Error(HttpStatusCode.Conflict, "LimitExceeded", "Cannot exceed quota for PoliciesPerAccount: 1500")
            : ScriptedHandler.Error(HttpStatusCode.Forbidden, "AccessDenied"));

        var failure = await Assert.ThrowsAsync<IamLimitExceededException>(() => TestGateway.Over(handler).CreatePolicyAsync(Policy, Token));

        Assert.Equal(new IamQuota("PoliciesPerAccount", 1500), failure.Quota);
    }

    [Fact]
    public async Task Limit_OfAttaching_TellsHowManyAreAttached()
    {
        using var handler = new ScriptedHandler(action => action == "AttachUserPolicy"
            ? ScriptedHandler.Error(HttpStatusCode.Conflict, "LimitExceeded", "Cannot exceed quota for PoliciesPerUser: 2")
            : ScriptedHandler.Answer(
                action,
                "<AttachedPolicies><member><PolicyName>A</PolicyName><PolicyArn>a</PolicyArn></member><member><PolicyName>B</PolicyName><PolicyArn>b</PolicyArn></member></AttachedPolicies>"));

        var failure = await Assert.ThrowsAsync<IamLimitExceededException>(() => TestGateway.Over(handler).AttachPolicyAsync(IamEntity.User("u"), "c", Token));

        Assert.Equal(new IamQuota("PoliciesPerUser", 2, 2), failure.Quota);
        Assert.StartsWith("2 of 2 are in use. At most 2 managed policies can be attached to one user", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestsInFlight_AreBounded_AndNoneIsLost()
    {
        var (inFlight, most) = (0, 0);
        using var handler = new ScriptedHandler(async (action, token) =>
        {
            var now = Interlocked.Increment(ref inFlight);
            for (var seen = most; now > seen; seen = most)
                Interlocked.CompareExchange(ref most, now, seen);
            await Task.Delay(5, token);
            Interlocked.Decrement(ref inFlight);
            return ScriptedHandler.Answer(action, "<PolicyDocument>%7B%7D</PolicyDocument>");
        });
        var gateway = TestGateway.Over(handler);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => gateway.GetInlinePolicyAsync(IamEntity.User("u"), $"p{i}", Token)));

        Assert.Equal(60, handler.Actions.Count);
        Assert.InRange(most, 2, Aws.IamCalls.MaxConcurrentRequests);
    }

    private static ScriptedHandler Handler(Func<string, HttpResponseMessage> create) => new(action => action switch
    {
        "CreatePolicy" => create(action),
        "GetAccountSummary" => ScriptedHandler.Answer(action, "<SummaryMap><entry><key>Policies</key><value>1498</value></entry></SummaryMap>"),
        _ => ScriptedHandler.Answer(action, "<Policies/><IsTruncated>false</IsTruncated>"),
    });
}
