using System.Net;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Gateway;

/// <summary>The gateway over the SDK's whole pipeline, with faults where the network would be.</summary>
public class PipelineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "Throttling")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")]
    [InlineData(HttpStatusCode.InternalServerError, "ServiceFailure")]
    public async Task Read_RefusedOnce_IsTriedAgainAndSucceeds(HttpStatusCode status, string code)
    {
        var refusals = 0;
        var handler = new ScriptedHandler(action => refusals++ == 0
            ? ScriptedHandler.Error(status, code)
            : ScriptedHandler.Answer(action, "<Users/><IsTruncated>false</IsTruncated>"));

        Assert.Empty(await TestGateway.Over(handler, retries: 1).ListUsersAsync(Token).ReadAsync(Token));

        Assert.Equal(2, handler.Actions.Count);
    }

    [Fact]
    public async Task Throttling_ThatGoesOn_IsReportedWithItsRequestId()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Error(HttpStatusCode.BadRequest, "Throttling", "Rate exceeded"));

        var failure = await Assert.ThrowsAsync<IamUnavailableException>(() => TestGateway.Over(handler).ListUsersAsync(Token).ReadAsync(Token));

        Assert.Equal("Throttling", failure.Code);
        Assert.Equal("Rate exceeded", failure.Message);
        Assert.Equal("req-7", failure.RequestId);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task BadGateway_WithoutXml_IsUnavailable()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Xml(HttpStatusCode.BadGateway, "<html>away</html>", "text/html"));

        var failure = await Assert.ThrowsAsync<IamUnavailableException>(
            () => TestGateway.Over(handler).GetPolicyAsync("arn:aws:iam::123456789012:policy/P", Token));

        Assert.Contains("away", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<CreatePolicyResponse><CreatePolicyResult><Policy><PolicyName>P</Poli")]
    [InlineData("<html><body>Sign in to the hotel's network</body></html>")]
    [InlineData("")]
    public async Task Answer_HalfSentOrOfAnother_IsNoSuccess(string body)
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Xml(HttpStatusCode.OK, body));

        var failure = await Assert.ThrowsAsync<IamUnavailableException>(
            () => TestGateway.Over(handler).CreatePolicyAsync(new NewManagedPolicy("P", "{}", null, []), Token));

        Assert.Contains("reload before you repeat", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_Refused_IsUnavailable()
    {
        var handler = new ScriptedHandler((Func<string, HttpResponseMessage>)(_ => throw new HttpRequestException("Connection refused")));

        var failure = await Assert.ThrowsAsync<IamUnavailableException>(() => TestGateway.Over(handler).ListUsersAsync(Token).ReadAsync(Token));

        Assert.Contains("Connection refused", failure.Message, StringComparison.Ordinal);
        Assert.Contains("network", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_LongerThanTheTimeLimit_IsUnavailable()
    {
        var handler = new ScriptedHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        var failure = await Assert.ThrowsAsync<IamUnavailableException>(
            () => TestGateway.Over(handler, timeout: TimeSpan.FromMilliseconds(50)).ListUsersAsync(Token).ReadAsync(Token));

        Assert.Contains("No answer came in time", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_WhileWaitingForTheAnswer_IsACancellation()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var handler = new ScriptedHandler(async (_, token) =>
        {
            source.CancelAfter(TimeSpan.FromMilliseconds(20));
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TestGateway.Over(handler).ListUsersAsync(source.Token).ReadAsync(source.Token));
    }

    [Fact]
    public async Task Cancellation_WhileTheBodyHangs_ReturnsAtOnce()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var stuck = new HangingStream(source.Cancel);
        var handler = new ScriptedHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stuck) });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Task.Run(() => TestGateway.Over(handler).ListUsersAsync(source.Token).ReadAsync(source.Token), Token)
                .WaitAsync(TimeSpan.FromSeconds(30), Token));
    }

    [Fact]
    public async Task Account_WithAnAlias_IsTold()
    {
        var handler = new ScriptedHandler(action => action == "GetCallerIdentity"
            ? ScriptedHandler.Answer(action, "<Arn>arn:aws:iam::123456789012:user/me</Arn><UserId>AIDA</UserId><Account>123456789012</Account>")
            : ScriptedHandler.Answer(action, "<AccountAliases><member>acme</member></AccountAliases><IsTruncated>false</IsTruncated>"));

        Assert.Equal(
            new AccountIdentity("123456789012", "acme", "arn:aws:iam::123456789012:user/me", AccountKind.Aws, "work", "us-east-1"),
            await TestGateway.Over(handler).GetAccountAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Account_WhoseAliasIsDeniedOrUnset_HasNone(bool denied)
    {
        var handler = new ScriptedHandler(action => action switch
        {
            "GetCallerIdentity" => ScriptedHandler.Answer(action, "<Arn>arn</Arn><UserId>AIDA</UserId><Account>123456789012</Account>"),
            _ when denied => ScriptedHandler.Error(HttpStatusCode.Forbidden, "AccessDenied"),
            _ => ScriptedHandler.Answer(action, "<AccountAliases/><IsTruncated>false</IsTruncated>"),
        });

        Assert.Null((await TestGateway.Over(handler).GetAccountAsync(Token)).Alias);
    }

    [Fact]
    public async Task Account_WithExpiredCredentials_SaysHowToRenew()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Error(HttpStatusCode.Forbidden, "ExpiredToken", "The security token included in the request is expired"));

        var failure = await Assert.ThrowsAsync<IamCredentialsException>(() => TestGateway.Over(handler).GetAccountAsync(Token));

        Assert.Contains("aws sso login --profile work", failure.Remedy, StringComparison.Ordinal);
    }

    /// <summary>A body whose reading never ends until it is disposed of; it tells when reading begins.</summary>
    private sealed class HangingStream(Action started) : Stream
    {
        private readonly ManualResetEventSlim _end = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            started();
            _end.Wait();
            return 0;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _end.Set();
            base.Dispose(disposing);
        }
    }
}
