using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPolicyStudio.Benchmarks;

/// <summary>An account at IAM's default quotas (5,000 users, 300 groups, 1,000 roles, 1,500 policies), as the AWS CLI would print it.</summary>
internal static class LargeAccount
{
    public const int Users = 5000;
    public const int Groups = 300;
    public const int Roles = 1000;
    public const int Policies = 1500;

    private const string Arn = "arn:aws:iam::210987654321:";
    private const string Date = "2025-02-03T04:05:06+00:00";
    private const int ServicesPerDocument = 20;
    private static readonly JsonSerializerOptions LikeTheCli = new() { WriteIndented = true, IndentSize = 4 };

    /// <summary>The file: about 25 MB.</summary>
    public static byte[] File() => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["UserDetailList"] = List(Users, User),
            ["GroupDetailList"] = List(Groups, Group),
            ["RoleDetailList"] = List(Roles, Role),
            ["Policies"] = List(Policies, Policy),
        },
        LikeTheCli);

    private static JsonObject User(int i) => new()
    {
        ["Path"] = "/staff/",
        ["UserName"] = Name("user", i),
        ["UserId"] = Id("AIDA", i),
        ["Arn"] = $"{Arn}user/staff/{Name("user", i)}",
        ["CreateDate"] = Date,
        ["GroupList"] = new JsonArray(Name("group", i % Groups), Name("group", (i + 100) % Groups), Name("group", (i + 200) % Groups)),
        ["AttachedManagedPolicies"] = Attached(i),
        ["Tags"] = Tags(i),
    };

    private static JsonObject Group(int i) => new()
    {
        ["Path"] = "/",
        ["GroupName"] = Name("group", i),
        ["GroupId"] = Id("AGPA", i),
        ["Arn"] = $"{Arn}group/{Name("group", i)}",
        ["CreateDate"] = Date,
        ["GroupPolicyList"] = new JsonArray(),
        ["AttachedManagedPolicies"] = Attached(i, i + 500, i + 900),
    };

    private static JsonObject Role(int i) => new()
    {
        ["Path"] = "/",
        ["RoleName"] = Name("role", i),
        ["RoleId"] = Id("AROA", i),
        ["Arn"] = $"{Arn}role/{Name("role", i)}",
        ["CreateDate"] = Date,
        ["AssumeRolePolicyDocument"] = JsonNode.Parse(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""),
        ["InstanceProfileList"] = new JsonArray(),
        ["RolePolicyList"] = new JsonArray(new JsonObject { ["PolicyName"] = "inline", ["PolicyDocument"] = Document(i) }),
        ["AttachedManagedPolicies"] = Attached(i, i + 300, i + 600, i + 900),
        ["Tags"] = Tags(i),
    };

    private static JsonObject Policy(int i) => new()
    {
        ["PolicyName"] = Name("policy", i),
        ["PolicyId"] = Id("ANPA", i),
        ["Arn"] = $"{Arn}policy/{Name("policy", i)}",
        ["Path"] = "/",
        ["DefaultVersionId"] = "v3",
        ["AttachmentCount"] = 1,
        ["IsAttachable"] = true,
        ["CreateDate"] = Date,
        ["UpdateDate"] = Date,
        ["PolicyVersionList"] = List(3, version => new JsonObject
        {
            ["Document"] = Document(i + version),
            ["VersionId"] = string.Create(CultureInfo.InvariantCulture, $"v{3 - version}"),
            ["IsDefaultVersion"] = version == 0,
            ["CreateDate"] = Date,
        }),
    };

    private static JsonArray Attached(params int[] policies) => [.. policies.Select(i => new JsonObject
    {
        ["PolicyName"] = Name("policy", i % Policies),
        ["PolicyArn"] = $"{Arn}policy/{Name("policy", i % Policies)}",
    })];

    private static JsonArray Tags(int i) =>
    [
        new JsonObject { ["Key"] = "team", ["Value"] = Name("team", i % 40) },
        new JsonObject { ["Key"] = "cost-center", ["Value"] = Name("cost", i % 90) },
    ];

    private static JsonObject Document(int i) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = List(3, statement => new JsonObject
        {
            ["Sid"] = Name("Statement", statement).Replace("-", "", StringComparison.Ordinal),
            ["Effect"] = "Allow",
            ["Action"] = new JsonArray("ecs:DescribeServices", "ecs:UpdateService", "ecs:ListTasks", "ecs:DescribeTasks"),
            ["Resource"] = List(ServicesPerDocument / 4, service => JsonValue.Create($"arn:aws:ecs:eu-central-1:210987654321:service/cluster-{i}/service-{service}")!),
        }),
    };

    private static JsonArray List(int count, Func<int, JsonNode> item) => [.. Enumerable.Range(0, count).Select(item)];

    private static string Name(string kind, int i) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{i:D4}");

    private static string Id(string prefix, int i) => string.Create(CultureInfo.InvariantCulture, $"{prefix}ABCDEFGHIJKL{i:D5}");
}
