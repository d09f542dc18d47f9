using System.Collections;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using EcsPolicyStudio.IamClient.Tests.Support;

namespace EcsPolicyStudio.IamClient.Tests;

/// <summary>What holds for every operation, recorded or not.</summary>
public class OperationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> Names => Operation.All.Select(operation => new TheoryDataRow<string>(operation.Name));

    [Fact]
    public void Operations_OfThePolicyConsole_AreSeventyEight() => Assert.Equal(78, Operation.All.Count);

    [Fact]
    public async Task Requests_HaveTheParametersOfTheModel()
    {
        using var model = System.Text.Json.JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Model", "iam-2010-05-08.json"), Token));
        var modelled = model.RootElement.GetProperty("operations").EnumerateObject().SelectMany(
            operation => operation.Value.GetProperty("members").EnumerateObject().Select(member => $"{operation.Name}.{member.Name}"));
        var ours = Operation.All.SelectMany(operation => operation.RequestType.GetProperties()
            .Where(property => property.DeclaringType == operation.RequestType).Select(property => $"{operation.Name}.{property.Name}"));
        Assert.Equal(modelled.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Operation_WithEveryParameterSet_SendsEachUnderItsName(string name)
    {
        var operation = Operation.Named(name);
        var request = Samples.Fill(operation.RequestType, out var expected);
        var handler = new RecordingHandler(_ => Empty(name));
        using var client = TestClient.Create(handler);

        var response = await operation.CallAsync(client, request, Token);

        expected["Action"] = name;
        expected["Version"] = "2010-05-08";
        Assert.Equal(Sorted(expected), Sorted(Assert.Single(handler.Sent).Form));
        Assert.IsType(operation.ResponseType, response);
        Assert.Equal("req-1", response.ResponseMetadata.RequestId);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Classes_OfTheOperation_HaveNullableValuesAndUnsetCollections(string name)
    {
        var operation = Operation.Named(name);
        foreach (var type in new[] { operation.RequestType, operation.ResponseType })
        {
            Assert.False(type.IsSealed);
            var instance = Activator.CreateInstance(type)!;
            foreach (var property in type.GetProperties().Where(p => p.DeclaringType == type))
            {
                Assert.Null(property.GetValue(instance));
                Assert.True(property.CanWrite);
            }
        }
    }

    [Fact]
    public async Task EmptyList_InARequest_IsSentAsAnEmptyField()
    {
        var handler = new RecordingHandler(_ => Empty("TagPolicy"));
        using var client = TestClient.Create(handler);

        await client.TagPolicyAsync(new TagPolicyRequest { PolicyArn = "arn", Tags = [] }, Token);

        Assert.Equal("", Assert.Single(handler.Sent).Form["Tags"]);
    }

    [Fact]
    public async Task UnsetParameter_OfARequest_IsNotSent()
    {
        var handler = new RecordingHandler(_ => Empty("ListPolicies"));
        using var client = TestClient.Create(handler);

        await client.ListPoliciesAsync(new ListPoliciesRequest { OnlyAttached = false }, Token);

        Assert.Equal(["Action", "OnlyAttached", "Version"], Assert.Single(handler.Sent).Form.Keys.Order());
        Assert.Equal("false", handler.Sent[0].Form["OnlyAttached"]);
    }

    [Fact]
    public async Task DerivedRequest_OfACaller_IsSentAsItsOperation()
    {
        var handler = new RecordingHandler(_ => Empty("GetUser"));
        using var client = TestClient.Create(handler);

        await client.GetUserAsync(new LabelledRequest { UserName = "alice", Label = "mine" }, Token);

        Assert.Equal(["Action", "UserName", "Version"], Assert.Single(handler.Sent).Form.Keys.Order());
        Assert.Equal("GetUser", handler.Sent[0].Form["Action"]);
    }

    private static HttpResponseMessage Empty(string action) => RecordingHandler.Xml(
        System.Net.HttpStatusCode.OK,
        $"<{action}Response xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><{action}Result/>"
        + $"<ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></{action}Response>");

    private sealed class LabelledRequest : GetUserRequest
    {
        public string? Label { get; set; }
    }

    private static List<KeyValuePair<string, string>> Sorted(IReadOnlyDictionary<string, string> form) =>
        [.. form.OrderBy(field => field.Key, StringComparer.Ordinal)];

    /// <summary>Fills a request and says, by the rules of the protocol, which fields it must become.</summary>
    private static class Samples
    {
        public static object Fill(Type type, out Dictionary<string, string> fields)
        {
            fields = [];
            return Fill(type, "", fields);
        }

        private static object Fill(Type type, string prefix, Dictionary<string, string> fields)
        {
            var shape = Activator.CreateInstance(type)!;
            foreach (var property in type.GetProperties().Where(p => p.DeclaringType == type))
                property.SetValue(shape, Sample(property.PropertyType, prefix + property.Name, fields));
            return shape;
        }

        private static object Sample(Type type, string name, Dictionary<string, string> fields)
        {
            if (type == typeof(string))
                return fields[name] = $"{name} ü+&=%/ \n";
            if (type == typeof(bool?))
            {
                fields[name] = "true";
                return true;
            }

            if (type == typeof(int?))
            {
                fields[name] = "1234567";
                return 1234567;
            }

            if (type.IsSubclassOf(typeof(ConstantClass)))
                return Activator.CreateInstance(type, fields[name] = "unknown-value")!;
            if (!type.IsAssignableTo(typeof(IList)))
                return Fill(type, name + ".", fields);
            var list = (IList)Activator.CreateInstance(type)!;
            for (var index = 1; index <= 11; index++)
                list.Add(Sample(type.GetGenericArguments()[0], $"{name}.member.{index}", fields));
            return list;
        }
    }
}
