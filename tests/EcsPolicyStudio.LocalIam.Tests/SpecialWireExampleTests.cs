using EcsPolicyStudio.LocalIam.Tests.Endpoint;
using Microsoft.Data.Sqlite;
using static EcsPolicyStudio.LocalIam.Tests.WireExamples;

namespace EcsPolicyStudio.LocalIam.Tests;

/// <summary>The recorded exchanges that need more than an account: a caller, a marker, a failure.</summary>
public sealed class SpecialWireExampleTests
{
    // Who asks is found out by the network face.
    internal static readonly string[] OfCallers =
        ["error-AccessDenied", "error-AccessDenied-aws-wording", "error-InvalidClientTokenId", "error-SignatureDoesNotMatch"];

    // The markers are the emulator's own; its third page is empty where IAM ends on the second.
    internal static readonly string[] Paged = ["ListPolicies-page-1", "ListPolicies-page-2", "ListPolicies-page-3"];

    internal const string Failing = "error-ServiceFailure";

    [Fact]
    public async Task Examples_OfCallers_AreAnsweredAsRecorded()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync(("AccountId", "123456789012"));
        await endpoint.Sandbox.CallAsync("CreateUser", ("UserName", "reader"));
        var reader = await endpoint.KeyOfAsync("reader");
        foreach (var name in OfCallers)
        {
            using var example = await ReadAsync(name);
            var form = Form(example).ToList();
            (string Id, string Secret) key = name switch
            {
                "error-InvalidClientTokenId" => ("AKIAABCDEFGHIJKLMNOP", reader.Secret),
                "error-SignatureDoesNotMatch" => (reader.Id, "wrong"),
                _ => reader,
            };
            var answer = await endpoint.SendAsync(key, form[0].Item2, [.. form.Skip(2)]);
            var recorded = (await BodyAsync(name)).DescendantsAndSelf().First(element => element.Name.LocalName == "Error");
            Assert.Equal((403, recorded.Value("Code"), "Sender"), (answer.Status, answer.Code, answer.Root.Child("Error").Value("Type")));
            // The emulator does not say why access is denied.
            Assert.StartsWith(recorded.Value("Message")!, answer.Message, StringComparison.Ordinal);
            if (name == "error-AccessDenied-aws-wording")
                Assert.Equal(recorded.Value("Message"), answer.Message);
        }
    }

    [Fact]
    public async Task Examples_Paged_AreAnsweredAsRecorded()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        string? marker = null;
        for (var page = 0; page < Paged.Length; page++)
        {
            using var example = await ReadAsync(Paged[page]);
            var answer = await sandbox.SendFormAsync(Form(example).Select(field => field.Item1 == "Marker" ? (field.Item1, marker!) : field));
            Assert.Equal(200, answer.Status);
            if (page == 0)
                Assert.Empty(Paths(await BodyAsync(Paged[page])).Except(Paths(answer.Root)));
            marker = answer.Result!.Value("Marker");
            Assert.Equal("true", answer.Result!.Value("IsTruncated"));
            Assert.Single(answer.Result!.Members("Policies"));
        }
    }

    [Fact]
    public async Task Example_OfAFailure_IsAnsweredAsRecorded()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(sandbox.Folder, "iam.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE Identities RENAME TO Gone";
            command.ExecuteNonQuery();
        }
        using var example = await ReadAsync(Failing);
        var answer = await sandbox.SendFormAsync(Form(example));
        var recorded = (await BodyAsync(Failing)).Child("Error");
        Assert.Equal((500, recorded.Value("Code"), recorded.Value("Type")), (answer.Status, answer.Code, answer.Root.Child("Error").Value("Type")));
        Assert.Empty(Paths(await BodyAsync(Failing)).Except(Paths(answer.Root)));
    }
}
