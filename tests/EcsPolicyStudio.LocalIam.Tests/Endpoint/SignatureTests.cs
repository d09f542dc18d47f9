using EcsPolicyStudio.LocalIam.Endpoint.Signing;
using Microsoft.Data.Sqlite;

namespace EcsPolicyStudio.LocalIam.Tests.Endpoint;

/// <summary>Only what is signed by an active key, for this service and now, changes the account.</summary>
public sealed class SignatureTests
{
    private const string Mismatch = "The request signature we calculated does not match the signature you provided.";

    /// <summary>What is wrong with a request, the status and code it is refused with, and how the message begins.</summary>
    public static TheoryData<string, int, string, string> Faults => new()
    {
        { "no header", 403, "MissingAuthenticationToken", "Request is missing Authentication Token" },
        { "other algorithm", 400, "IncompleteSignature", "The Authorization header must begin with 'AWS4-HMAC-SHA256'." },
        { "no signature", 400, "IncompleteSignature", "Authorization header requires 'Signature' parameter." },
        { "short credential", 400, "IncompleteSignature", "Credential must have exactly 5 slash-delimited elements" },
        { "no date", 400, "IncompleteSignature", "Authorization header requires existence of either a 'X-Amz-Date'" },
        { "odd date", 400, "IncompleteSignature", "Date must be in ISO-8601 'basic format'." },
        { "other secret", 403, "SignatureDoesNotMatch", Mismatch },
        { "other body", 403, "SignatureDoesNotMatch", Mismatch },
        { "other header", 403, "SignatureDoesNotMatch", Mismatch },
        { "other body hash", 403, "SignatureDoesNotMatch", Mismatch },
        { "unsigned payload", 403, "SignatureDoesNotMatch", Mismatch },
        { "upper case signature", 403, "SignatureDoesNotMatch", Mismatch },
        { "host unsigned", 403, "SignatureDoesNotMatch", "'Host' or ':authority' must be a 'SignedHeader'" },
        { "date unsigned", 403, "SignatureDoesNotMatch", "'X-Amz-Date' must be a 'SignedHeader'" },
        { "six minutes old", 403, "SignatureDoesNotMatch", "Signature expired: " },
        { "six minutes early", 403, "SignatureDoesNotMatch", "Signature not yet current: " },
        { "another day", 403, "SignatureDoesNotMatch", "Date in Credential scope does not match" },
        { "another service", 403, "SignatureDoesNotMatch", "Credential should be scoped to correct service: 'iam'." },
        { "sts for iam", 403, "SignatureDoesNotMatch", "Credential should be scoped to correct service: 'iam'." },
        { "no region", 403, "SignatureDoesNotMatch", "Credential should be scoped to a valid region, not ''." },
        { "another end", 403, "SignatureDoesNotMatch", "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'." },
        { "unknown key", 403, "InvalidClientTokenId", "The security token included in the request is invalid." },
        { "session token", 403, "InvalidClientTokenId", "The security token included in the request is invalid." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Request_WithAFault_IsRefusedAndChangesNothing(string fault, int status, string code, string message)
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        using var request = Spoilt(endpoint, fault);
        var answer = await endpoint.SendAsync(request);
        Assert.Equal((status, code, "Sender"), (answer.Status, answer.Code, answer.Root.Child("Error").Value("Type")));
        Assert.StartsWith(message, answer.Message, StringComparison.Ordinal);
        Assert.Equal(answer.RequestId, answer.Root.Value("RequestId"));
        Assert.False(await endpoint.HasUserAsync("intruder"));
        Assert.Equal(200, (await endpoint.SendAsync(endpoint.CreateUser("intruder").Sign(endpoint.Address))).Status);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    public async Task Request_FromAClockThatIsNearlyRight_IsAnswered(int minutes)
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var request = endpoint.CreateUser("u");
        request.Time = DateTime.UtcNow.AddMinutes(minutes);
        Assert.Equal(200, (await endpoint.SendAsync(request.Sign(endpoint.Address))).Status);
    }

    [Fact]
    public async Task Request_SignedForAnotherRegionOrWithMoreHeaders_IsAnswered()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var request = endpoint.CreateUser("u");
        request.Region = "eu-central-1";
        request.Signed.AddRange(["x-amz-content-sha256", "x-custom"]);
        request.Headers["x-custom"] = " a   b, \"c  d\" ";
        request.Headers["x-amz-content-sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(request.Body)));
        Assert.Equal(200, (await endpoint.SendAsync(request.Sign(endpoint.Address))).Status);
    }

    [Fact]
    public async Task Key_InactiveOrDeleted_OpensNothing()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var key = await endpoint.KeyOfAsync("admin");
        await endpoint.CallAsync(key, "CreateUser", ("UserName", "one"));
        (string, string)[] named = [("UserName", "admin"), ("AccessKeyId", key.Id)];
        await endpoint.Sandbox.CallAsync("UpdateAccessKey", [.. named, ("Status", "Inactive")]);
        Assert.Equal("InvalidClientTokenId", (await endpoint.SendAsync(key, "CreateUser", ("UserName", "two"))).Code);
        await endpoint.Sandbox.CallAsync("UpdateAccessKey", [.. named, ("Status", "Active")]);
        await endpoint.CallAsync(key, "CreateUser", ("UserName", "two"));
        await endpoint.Sandbox.CallAsync("DeleteAccessKey", named);
        Assert.Equal("InvalidClientTokenId", (await endpoint.SendAsync(key, "CreateUser", ("UserName", "three"))).Code);
        Assert.False(await endpoint.HasUserAsync("three"));
    }

