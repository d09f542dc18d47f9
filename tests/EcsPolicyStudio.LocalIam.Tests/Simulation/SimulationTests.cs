using System.Xml.Linq;

namespace EcsPolicyStudio.LocalIam.Tests.Simulation;

public sealed class SimulationTests
{
    private const string Cluster = "arn:aws:ecs:eu-central-1:111122223333:cluster/prod";

    private const string RunAndDeny = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"Run","Effect":"Allow","Action":"ecs:*","Resource":"*"},
          {"Sid":"NoDelete","Effect":"Deny","Action":"ecs:Delete*","Resource":"*",
           "Condition":{"StringNotEquals":{"aws:PrincipalTag/role":"admin"}}}]}
        """;

    [Fact]
    public async Task Custom_DecidesEachActionOnEachResource()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var result = await sandbox.CallAsync("SimulateCustomPolicy", [.. Policies(RunAndDeny), .. Actions("ecs:UpdateCluster", "ecs:DeleteCluster", "s3:GetObject"),
            .. List("ResourceArns", Cluster, Cluster + "2")]);
        Assert.Equal(
            [$"ecs:UpdateCluster {Cluster} allowed", $"ecs:UpdateCluster {Cluster}2 allowed", $"ecs:DeleteCluster {Cluster} explicitDeny",
                $"ecs:DeleteCluster {Cluster}2 explicitDeny", $"s3:GetObject {Cluster} implicitDeny", $"s3:GetObject {Cluster}2 implicitDeny"],
            result.Members("EvaluationResults").Select(r => $"{r.Value("EvalActionName")} {r.Value("EvalResourceName")} {r.Value("EvalDecision")}"));
        var denied = result.Members("EvaluationResults").ElementAt(2);
        var statement = denied.Members("MatchedStatements").Single();
        Assert.Equal(("PolicyInputList.1", "IAM Policy"), (statement.Value("SourcePolicyId"), statement.Value("SourcePolicyType")));
        Assert.Equal(("3:3", "4:69"), (Position(statement, "StartPosition"), Position(statement, "EndPosition")));
        Assert.Empty(denied.Members("MissingContextValues"));
        var specific = denied.Members("ResourceSpecificResults").Single();
        Assert.Equal((Cluster, "explicitDeny"), (specific.Value("EvalResourceName"), specific.Value("EvalResourceDecision")));
        Assert.Equal(["aws:PrincipalTag/role"], specific.Members("MissingContextValues").Select(key => key.Value));
        Assert.Equal(statement.ToString(), specific.Members("MatchedStatements").Single().ToString());
        Assert.Null(denied.Value("PermissionsBoundaryDecisionDetail"));
    }

    [Fact]
    public async Task Custom_WithoutResource_IsAskedOnEverything()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var result = await OneAsync(sandbox, "SimulateCustomPolicy", [.. Policies(RunAndDeny), .. Actions("ecs:DeleteCluster")]);
        Assert.Equal(["EvalActionName", "EvalResourceName", "EvalDecision", "MatchedStatements", "MissingContextValues"], result.Names());
        Assert.Equal(("*", "explicitDeny"), (result.Value("EvalResourceName"), result.Value("EvalDecision")));
        Assert.Equal(["aws:PrincipalTag/role"], result.Members("MissingContextValues").Select(key => key.Value));
    }

    [Theory]
    [InlineData("string", "admin", "allowed")]
    [InlineData(null, "admin", "allowed")]
    [InlineData("string", "guest", "explicitDeny")]
    public async Task ContextEntries_AreSeenByConditions(string? type, string value, string decision)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var result = await OneAsync(sandbox, "SimulateCustomPolicy",
            [.. Policies(RunAndDeny), .. Actions("ecs:DeleteCluster"), .. Entry(1, "aws:PrincipalTag/role", type, value)]);
        Assert.Equal(decision, result.Value("EvalDecision"));
        Assert.Empty(result.Members("MissingContextValues"));
    }

    [Fact]
    public async Task ContextEntries_OfAListType_AreMultivalued()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        const string policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:TagResource","Resource":"*","Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]}}}]}""";
        async Task<string?> DecideAsync(params string[] values) => (await OneAsync(sandbox, "SimulateCustomPolicy",
            [.. Policies(policy), .. Actions("ecs:TagResource"), .. Entry(1, "aws:TagKeys", "stringList", values)])).Value("EvalDecision");
        Assert.Equal("allowed", await DecideAsync("a", "b"));
        Assert.Equal("implicitDeny", await DecideAsync("a", "c"));
        await sandbox.RefusedAsync(400, "InvalidInput", "SimulateCustomPolicy",
            [.. Policies(policy), .. Actions("ecs:TagResource"), .. Entry(1, "aws:TagKeys", "string", "a", "b")]);
        await sandbox.RefusedAsync(400, "InvalidInput", "SimulateCustomPolicy",
            [.. Policies(policy), .. Actions("ecs:TagResource"), .. Entry(1, "aws:TagKeys", "string", "a"), .. Entry(2, "AWS:tagkeys", "string", "a")]);
    }

    [Fact]
    public async Task CurrentTime_IsKnownWithoutBeingGiven()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        const string policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2015-07-01T00:00:00Z"}}}}""";
        var result = await OneAsync(sandbox, "SimulateCustomPolicy", [.. Policies(policy), .. Actions("dynamodb:CreateBackup")]);
        Assert.Equal("allowed", result.Value("EvalDecision"));
        var statement = result.Members("MatchedStatements").Single();
        Assert.Equal(("1:37", "1:166"), (Position(statement, "StartPosition"), Position(statement, "EndPosition")));
        Assert.Equal("implicitDeny", (await OneAsync(sandbox, "SimulateCustomPolicy",
            [.. Policies(policy), .. Actions("dynamodb:CreateBackup"), .. Entry(1, "aws:CurrentTime", "date", "2014-04-25T11:00:00Z")])).Value("EvalDecision"));
    }

    [Fact]
    public async Task Boundary_IsDecidedBesideTheRest()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var results = (await sandbox.CallAsync("SimulateCustomPolicy", [.. Policies(RunAndDeny), .. Actions("ecs:ListClusters", "ecs:RunTask"),
            .. List("PermissionsBoundaryPolicyInputList", Sandbox.AllowListClusters)])).Members("EvaluationResults").ToList();
        Assert.Equal(["allowed", "implicitDeny"], results.Select(r => r.Value("EvalDecision")));
        Assert.Equal(["true", "false"], results.Select(r => r.Child("PermissionsBoundaryDecisionDetail").Value("AllowedByPermissionsBoundary")));
        Assert.Contains("may hold one policy", await sandbox.RefusedAsync(400, "InvalidInput", "SimulateCustomPolicy", [.. Policies(RunAndDeny), .. Actions("ecs:RunTask"),
            .. List("PermissionsBoundaryPolicyInputList", Sandbox.AllowListClusters, Sandbox.AllowListClusters)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Principal_HasItsOwnPoliciesAndThoseOfItsGroups()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.CallAsync("PutUserPolicy", ("UserName", "ben.okafor"), ("PolicyName", "Own"), ("PolicyDocument",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::home/${aws:username}/*"}]}"""));
        (string, string) source = ("PolicySourceArn", "arn:aws:iam::111122223333:user/ben.okafor");
        async Task<(string?, List<string?>)> DecideAsync(string action, string resource)
        {
            var result = await OneAsync(sandbox, "SimulatePrincipalPolicy", [source, .. Actions(action), .. List("ResourceArns", resource)]);
            return (result.Value("EvalDecision"), [.. result.Members("MatchedStatements").Select(s => s.Value("SourcePolicyId"))]);
        }
        var (own, ids) = await DecideAsync("s3:GetObject", "arn:aws:s3:::home/ben.okafor/x");
        Assert.Equal(("allowed", "user_ben.okafor_Own"), (own, Assert.Single(ids)));
        Assert.Equal("implicitDeny", (await DecideAsync("s3:GetObject", "arn:aws:s3:::home/alice.martin/x")).Item1);
        var (group, groupIds) = await DecideAsync("ecs:ListClusters", "*");
        Assert.Equal("allowed", group);
        Assert.Contains("EcsReadOnly", groupIds);
    }

    [Fact]
    public async Task Principal_IsLimitedByItsBoundaryUnlessTheRequestBringsAnother()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.CallAsync("PutUserPermissionsBoundary", ("UserName", "admin"), ("PermissionsBoundary", "arn:aws:iam::aws:policy/IAMReadOnlyAccess"));
        (string, string)[] asked = [("PolicySourceArn", "arn:aws:iam::111122223333:user/admin"), .. Actions("ecs:RunTask")];
        var result = await OneAsync(sandbox, "SimulatePrincipalPolicy", asked);
        Assert.Equal(("implicitDeny", "false"), (result.Value("EvalDecision"), result.Child("PermissionsBoundaryDecisionDetail").Value("AllowedByPermissionsBoundary")));
        result = await OneAsync(sandbox, "SimulatePrincipalPolicy", [.. asked, .. List("PermissionsBoundaryPolicyInputList", RunAndDeny)]);
        Assert.Equal("allowed", result.Value("EvalDecision"));
    }

    [Fact]
    public async Task Principal_TogetherWithAPolicyToBe_ShowsWhatItWouldAdd()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        (string, string)[] asked = [("PolicySourceArn", "arn:aws:iam::111122223333:role/ci/ci-deployer"), .. Actions("ecs:DeleteCluster")];
        Assert.Equal("implicitDeny", (await OneAsync(sandbox, "SimulatePrincipalPolicy", asked)).Value("EvalDecision"));
        var added = Policies("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:DeleteCluster","Resource":"*"}]}""");
        var result = await OneAsync(sandbox, "SimulatePrincipalPolicy", [.. asked, .. added]);
        Assert.Equal(("allowed", "PolicyInputList.1"), (result.Value("EvalDecision"), result.Members("MatchedStatements").Single().Value("SourcePolicyId")));
    }

    [Fact]
    public async Task CallerArn_GivesTheVariablesOfAUser()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        (string, string)[] asked =
        [
            .. Policies("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::home/${aws:username}/*"}]}"""),
            .. Actions("s3:GetObject"), .. List("ResourceArns", "arn:aws:s3:::home/admin/x"),
        ];
        Assert.Equal("implicitDeny", (await OneAsync(sandbox, "SimulateCustomPolicy", asked)).Value("EvalDecision"));
        Assert.Equal("allowed", (await OneAsync(sandbox, "SimulateCustomPolicy", [.. asked, ("CallerArn", "arn:aws:iam::111122223333:user/admin")])).Value("EvalDecision"));
        await sandbox.RefusedAsync(400, "InvalidInput", "SimulateCustomPolicy", [.. asked, ("CallerArn", "arn:aws:iam::111122223333:role/ci/ci-deployer")]);
    }

    [Fact]
    public async Task Results_ComeInPages()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        string[] actions = ["ecs:ListClusters", "ecs:RunTask", "ecs:StopTask", "ecs:DeleteCluster", "ecs:DescribeTasks"];
        Assert.Equal(actions, await sandbox.PagesAsync(
            "SimulateCustomPolicy", "EvaluationResults", r => r.Value("EvalActionName")!, 2, [.. Policies(RunAndDeny), .. Actions(actions)]));
    }

    [Theory]
    [InlineData("ActionNames.member.1", "RunTask", "Invalid Action: RunTask")]
    [InlineData("ActionNames.member.1", "ecs:*", "Invalid Action: ecs:*")]
    [InlineData("ResourceArns.member.1", "cluster/prod", "Invalid resource ARN: cluster/prod")]
    [InlineData("PolicyInputList.member.1", "{\"Version\":", "Invalid policy in PolicyInputList.1: Syntax errors in policy.")]
    [InlineData("ResourcePolicy", "{}", "The embedded IAM does not simulate ResourcePolicy")]
    [InlineData("ResourceHandlingOption", "EC2-VPC-InstanceStore", "The embedded IAM does not simulate ResourceHandlingOption")]
    [InlineData("ResourceOwner", "999999999999", "The embedded IAM does not simulate ResourceOwner of another account")]
    public async Task Input_ThatMakesNoSense_IsRefused(string name, string value, string message)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.StartsWith(message, await sandbox.RefusedAsync(400, "InvalidInput", "SimulateCustomPolicy",
            [.. Policies(RunAndDeny), .. Actions("ecs:RunTask"), (name, value)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:user/nobody", 404, "NoSuchEntity")]
    [InlineData("arn:aws:iam::111122223333:role/ci-deployer", 404, "NoSuchEntity")]
    [InlineData("arn:aws:iam::111122223333:policy/ecs/EcsReadOnly", 400, "InvalidInput")]
    public async Task Principal_ThatIsNotThere_IsRefused(string arn, int status, string code)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.RefusedAsync(status, code, "SimulatePrincipalPolicy", [("PolicySourceArn", arn), .. Actions("ecs:RunTask")]);
        await sandbox.RefusedAsync(status, code, "GetContextKeysForPrincipalPolicy", ("PolicySourceArn", arn));
    }

    [Fact]
    public async Task ContextKeys_AreThoseOfConditionsAndVariables()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        const string policy = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"arn:aws:dynamodb:us-west-2:123456789012:table/${aws:username}/${*}",
             "Condition":{"DateGreaterThan":{"aws:CurrentTime":"2015-08-16T12:00:00Z"},"StringEquals":{"aws:RequestTag/owner":["${aws:userid}","${AWS:UserName, 'x'}"]}}}}
            """;
        Assert.Equal(["aws:username", "aws:CurrentTime", "aws:RequestTag/owner", "aws:userid"],
            (await sandbox.CallAsync("GetContextKeysForCustomPolicy", [.. Policies(policy)])).Members("ContextKeyNames").Select(key => key.Value));
        // Without the version of 2012 a variable is text.
        Assert.Equal(["aws:CurrentTime", "aws:RequestTag/owner"], (await sandbox.CallAsync("GetContextKeysForCustomPolicy",
            [.. Policies(policy.Replace("\"Version\":\"2012-10-17\",", "", StringComparison.Ordinal))])).Members("ContextKeyNames").Select(key => key.Value));

        await sandbox.CallAsync("PutGroupPolicy", ("GroupName", "finance"), ("PolicyName", "p"), ("PolicyDocument", policy));
        var keys = (await sandbox.CallAsync("GetContextKeysForPrincipalPolicy", [("PolicySourceArn", "arn:aws:iam::111122223333:user/farid.haddad"),
            .. Policies("""{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}}""")]))
            .Members("ContextKeyNames").Select(key => key.Value).ToList();
        Assert.Contains("aws:username", keys);
        Assert.Contains("aws:SecureTransport", keys);
    }

    private static async Task<XElement> OneAsync(Sandbox sandbox, string action, (string, string)[] parameters) =>
        (await sandbox.CallAsync(action, parameters)).Members("EvaluationResults").Single();

    private static (string, string)[] Policies(params string[] documents) => List("PolicyInputList", documents);

    private static (string, string)[] Actions(params string[] names) => List("ActionNames", names);

    private static (string, string)[] List(string name, params string[] values) => [.. values.Select((value, i) => ($"{name}.member.{i + 1}", value))];

    private static (string, string)[] Entry(int index, string key, string? type, params string[] values) =>
    [
        ($"ContextEntries.member.{index}.ContextKeyName", key),
        .. type is null ? [] : new[] { ($"ContextEntries.member.{index}.ContextKeyType", type) },
        .. List($"ContextEntries.member.{index}.ContextKeyValues", values),
    ];

    private static string Position(XElement statement, string name) => $"{statement.Child(name).Value("Line")}:{statement.Child(name).Value("Column")}";
}
