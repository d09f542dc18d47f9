using System.Xml.Linq;
using Amazon.IdentityManagement;
using EcsPolicyStudio.IamClient.Tests.Support;

namespace EcsPolicyStudio.IamClient.Tests;

/// <summary>Every recorded exchange, in both directions.</summary>
public class WireExampleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> All => WireExample.Names.Select(name => new TheoryDataRow<string>(name));

    public static IEnumerable<TheoryDataRow<string>> Answers => Where(example => example.ErrorCode is null);

    public static IEnumerable<TheoryDataRow<string>> Refusals => Where(example => example.ErrorCode is not null);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Request_BuiltFromTheRecordedFields_IsSentWithTheSameFields(string name)
    {
        var example = WireExample.Load(name);
        var handler = new RecordingHandler(_ => example.Answer());
        using var client = TestClient.Create(handler);
        var operation = Operation.Named(example.Action);

        await Record.ExceptionAsync(() => operation.CallAsync(client, FormReader.Read(operation.RequestType, example.Form), Token));

        var sent = Assert.Single(handler.Sent);
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("https://iam.amazonaws.com/", sent.Uri.AbsoluteUri);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", sent.ContentType);
        Assert.Equal(Sorted(example.Form), Sorted(sent.Form));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_OfARecordedExchange_IsReadWithoutLoss(string name)
    {
        var example = WireExample.Load(name);
        using var client = TestClient.Create(new RecordingHandler(_ => example.Answer()));
        var operation = Operation.Named(example.Action);

        var response = await operation.CallAsync(client, FormReader.Read(operation.RequestType, example.Form), Token);

        var result = XElement.Parse(example.Body).Elements().FirstOrDefault(e => e.Name.LocalName == example.Action + "Result");
        var expected = result is null ? [] : Leaves.OfXml(result);
        // What came as an empty list or shape holds no value; an empty text stays a text.
        foreach (var path in expected.Where(Leaves.IsEmptyContainer).Select(leaf => leaf.Key).ToList())
            expected.Remove(path);
        Assert.Equal(expected, Leaves.OfObject(response));
        Assert.Equal(example.Status, response.HttpStatusCode);
        Assert.Equal(example.RequestId, response.ResponseMetadata.RequestId);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_OfARecordedExchange_CarriesCodeMessageStatusAndRequestId(string name)
    {
        var example = WireExample.Load(name);
        using var client = TestClient.Create(new RecordingHandler(_ => example.Answer()));
        var operation = Operation.Named(example.Action);

        var failure = await Assert.ThrowsAnyAsync<AmazonIdentityManagementServiceException>(
            () => operation.CallAsync(client, FormReader.Read(operation.RequestType, example.Form), Token));

        var error = XElement.Parse(example.Body).DescendantsAndSelf().First(e => e.Name.LocalName == "Error");
        Assert.Equal(example.ErrorCode, failure.ErrorCode);
        Assert.Equal(error.Elements().First(e => e.Name.LocalName == "Message").Value, failure.Message);
        Assert.Equal(error.Elements().First(e => e.Name.LocalName == "Type").Value, failure.ErrorType.ToString());
        Assert.Equal(example.Status, failure.StatusCode);
        Assert.Equal(example.RequestId, failure.RequestId);
    }

    private static IEnumerable<TheoryDataRow<string>> Where(Func<WireExample, bool> wanted) =>
        WireExample.Names.Where(name => wanted(WireExample.Load(name))).Select(name => new TheoryDataRow<string>(name));

    private static List<KeyValuePair<string, string>> Sorted(IReadOnlyDictionary<string, string> form) =>
        [.. form.OrderBy(field => field.Key, StringComparer.Ordinal)];
}
