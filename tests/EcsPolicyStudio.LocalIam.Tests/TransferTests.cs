using System.Text;
using System.Text.Json.Nodes;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.LocalIam.Transfer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.LocalIam.Tests;

/// <summary>An account leaves as a file and comes back the same; a file that is none changes nothing and is told where it is wrong.</summary>
public sealed class TransferTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_ThenImportElsewhere_IsTheSameAccount()
    {
        await using var one = await Sandbox.OpenAsync();
        await one.CallAsync("CreatePolicy", ("PolicyName", "odd-spacing"), ("PolicyDocument", "{ \"Version\":\"2012-10-17\",\n   \"Statement\" : [ {\"Effect\":\"Deny\", \"Action\":\"*\",\"Resource\":\"*\"}]\n   }"));
        await one.CallAsync("PutUserPolicy", ("UserName", "alice.martin"), ("PolicyName", "i"), ("PolicyDocument", Sandbox.AllowListClusters));
        var file = await ExportAsync(one);

        await using var other = await Sandbox.OpenAsync(("AccountId", "999999999999"));
        var report = await ImportAsync(other, file);
        Assert.Equal((Sandbox.AccountId, 0), (report.AccountId, report.NoteCount));
        Assert.Equal(await DetailsAsync(one), await DetailsAsync(other));
        Assert.Equal(await FactsAsync(one), await FactsAsync(other));
        Assert.Equal(file, await ExportAsync(other));
    }

    [Fact]
    public async Task Export_IsWhatTheCommandLinePrints()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var file = JsonNode.Parse(await ExportAsync(sandbox))!;
        var grace = file["UserDetailList"]!.AsArray().Single(user => (string?)user!["UserName"] == "grace.lindqvist")!;
        Assert.Equal("arn:aws:iam::111122223333:policy/boundaries/DeveloperBoundary", (string?)grace["PermissionsBoundary"]!["PermissionsBoundaryArn"]);
        Assert.Equal(["developers"], grace["GroupList"]!.AsArray().Select(group => (string)group!));
        Assert.Equal("2012-10-17", (string?)file["RoleDetailList"]![0]!["AssumeRolePolicyDocument"]!["Version"]);
        var policies = file["Policies"]!.AsArray();
        Assert.Contains(policies, policy => (string?)policy!["Arn"] == "arn:aws:iam::aws:policy/AdministratorAccess" && (int)policy["AttachmentCount"]! == 1);
        Assert.All(policies, policy => Assert.Contains(policy!["PolicyVersionList"]!.AsArray(), version => (bool)version!["IsDefaultVersion"]!));
    }

    [Fact]
    public async Task Import_OutputOfTheCommandLine_TakesTheAccountWithItsId()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var report = await ImportAsync(sandbox, RealAccount);
        Assert.Equal(("210987654321", 1, 1, 1, 1), (report.AccountId, report.Users, report.Groups, report.Roles, report.Policies));
        Assert.Equal(
            ["UserDetailList[0].AttachedManagedPolicies", "RoleDetailList[0].InstanceProfileList"],
            report.Notes.Select(note => note.Path).OrderDescending(StringComparer.Ordinal));
        Assert.Contains("does not know this AWS managed policy", report.Notes.First(note => note.Path.EndsWith("Policies", StringComparison.Ordinal)).Message, StringComparison.Ordinal);

        Assert.Equal("arn:aws:iam::210987654321:root", (await sandbox.CallAsync("GetCallerIdentity")).Value("Arn"));
        Assert.Empty((await sandbox.CallAsync("ListAccountAliases")).Members("AccountAliases"));
        var user = (await sandbox.CallAsync("GetUser", ("UserName", "dev"))).Child("User");
        Assert.Equal(("AIDAEXAMPLE1234567890", "arn:aws:iam::210987654321:user/staff/dev"), (user.Value("UserId"), user.Value("Arn")));
        var attached = await sandbox.CallAsync("ListAttachedUserPolicies", ("UserName", "dev"));
        Assert.Equal(["arn:aws:iam::210987654321:policy/Deploy"], attached.Members("AttachedPolicies").Select(p => p.Value("PolicyArn")));
        var version = (await sandbox.CallAsync("GetPolicyVersion", ("PolicyArn", "arn:aws:iam::210987654321:policy/Deploy"), ("VersionId", "v7"))).Child("PolicyVersion");
        // The indentation that it only had inside the file is gone.
        Assert.Equal("{\n    \"Version\": \"2012-10-17\",\n    \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"ecs:*\", \"Resource\": \"*\"}\n}", Uri.UnescapeDataString(version.Value("Document")!));
        // A version number that was used once is not used again.
        var created = await sandbox.CallAsync("CreatePolicyVersion", ("PolicyArn", "arn:aws:iam::210987654321:policy/Deploy"), ("PolicyDocument", Sandbox.AllowListClusters));
        Assert.Equal("v8", created.Child("PolicyVersion").Value("VersionId"));
    }

    [Fact]
    public async Task Import_Utf16WithByteOrderMark_IsRead()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(RealAccount)).ToArray();
        Assert.Equal(1, (await ImportAsync(sandbox, bytes)).Users);
    }

    [Theory]
    [InlineData("", 1, 1, "not JSON")]
    [InlineData("{\n  \"UserDetailList\": [\n  {,}\n", 3, 4, "not JSON")]
    [InlineData("{\"a\": 1}", 1, 1, "This is no account")]
    [InlineData("{\"UserDetailList\": 5}", 1, 20, "no list")]
    [InlineData("{\"UserDetailList\": [\n  {\"UserName\": \"a b\", \"Arn\": \"arn:aws:iam::111122223333:user/a\"}]}", 2, 16, "letters without accents")]
    [InlineData("{\"UserDetailList\": [\n {\"UserName\": \"a\"}]}", 2, 2, "Arn is missing")]
    [InlineData("{\"UserDetailList\": [{\"UserName\": \"a\", \"Arn\": \"arn:aws-cn:iam::111122223333:user/a\"}]}", 1, 46, "partition aws-cn")]
    [InlineData("{\"UserDetailList\": [{\"UserName\": \"a\", \"Arn\": \"arn:aws:iam::111122223333:user/a\"},\n{\"UserName\": \"A\", \"Arn\": \"arn:aws:iam::111122223333:user/A\"}]}", 2, 14, "two of the name A")]
    [InlineData("{\"UserDetailList\": [{\"UserName\": \"a\", \"Arn\": \"arn:aws:iam::111122223333:user/a\"},\n{\"UserName\": \"b\", \"Arn\": \"arn:aws:iam::111122224444:user/b\"}]}", 2, 26, "belongs to the account 111122224444")]
    [InlineData("{\"UserDetailList\": [{\"UserName\": \"a\", \"Arn\": \"arn:aws:iam::111122223333:user/a\", \"CreateDate\": \"soon\"}]}", 1, 96, "no date")]
    [InlineData("{\"Policies\": [{\"PolicyName\": \"p\", \"Arn\": \"arn:aws:iam::111122223333:policy/p\", \"PolicyVersionList\": []}]}", 1, 101, "default version")]
    [InlineData("{\"UserDetailList\": [{\"UserName\": \"\\ud800\"}]}", 1, 34, "not valid Unicode")]
    public async Task Import_FileThatIsWrong_NamesThePlaceAndChangesNothing(string file, int line, int column, string said)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var before = await DetailsAsync(sandbox);
        var failure = await Assert.ThrowsAsync<AccountFileException>(() => ImportAsync(sandbox, file));
        Assert.Equal((line, column), (failure.Problems[0].Line, failure.Problems[0].Column));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, await DetailsAsync(sandbox));
    }

    [Fact]
    public async Task Import_Cancelled_ChangesNothing()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var before = await DetailsAsync(sandbox);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var progress = new Told(p =>
        {
            if (p is { Stage: AccountImportStage.Writing }) cancel.Cancel();
        });
        var transfer = sandbox.Services.GetRequiredService<SandboxAccountTransfer>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transfer.ImportAsync(Encoding.UTF8.GetBytes(RealAccount), progress, cancel.Token));
        Assert.Equal(before, await DetailsAsync(sandbox));
    }

    [Fact]
    public async Task Import_EmptyAccount_LeavesNoRowOfTheOldOne()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await ImportAsync(sandbox, """{"UserDetailList": []}""");
        using var db = sandbox.Services.GetRequiredService<LocalIamDatabase>().CreateContext(tracking: false);
        using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(Token);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM " + table;
            Assert.Equal((table, table == "Accounts" ? 1L : 0L), (table, (long)(await command.ExecuteScalarAsync(Token))!));
        }
    }

    [Fact]
    public async Task Import_ByAnotherStudioOnTheSameFile_IsSeenAtOnce()
    {
        await using var one = await Sandbox.OpenAsync();
        await using var other = await Sandbox.OpenAsync(one.Folder, ownsFolder: false);
        await ImportAsync(other, RealAccount);
        Assert.Equal("arn:aws:iam::210987654321:root", (await one.CallAsync("GetCallerIdentity")).Value("Arn"));
        Assert.Equal("arn:aws:iam::210987654321:group/team", (await one.CallAsync("GetGroup", ("GroupName", "team"))).Child("Group").Value("Arn"));
    }

    [Fact]
    public async Task Reset_BringsTheFirstAccountBack()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var before = await FactsAsync(sandbox);
        await ImportAsync(sandbox, RealAccount);
        await sandbox.Services.GetRequiredService<SandboxAccountTransfer>().ResetAsync(Token);
        Assert.Equal(before, await FactsAsync(sandbox));
        await sandbox.CallAsync("GetUser", ("UserName", "alice.martin"));
    }

    [Fact]
    public async Task Import_TellsHowFarItIs()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var told = new List<AccountImportProgress>();
        await sandbox.Services.GetRequiredService<SandboxAccountTransfer>().ImportAsync(Encoding.UTF8.GetBytes(RealAccount), new Told(told.Add), Token);
        Assert.Equal(told.OrderBy(p => p.Stage).ThenBy(p => p.Done), told);
        Assert.Equal(new AccountImportProgress(AccountImportStage.Writing, 4, 4), told[^1]);
    }

    private const string RealAccount = """
        {
            "UserDetailList": [
                {
                    "Path": "/staff/", "UserName": "dev", "UserId": "AIDAEXAMPLE1234567890", "Arn": "arn:aws:iam::210987654321:user/staff/dev",
                    "CreateDate": "2024-03-01T10:00:00+00:00", "GroupList": ["team"],
                    "AttachedManagedPolicies": [
                        {"PolicyName": "Deploy", "PolicyArn": "arn:aws:iam::210987654321:policy/Deploy"},
                        {"PolicyName": "Withdrawn", "PolicyArn": "arn:aws:iam::aws:policy/NoSuchPolicyOfAws"}
                    ],
                    "Tags": [{"Key": "team", "Value": "one"}]
                }
            ],
            "GroupDetailList": [
                {"Path": "/", "GroupName": "team", "GroupId": "AGPAEXAMPLE1234567890", "Arn": "arn:aws:iam::210987654321:group/team", "CreateDate": "2024-03-01T10:00:00Z", "GroupPolicyList": [], "AttachedManagedPolicies": []}
            ],
            "RoleDetailList": [
                {
                    "Path": "/", "RoleName": "task", "RoleId": "AROAEXAMPLE1234567890", "Arn": "arn:aws:iam::210987654321:role/task", "CreateDate": 1709287200,
                    "AssumeRolePolicyDocument": {"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}]},
                    "InstanceProfileList": [{"InstanceProfileName": "task"}], "RolePolicyList": [], "AttachedManagedPolicies": [], "Tags": [], "RoleLastUsed": {}
                }
            ],
            "Policies": [
                {
                    "PolicyName": "Deploy", "PolicyId": "ANPAEXAMPLE1234567890", "Arn": "arn:aws:iam::210987654321:policy/Deploy", "Path": "/", "DefaultVersionId": "v7",
                    "AttachmentCount": 1, "PermissionsBoundaryUsageCount": 0, "IsAttachable": true, "CreateDate": "2024-03-01T10:00:00Z", "UpdateDate": "2024-03-01T10:00:00Z",
                    "PolicyVersionList": [
                        {
                            "Document": {
                                "Version": "2012-10-17",
                                "Statement": {"Effect": "Allow", "Action": "ecs:*", "Resource": "*"}
                            },
                            "VersionId": "v7", "IsDefaultVersion": true, "CreateDate": "2024-03-01T10:00:00Z"
                        }
                    ]
                }
            ]
        }
        """;

    private static async Task<string> ExportAsync(Sandbox sandbox)
    {
        using var output = new MemoryStream();
        await sandbox.Services.GetRequiredService<SandboxAccountTransfer>().ExportAsync(output, Token);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Task<AccountImportReport> ImportAsync(Sandbox sandbox, string file) => ImportAsync(sandbox, Encoding.UTF8.GetBytes(file));

    private static Task<AccountImportReport> ImportAsync(Sandbox sandbox, byte[] file) =>
        sandbox.Services.GetRequiredService<SandboxAccountTransfer>().ImportAsync(file, new Told(_ => { }), Token);

    private static async Task<string> DetailsAsync(Sandbox sandbox) =>
        (await sandbox.CallAsync("GetAccountAuthorizationDetails", ("MaxItems", "1000"))).ToString();

    // What the details leave out: who calls, the alias, descriptions of roles, tags of policies.
    private static async Task<string> FactsAsync(Sandbox sandbox) => string.Join(' ',
        (await sandbox.CallAsync("GetCallerIdentity")).Value("Arn"),
        await sandbox.CallAsync("ListAccountAliases"),
        (await sandbox.CallAsync("GetRole", ("RoleName", "ecsTaskExecutionRole"))).Child("Role").Value("Description"),
        await sandbox.CallAsync("ListPolicyTags", ("PolicyArn", $"arn:aws:iam::{Sandbox.AccountId}:policy/ecs/EcsOrdersDeployment")),
        await sandbox.CallAsync("GetAccountSummary"));

    private sealed class Told(Action<AccountImportProgress> tell) : IProgress<AccountImportProgress>
    {
        public void Report(AccountImportProgress value) => tell(value);
    }
}