    [Fact]
    public async Task Secret_IsNotReadableInTheDatabaseAndOpensNothingOnceTheKeyRingIsLost()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var key = await endpoint.KeyOfAsync("admin");
        foreach (var file in Directory.GetFiles(endpoint.Sandbox.Folder, "iam.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(key.Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(endpoint.Root.Secret, text, StringComparison.Ordinal);
        }
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(endpoint.Sandbox.Folder, "iam.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE AccessKeys SET ProtectedSecret = 'CfDJ8' || ProtectedSecret WHERE UserId IS NOT NULL";
            Assert.Equal(1, command.ExecuteNonQuery());
        }
        Assert.Equal("InvalidClientTokenId", (await endpoint.SendAsync(key, "ListUsers")).Code);
    }

    [Fact]
    public void Signature_OfAwsExample_IsAwsOne()
    {
        // "Signature Version 4 signing process" test suite, post-x-www-form-urlencoded: published by AWS with key and signature.
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["content-type"] = "application/x-www-form-urlencoded",
            ["host"] = "example.amazonaws.com",
            ["x-amz-date"] = "20150830T123600Z",
        };
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Param1=value1"u8));
        Assert.True(RequestSignature.TryReadTime(headers["x-amz-date"], out var time));
        Assert.Equal(
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
            RequestSignature.Of(new("AKIDEXAMPLE", "20150830", "us-east-1", "service", "aws4_request"), "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", time, headers, hash));
    }

    private static HttpRequestMessage Spoilt(EndpointSandbox endpoint, string fault)
    {
        var request = endpoint.CreateUser("intruder");
        switch (fault)
        {
            case "other algorithm": request.Algorithm = "AWS4-HMAC-SHA1"; break;
            case "other secret": request = new(endpoint.Root.Id, endpoint.Root.Secret[..^1] + "!", request.Body); break;
            case "unknown key": request = new("AKIAABCDEFGHIJKLMNOP", endpoint.Root.Secret, request.Body); break;
            case "session token": request.Headers["x-amz-security-token"] = "token"; break;
            case "other body hash": request.Headers["x-amz-content-sha256"] = new string('0', 64); break;
            case "unsigned payload": request.Headers["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD"; break;
            case "host unsigned": request.Signed.Remove("host"); break;
            case "date unsigned": request.Signed.Remove("x-amz-date"); break;
            case "six minutes old": request.Time = DateTime.UtcNow.AddMinutes(-6); break;
            case "six minutes early": request.Time = DateTime.UtcNow.AddMinutes(6); break;
            case "another day": request.ScopeDate = "20200101"; break;
            case "another service": request.Service = "ec2"; break;
            case "sts for iam": request.Service = "sts"; break;
            case "no region": request.Region = ""; break;
            case "another end": request.Terminator = "aws5_request"; break;
        }
        var message = request.Sign(endpoint.Address);
        var authorization = message.Headers.NonValidated["authorization"].ToString();
        switch (fault)
        {
            case "no header": Replace("authorization", null); break;
            case "no signature": Replace("authorization", authorization[..authorization.IndexOf(", Signature", StringComparison.Ordinal)]); break;
            case "short credential": Replace("authorization", authorization.Replace("/aws4_request", "", StringComparison.Ordinal)); break;
            case "upper case signature":
                var at = authorization.IndexOf("Signature=", StringComparison.Ordinal);
                Replace("authorization", authorization[..at] + "Signature=" + authorization[(at + 10)..].ToUpperInvariant());
                break;
            case "no date": Replace("x-amz-date", null); break;
            case "odd date": Replace("x-amz-date", "Sat, 28 Nov 2026 03:00:00 GMT"); break;
            case "other body": message.Content = new StringContent(request.Body + "&Path=%2Fx%2F", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"); break;
            case "other header": message.Content!.Headers.ContentType!.CharSet = "UTF-8"; break;
        }
        return message;

        void Replace(string name, string? value)
        {
            message.Headers.Remove(name);
            if (value is not null)
                message.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
