using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class StoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;

    private string DatabasePath => Path.Combine(_folder, "iam.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Restart_KeepsEverything()
    {
        string before;
        await using (var first = await OpenAsync())
        {
            await first.CreatePolicyAsync("kept");
            await first.CallAsync("TagUser", ("UserName", "admin"), ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));
            before = (await first.CallAsync("GetAccountAuthorizationDetails", ("MaxItems", "1000"))).ToString();
        }
        await using var second = await OpenAsync(("AccountId", "999999999999"), ("AccountAlias", "another"));
        Assert.Equal(before, (await second.CallAsync("GetAccountAuthorizationDetails", ("MaxItems", "1000"))).ToString());
        Assert.Equal("111122223333", (await second.CallAsync("GetCallerIdentity")).Value("Account"));
    }

    [Fact]
    public async Task Restart_AfterTheSeedWasDeleted_DoesNotBringItBack()
    {
        await using (var first = await OpenAsync())
        {
            await first.CallAsync("DetachGroupPolicy", ("GroupName", "finance"), ("PolicyArn", "arn:aws:iam::aws:policy/AWSBillingReadOnlyAccess"));
            await first.CallAsync("RemoveUserFromGroup", ("GroupName", "finance"), ("UserName", "farid.haddad"));
            await first.CallAsync("DeleteGroup", ("GroupName", "finance"));
        }
        await using var second = await OpenAsync();
        await second.RefusedAsync(404, "NoSuchEntity", "GetGroup", ("GroupName", "finance"));
    }

    [Fact]
    public async Task ParallelWrites_AreAllDone()
    {
        await using var sandbox = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            await sandbox.CallAsync("CreateUser", ("UserName", $"u{i}"));
            await sandbox.CallAsync("ListUsers", ("MaxItems", "1000"));
            await sandbox.CallAsync("AddUserToGroup", ("UserName", $"u{i}"), ("GroupName", "finance"));
        }));
        Assert.Equal(61, (await sandbox.PagesAsync("GetGroup", "Users", u => u.Value("UserName")!, 7, ("GroupName", "finance"))).Count);
    }

    [Fact]
    public async Task ParallelCreates_OfOneName_SucceedOnce()
    {
        await using var sandbox = await OpenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            sandbox.SendAsync("CreateUser", ("UserName", i % 2 == 0 ? "same" : "SAME"))));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(19, answers.Count(answer => answer.Code == "EntityAlreadyExists"));
    }

    [Fact]
    public async Task TwoStudios_OnOneFile_ShareTheAccount()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            (i % 2 == 0 ? one : other).CallAsync("CreateUser", ("UserName", $"u{i}"))));
        Assert.Equal(49, (await one.PagesAsync("ListUsers", "Users", u => u.Value("UserName")!, 1000)).Count);
    }

    [Fact]
    public async Task TwoStudios_StartedTogetherOnANewFile_MakeOneAccount()
    {
        var studios = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync())));
        foreach (var studio in studios)
            Assert.Equal(9, (await studio.CallAsync("ListUsers")).Members("Users").Count());
        foreach (var studio in studios)
            await studio.DisposeAsync();
    }

    [Theory]
    [InlineData("this is no database, but somebody's notes")]
    [InlineData("short")]
    public async Task FileThatIsNoDatabase_IsRefusedAndUntouched(string content)
    {
        await File.WriteAllTextAsync(DatabasePath, content, TestContext.Current.CancellationToken);
        var message = await RefusedAsync();
        Assert.Contains("is not a SQLite database", message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(DatabasePath, TestContext.Current.CancellationToken));
        Assert.Equal([DatabasePath], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task DatabaseOfAnotherProgram_IsRefusedAndUntouched()
    {
        Execute("CREATE TABLE Notes (Text TEXT)");
        var before = await File.ReadAllBytesAsync(DatabasePath, TestContext.Current.CancellationToken);
        Assert.Contains("is the database of another program", await RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(DatabasePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DatabaseOfANewerVersion_IsRefused()
    {
        await using (await OpenAsync())
        {
        }
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')");
        Assert.Contains("newer version", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DatabaseOfAnOlderVersion_TellsTagKeysOfPoliciesApartByCase()
    {
        await using (await OpenAsync())
        {
        }
        Execute("UPDATE Tags SET KeyKey = upper(\"Key\"); DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_PolicyTagKeys'");
        await using var sandbox = await OpenAsync();
        var policy = ("PolicyArn", Sandbox.PolicyArn("EcsOrdersDeployment", "/ecs/"));
        await sandbox.CallAsync("TagPolicy", policy, ("Tags.member.1.Key", "TEAM"), ("Tags.member.1.Value", "x"));
        await sandbox.CallAsync("TagPolicy", policy, ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "y"));
        Assert.Equal(["TEAM", "team"], await sandbox.PagesAsync("ListPolicyTags", "Tags", tag => tag.Value("Key")!, 10, policy));
        await sandbox.CallAsync("TagRole", ("RoleName", "orders-api-task-role"), ("Tags.member.1.Key", "TEAM"), ("Tags.member.1.Value", "x"));
        Assert.Equal(["TEAM"], await sandbox.PagesAsync("ListRoleTags", "Tags", tag => tag.Value("Key")!, 10, ("RoleName", "orders-api-task-role")));
    }

    [Fact]
    public async Task DamagedDatabase_IsRefused()
    {
        await using (await OpenAsync())
        {
        }
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(DatabasePath, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0xA5, 100, 4000);
        await File.WriteAllBytesAsync(DatabasePath, bytes, TestContext.Current.CancellationToken);
        Assert.Contains(DatabasePath, await RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(DatabasePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task FolderThatCannotBeMade_IsNamedInTheMessage()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var message = (await Assert.ThrowsAsync<LocalIamStoreException>(() => Sandbox.OpenAsync(Path.Combine(file, "data"), false))).Message;
        Assert.Contains("LocalIam:DataFolder", message, StringComparison.Ordinal);
        Assert.Contains(file, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadOnlyFolder_IsNamedInTheMessage()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a folder in which not even root can create a file.");
        var message = (await Assert.ThrowsAsync<LocalIamStoreException>(() => Sandbox.OpenAsync("/proc/self", false))).Message;
        Assert.Contains("/proc/self", message, StringComparison.Ordinal);
        Assert.Contains("LocalIam:DataFolder", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FullDisk_IsReportedAndNothingIsHalfWritten()
    {
        await using var sandbox = await OpenAsync();
        // The page limit makes SQLite answer as a full disk does; it belongs to the connection, so the pool must hold this one only.
        using var context = sandbox.Services.GetRequiredService<LocalIamDatabase>().CreateContext(tracking: false);
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", TestContext.Current.CancellationToken);
        await context.Database.CloseConnectionAsync();
        var document = Sandbox.AllowListClusters.Replace("ecs:ListClusters", "ecs:" + new string('x', 6000), StringComparison.Ordinal);
        Answer? refused = null;
        for (var i = 0; i < 200 && refused is null; i++)
        {
            var answer = await sandbox.SendAsync("CreatePolicy", ("PolicyName", $"big{i}"), ("PolicyDocument", document),
                ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));
            refused = answer.Status == 200 ? null : answer;
        }
        Assert.NotNull(refused);
        Assert.Equal((500, "ServiceFailure", "Receiver"), (refused.Status, refused.Code, refused.Root.Child("Error").Value("Type")));
        Assert.Contains("is full", refused.Message!, StringComparison.Ordinal);
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        Assert.Equal(Scalar("SELECT COUNT(*) FROM ManagedPolicies WHERE Name LIKE 'big%'"), Scalar("SELECT COUNT(*) FROM Tags WHERE Key = 'k'"));
    }

    [Fact]
    public async Task Migrations_AgreeWithTheModel()
    {
        await using var sandbox = await OpenAsync();
        using var context = sandbox.Services.GetRequiredService<LocalIamDatabase>().CreateContext(tracking: false);
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task CompiledModel_AgreesWithTheModel()
    {
        await using var sandbox = await OpenAsync();
        using var context = sandbox.Services.GetRequiredService<LocalIamDatabase>().CreateContext(tracking: false);
        Assert.Equal("LocalIamDbContextModel", context.Model.GetType().Name);
        var designed = context.GetService<IDesignTimeModel>().Model;
        Assert.Equal(Describe(designed), Describe(context.Model));
    }

    // Tables with their columns, keys, indexes and foreign keys.
    private static string Describe(IModel model) => string.Join('\n', model.GetEntityTypes().SelectMany(type =>
        type.GetProperties().Select(p => $"{type.Name}.{p.GetColumnName()} {p.ClrType} {p.IsNullable} {p.ValueGenerated} {p.GetValueConverter()?.GetType().Name}")
            .Concat(type.GetKeys().Select(key => $"{type.Name} key {Names(key.Properties)}"))
            .Concat(type.GetIndexes().Select(index => $"{type.Name} index {Names(index.Properties)} {index.IsUnique}"))
            .Concat(type.GetForeignKeys().Select(key => $"{type.Name} foreign key {Names(key.Properties)} {key.PrincipalEntityType.Name} {key.DeleteBehavior}")))
        .Order(StringComparer.Ordinal));

    private static string Names(IEnumerable<IReadOnlyProperty> properties) =>
        string.Join('+', properties.Select(property => property.Name));

    [Fact]
    public async Task Database_KeepsAWriteAheadLogAndForeignKeys()
    {
        await using var sandbox = await OpenAsync();
        using var context = sandbox.Services.GetRequiredService<LocalIamDatabase>().CreateContext(tracking: false);
        Assert.Equal("wal", Scalar("PRAGMA journal_mode"));
        Assert.Equal(1, await context.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Settings_OutOfRange_AreAllNamed()
    {
        var options = new LocalIamOptions { DataFolder = " ", AccountId = "12", AccountAlias = "-Bad", Endpoint = "http://0.0.0.0:5081" };
        options.Quotas.Users = 0;
        var failures = new LocalIamOptionsValidator().Validate(null, options).Failures!.ToList();
        Assert.Equal(["LocalIam:DataFolder", "LocalIam:AccountId", "LocalIam:AccountAlias", "LocalIam:Endpoint", "LocalIam:Quotas:Users"], failures.Select(f => f.Split(' ')[0]));
        Assert.True(new LocalIamOptionsValidator().Validate(null, new()).Succeeded);
    }

    [Fact]
    public async Task Settings_OutOfRange_StopTheStart()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => OpenAsync(("AccountId", "1")));
        Assert.Contains("LocalIam:AccountId", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotas_HaveIamsDefaults()
    {
        var quotas = new LocalIamQuotas();
        Assert.Equal(
            (6144, 2048, 5120, 10240, 2048, 1500, 5, 5000, 300, 1000, 10, 2, 10, 10, 20, 50),
            (quotas.PolicySize, quotas.UserPolicySize, quotas.GroupPolicySize, quotas.RolePolicySize, quotas.AssumeRolePolicySize, quotas.Policies,
                quotas.VersionsPerPolicy, quotas.Users, quotas.Groups, quotas.Roles, quotas.GroupsPerUser, quotas.AccessKeysPerUser, quotas.AttachedPoliciesPerUser,
                quotas.AttachedPoliciesPerGroup, quotas.AttachedPoliciesPerRole, quotas.Tags));
    }

    private Task<Sandbox> OpenAsync(params (string, string)[] settings) => Sandbox.OpenAsync(_folder, ownsFolder: false, settings);

    private async Task<string> RefusedAsync()
    {
        SqliteConnection.ClearAllPools();
        return (await Assert.ThrowsAsync<LocalIamStoreException>(() => OpenAsync())).Message;
    }

    private void Execute(string sql) => Scalar(sql);

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
