using static EcsPolicyStudio.LocalIam.Tests.WireExamples;

namespace EcsPolicyStudio.LocalIam.Tests;

/// <summary>
/// Sends the recorded requests in an order in which they make sense and holds the answers against the recorded ones: status, error code
/// and words, and every element that the recording has.
/// </summary>
public sealed class WireExampleTests
{
    private const string DenyDelete =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"*"}]}""";

    // What the recorded emulator writes and IAM does not (README of the examples, "Where moto differs from AWS").
    private static readonly HashSet<string> NotIams =
    [
        "CreatePolicyVersionResponse/CreatePolicyVersionResult/PolicyVersion/Document",
        "ListPolicyVersionsResponse/ListPolicyVersionsResult/Versions/member/Document",
        "GetGroupResponse/GetGroupResult/Users/member/Tags",
        "GetGroupResponse/GetGroupResult/Users/member/Tags/member",
        "GetGroupResponse/GetGroupResult/Users/member/Tags/member/Key",
        "GetGroupResponse/GetGroupResult/Users/member/Tags/member/Value",
        "CreateRoleResponse/CreateRoleResult/Role/RoleLastUsed",
        "CreateRoleResponse/CreateRoleResult/Role/Description",
        "CreateRoleResponse/CreateRoleResult/Role/MaxSessionDuration",
        "ErrorResponse/Error/message",
    ];

    // The words that the README gives as IAM's own where the recording has the emulator's.
    private static readonly Dictionary<string, string> IamsWords = new()
    {
        ["error-NoSuchEntity"] = "Policy arn:aws:iam::123456789012:policy/absent was not found.",
        ["error-ValidationError"] =
            "1 validation error detected: Value at 'tags.1.member.key' failed to satisfy constraint: "
            + "Member must have length less than or equal to 128",
        ["error-ValidationError-constraint"] = "The specified value for pathPrefix is invalid. It must begin with the / character and contain only "
            + "alphanumeric characters and/or / characters.",
    };

    // "+Action" is a step of our own that the recordings take for granted.
    private static readonly string[] Order =
    [
        "CreatePolicy", "+DenyDelete", "CreateUser", "+bob", "CreateGroup", "CreateRole", "GetPolicy", "error-EntityAlreadyExists",
        "error-MalformedPolicyDocument", "error-MalformedPolicyDocument-syntax", "error-NoSuchEntity", "error-NoSuchEntity-attach",
        "error-ValidationError", "error-ValidationError-constraint", "ListPolicies", "TagPolicy", "ListPolicyTags", "UntagPolicy",
        "GetPolicyVersion", "CreatePolicyVersion", "ListPolicyVersions", "error-DeleteConflict-versions", "SetDefaultPolicyVersion",
        "GetPolicyVersion-aws-form", "+fill", "error-LimitExceeded", "+empty", "error-DeleteConflict-default-version",
        "DeletePolicyVersion", "AddUserToGroup", "GetGroup", "ListGroups", "ListGroupsForUser", "GetUser", "ListUsers", "GetRole", "ListRoles",
        "AttachUserPolicy", "AttachGroupPolicy", "AttachRolePolicy", "ListAttachedUserPolicies", "ListAttachedGroupPolicies",
        "ListAttachedRolePolicies", "ListEntitiesForPolicy", "PutUserPolicy", "GetUserPolicy", "ListUserPolicies", "GetPolicy-aws-form",
        "PutUserPermissionsBoundary", "GetUser-with-boundary", "PutRolePermissionsBoundary", "GetRole-with-boundary",
        "GetAccountAuthorizationDetails", "GetAccountAuthorizationDetails-filtered", "GetAccountSummary", "GetCallerIdentity",
        "error-DeleteConflict-attached", "error-DeleteConflict-user", "DetachUserPolicy", "+unbound", "DeletePolicy",
    ];

    // The embedded IAM throttles nobody.
    private const string NotGiven = "error-Throttling";

    [Fact]
    public void Examples_EachIsReplayedOrNamed() => Assert.Equal(
        Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Order.Where(name => name[0] != '+').Concat(SpecialWireExampleTests.OfCallers).Concat(SpecialWireExampleTests.Paged)
            .Append(SpecialWireExampleTests.Failing).Append(NotGiven).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Examples_Replayed_AreAnsweredAsRecorded()
    {
        await using var sandbox = await Sandbox.OpenAsync(("AccountId", "123456789012"));
        foreach (var name in Order)
        {
            if (name[0] == '+')
                await PrepareAsync(sandbox, name);
            else
                await ReplayAsync(sandbox, name);
        }
    }

    private static async Task ReplayAsync(Sandbox sandbox, string name)
    {
        using var example = await ReadAsync(name);
        var recorded = await BodyAsync(name);

        var answer = await sandbox.SendFormAsync(Form(example));

        var context = $"{name}: {answer.Text}";
        Assert.True(example.RootElement.GetProperty("response").GetProperty("status").GetInt32() == answer.Status, context);
        Assert.Equal("text/xml", answer.MediaType);
        Assert.Equal(recorded.Name, answer.Root.Name);
        var missing = Paths(recorded).Except(NotIams).Except(Paths(answer.Root)).ToList();
        Assert.True(missing.Count == 0, $"{string.Join(", ", missing)} missing in {context}");
        if (answer.Status == 200)
            return;
        var error = recorded.Child("Error");
        Assert.Equal((error.Value("Code"), error.Value("Type")), (answer.Code, answer.Root.Child("Error").Value("Type")));
        Assert.Equal(IamsWords.GetValueOrDefault(name, error.Value("Message")!), answer.Message);
    }

    private static async Task PrepareAsync(Sandbox sandbox, string step)
    {
        const string reports = "arn:aws:iam::123456789012:policy/team/ReadReports";
        switch (step)
        {
            case "+DenyDelete":
                await sandbox.CallAsync("CreatePolicy", ("PolicyName", "DenyDelete"), ("PolicyDocument", DenyDelete));
                break;
            case "+bob":
                await sandbox.CallAsync("CreateUser", ("UserName", "bob"));
                break;
            case "+fill":
                for (var i = 0; i < 3; i++)
                    await sandbox.CallAsync("CreatePolicyVersion", ("PolicyArn", reports), ("PolicyDocument", DenyDelete));
                break;
            case "+empty":
                foreach (var version in (string[])["v3", "v4", "v5"])
                    await sandbox.CallAsync("DeletePolicyVersion", ("PolicyArn", reports), ("VersionId", version));
                break;
            case "+unbound":
                await sandbox.CallAsync("DeleteUserPermissionsBoundary", ("UserName", "alice"));
                await sandbox.CallAsync("DeleteRolePermissionsBoundary", ("RoleName", "app"));
                break;
        }
    }
}
