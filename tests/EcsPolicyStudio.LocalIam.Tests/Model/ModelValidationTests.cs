using System.Text;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Protocol;

namespace EcsPolicyStudio.LocalIam.Tests.Model;

/// <summary>Every constraint that the API model has on a parameter is kept by every operation that has the parameter.</summary>
public sealed class ModelValidationTests
{
    public static IEnumerable<TheoryDataRow<string>> Operations =>
        OperationTable.Iam.Operations.Keys.Order(StringComparer.Ordinal).Select(name => new TheoryDataRow<string>(name));

    [Fact]
    public void Operations_AreThoseOfTheModel() => Assert.Equal(
        78, OperationTable.Iam.Operations.Keys.Count(name => ApiModel.Iam.Input(name) is not null));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_WithAParameterThatBreaksAConstraint_IsRefused(string name)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var input = ApiModel.Iam.Input(name)!;
        var before = await DetailsAsync(sandbox);
        foreach (var member in input.Members.Where(member => member.Name != "Marker"))
        {
            var place = char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
            if (input.Required.Contains(member.Name))
                await RefusedAsync(sandbox, name, [], $"Value at '{place}' failed to satisfy constraint: Member must not be null");
            var rule = NameRules.Of(member);
            foreach (var (field, value, constraint) in Breaking(member.Name, place, ApiModel.Iam.Shape(member.Shape)))
            {
                // Characters of names and paths are refused in words of their own, before everything else.
                var isNamed = rule is not null && !ApiModel.Iam.Shape(member.Shape).Pattern!.Matches(value);
                await RefusedAsync(sandbox, name, [(field, value)], isNamed ? $"The specified value for {place} is invalid. {rule}" : constraint);
            }
        }
        Assert.Equal(before, await DetailsAsync(sandbox));
    }

    [Fact]
    public async Task Constraints_BrokenTogether_AreNamedTogether()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal(
            "2 validation errors detected: Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64; "
            + "Value at 'permissionsBoundary' failed to satisfy constraint: Member must have length greater than or equal to 20",
            await sandbox.RefusedAsync(400, "ValidationError", "CreateUser", ("UserName", new string('u', 65)), ("PermissionsBoundary", "short")));
    }

    private static async Task RefusedAsync(Sandbox sandbox, string action, (string, string)[] parameters, string constraint)
    {
        var message = await sandbox.RefusedAsync(400, "ValidationError", action, parameters);
        Assert.Matches("^([0-9]+ validation errors? detected: |The specified value for )", message);
        Assert.Contains(constraint, message, StringComparison.Ordinal);
    }

    // Values that break one constraint each, with the end of the message that says so.
    private static IEnumerable<(string Field, string Value, string Constraint)> Breaking(string field, string place, ApiShape shape)
    {
        switch (shape.Type)
        {
            case "list":
                var item = ApiModel.Iam.Shape(shape.Member!);
                if (item.Structure is null)
                {
                    // Of a list of strings the list is named, with all constraints of its members.
                    foreach (var (inner, value, constraint) in Breaking($"{field}.member.1", place, item))
                        yield return (inner, value, constraint[constraint.IndexOf("Member must", StringComparison.Ordinal)..]);
                    yield break;
                }
                foreach (var member in item.Structure.Members)
                {
                    var innerPlace = $"{place}.1.member.{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}";
                    foreach (var broken in Breaking($"{field}.member.1.{member.Name}", innerPlace, ApiModel.Iam.Shape(member.Shape)))
                        yield return broken;
                }
                break;
            case "integer":
                yield return (field, "many", $"at '{place}' failed to satisfy constraint: Member must be an integer");
                if (shape.Max is { } highest)
                    yield return (field, $"{highest + 1}", $"at '{place}' failed to satisfy constraint: Member must have value less than or equal to {highest}");
                if (shape.Min is { } lowest)
                    yield return (field, $"{lowest - 1}", $"at '{place}' failed to satisfy constraint: Member must have value greater than or equal to {lowest}");
                break;
            case "boolean":
                yield return (field, "maybe", $"at '{place}' failed to satisfy constraint: Member must be a boolean");
                break;
            default:
                if (shape.Max is { } longest)
                    yield return (field, new StringBuilder().Insert(0, "a", longest + 1).ToString(), $"at '{place}' failed to satisfy constraint: Member must have length less than or equal to {longest}");
                if (shape.Min is { } shortest and > 0)
                    yield return (field, new string('a', shortest - 1), $"at '{place}' failed to satisfy constraint: Member must have length greater than or equal to {shortest}");
                if (shape.Pattern is { } pattern && !pattern.Matches("\u0001\uFFFD"))
                    yield return (field, "\u0001\uFFFD", $"at '{place}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern.Text}");
                if (shape.Values is { } values)
                    yield return (field, "neither", $"at '{place}' failed to satisfy constraint: Member must satisfy enum value set: [{string.Join(", ", values)}]");
                break;
        }
    }

    private static async Task<string> DetailsAsync(Sandbox sandbox) =>
        (await sandbox.CallAsync("GetAccountAuthorizationDetails", ("MaxItems", "1000"))).ToString();
}
