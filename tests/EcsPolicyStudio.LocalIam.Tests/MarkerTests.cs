using System.Xml.Linq;

namespace EcsPolicyStudio.LocalIam.Tests;

/// <summary>Between two pages others create and delete: what stays all along is given once, whatever the list.</summary>
public sealed class MarkerTests
{
    private const string Aws = "arn:aws:iam::aws:policy/";

    /// <summary>A list, what it is asked with, and how to make and delete the element with a name.</summary>
    private sealed record Listed(
        string Action, string Element, Func<XElement, string> Name, (string, string)[] Asked, Func<Sandbox, string, Task> Make, Func<Sandbox, string, Task> Delete);

    private static readonly (string, string) User = ("UserName", "u");

    private static readonly Dictionary<string, Listed> Lists = new()
    {
        ["ListUsers"] = Identities("User", "Users"),
        ["ListGroups"] = Identities("Group", "Groups"),
        ["ListRoles"] = Identities("Role", "Roles"),
        ["GetGroup"] = new("GetGroup", "Users", e => e.Value("UserName")!, [("GroupName", "g")],
            async (sandbox, name) =>
            {
                await sandbox.CallAsync("CreateUser", ("UserName", name));
                await sandbox.CallAsync("AddUserToGroup", ("UserName", name), ("GroupName", "g"));
            },
            (sandbox, name) => sandbox.CallAsync("RemoveUserFromGroup", ("UserName", name), ("GroupName", "g"))),
        ["ListGroupsForUser"] = new("ListGroupsForUser", "Groups", e => e.Value("GroupName")!, [User],
            async (sandbox, name) =>
            {
                await sandbox.CallAsync("CreateGroup", ("GroupName", name));
                await sandbox.CallAsync("AddUserToGroup", User, ("GroupName", name));
            },
            (sandbox, name) => sandbox.CallAsync("RemoveUserFromGroup", User, ("GroupName", name))),
        ["ListUserPolicies"] = new("ListUserPolicies", "PolicyNames", e => e.Value, [User],
            (sandbox, name) => sandbox.CallAsync("PutUserPolicy", User, ("PolicyName", name), ("PolicyDocument", Sandbox.AllowListClusters)),
            (sandbox, name) => sandbox.CallAsync("DeleteUserPolicy", User, ("PolicyName", name))),
        ["ListUserTags"] = new("ListUserTags", "Tags", e => e.Value("Key")!, [User],
            (sandbox, name) => sandbox.CallAsync("TagUser", User, ("Tags.member.1.Key", name), ("Tags.member.1.Value", "v")),
            (sandbox, name) => sandbox.CallAsync("UntagUser", User, ("TagKeys.member.1", name))),
        ["ListAttachedUserPolicies"] = new("ListAttachedUserPolicies", "AttachedPolicies", e => e.Value("PolicyName")!, [User],
            async (sandbox, name) => await sandbox.CallAsync("AttachUserPolicy", User, ("PolicyArn", await sandbox.CreatePolicyAsync(name))),
            (sandbox, name) => sandbox.CallAsync("DetachUserPolicy", User, ("PolicyArn", Sandbox.PolicyArn(name)))),
        ["ListEntitiesForPolicy"] = new("ListEntitiesForPolicy", "PolicyUsers", e => e.Value("UserName")!, [("PolicyArn", Aws + "IAMFullAccess")],
            async (sandbox, name) =>
            {
                await sandbox.CallAsync("CreateUser", ("UserName", name));
                await sandbox.CallAsync("AttachUserPolicy", ("UserName", name), ("PolicyArn", Aws + "IAMFullAccess"));
            },
            (sandbox, name) => sandbox.CallAsync("DetachUserPolicy", ("UserName", name), ("PolicyArn", Aws + "IAMFullAccess"))),
        ["GetAccountAuthorizationDetails"] = Identities("User", "UserDetailList") with { Action = "GetAccountAuthorizationDetails", Asked = [("Filter.member.1", "User")] },
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Lists.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task List_WhileOthersCreateAndDelete_NeitherRepeatsNorHides(string name)
    {
        var list = Lists[name];
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.CallAsync("CreateUser", User);
        await sandbox.CallAsync("CreateGroup", ("GroupName", "g"));
        // Names that stand next to each other, whatever else the list holds.
        string[] names = ["m-b", "m-d", "m-f", "m-h", "m-j"];
        foreach (var one in names)
            await list.Make(sandbox, one);
        var first = await PageAsync(sandbox, list, null, 1000);
        var seen = new List<string>();
        string? marker = null;
        do
        {
            var page = await PageAsync(sandbox, list, marker, 2);
            seen.AddRange(page.Names);
            marker = page.Marker;
            if (seen.Contains("m-d") && !seen.Contains("m-h"))
            {
                // What was given last goes, something before it and something behind it comes.
                await list.Delete(sandbox, "m-d");
                await list.Make(sandbox, "m-a");
                await list.Make(sandbox, "m-i");
            }
        }
        while (marker is not null);
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(first.Names.Append("m-i").Order(StringComparer.OrdinalIgnoreCase), seen.Order(StringComparer.OrdinalIgnoreCase));
    }

    private static async Task<(List<string> Names, string? Marker)> PageAsync(Sandbox sandbox, Listed list, string? marker, int size)
    {
        var result = await sandbox.CallAsync(list.Action, [.. list.Asked, ("MaxItems", $"{size}"), .. marker is null ? [] : new[] { ("Marker", marker) }]);
        return ([.. result.Members(list.Element).Select(list.Name)], result.Value("Marker"));
    }

    private static Listed Identities(string kind, string element) => new(
        "List" + element, element, e => e.Value(kind + "Name")!, [],
        (sandbox, name) => IdentityTests.CreateAsync(sandbox, kind, name),
        (sandbox, name) => sandbox.CallAsync("Delete" + kind, (kind + "Name", name)));
}
