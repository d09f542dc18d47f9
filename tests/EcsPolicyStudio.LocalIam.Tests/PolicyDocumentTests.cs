using System.Text.Json;
using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class PolicyDocumentTests
{
    private static readonly IamPolicyDocumentValidator Validator = new();

    public static TheoryData<string, string, string?> Cases()
    {
        var data = new TheoryData<string, string, string?>();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "malformed-policies.json")));
        foreach (var item in json.RootElement.GetProperty("cases").EnumerateArray())
            data.Add(item.GetProperty("id").GetString()!, item.GetProperty("document").GetString()!, item.GetProperty("expectedMessage").GetString());
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Document_OfACollectedCase_IsAnsweredWithIamsMessage(string id, string document, string? message)
    {
        Assert.NotEmpty(id);
        Assert.Equal(message, Validator.Validate(document, PolicyDocumentKind.Managed));
    }

    [Theory]
    [InlineData("""{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"}}""")]
    public void InlineDocument_OfTheOldVersion_IsAccepted(string document) =>
        Assert.Null(Validator.Validate(document, PolicyDocumentKind.Inline));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Effect":"Deny","Action":"ecs:RunTask","Resource":"*"}}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":{"Sid":"\uD800","Effect":"Allow","Action":"ecs:RunTask","Resource":"*"}}""")]
    public void Document_ThatIsNoPolicy_HasSyntaxErrors(string document) =>
        Assert.Equal("Syntax errors in policy.", Validator.Validate(document, PolicyDocumentKind.Managed));

    [Fact]
    public void IdentityDocument_WithAPrincipal_IsRefused() => Assert.Equal(
        "Policy document should not specify a principal.",
        Validator.Validate(
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"ecs:RunTask","Resource":"*"}}""",
            PolicyDocumentKind.Managed));

    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}""", null)]
    [InlineData(
        """{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*"}""",
        "Has prohibited field Resource")]
    [InlineData("""{"Effect":"Allow","Action":"sts:AssumeRole"}""", "Missing required field Principal")]
    [InlineData(
        """{"Effect":"Allow","Principal":"*","Action":"ecs:RunTask"}""",
        "AssumeRole policy may only specify STS AssumeRole actions.")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":["sts:AssumeRole","sts:BadAssumeRole"]}""", "AssumeRole policy may only specify STS AssumeRole actions.")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"sts:GetCallerIdentity"}""", "AssumeRole policy may only specify STS AssumeRole actions.")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":["STS:assumerole*","sts:setcontext"]}""", null)]
    [InlineData("{", "This policy contains invalid Json")]
    [InlineData("""{"Effect":"Allow","Principal":{"Team":"a"},"Action":"sts:AssumeRole"}""", "Syntax errors in policy.")]
    public void TrustDocument_IsHeldToTheRulesOfTrustPolicies(string statement, string? message) => Assert.Equal(
        message, Validator.Validate($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""", PolicyDocumentKind.Trust));
}
