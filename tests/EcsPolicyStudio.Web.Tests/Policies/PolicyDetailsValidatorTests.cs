using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Components.Pages.Policies.Create;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Policies;

/// <summary>The rules of a policy's name, description and tags.</summary>
public sealed class PolicyDetailsValidatorTests
{
    private static readonly PolicyDetailsValidator Validator = new();

    [Theory]
    [InlineData("AmazonECSUserPolicy")]
    [InlineData("a")]
    [InlineData("a_b+c=d,e.f@g-h")]
    public void Name_OfAllowedCharacters_IsTaken(string name) => Assert.Empty(Errors(PolicyDetails.Empty with { Name = name }));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("größe")]
    [InlineData("a/b")]
    public void Name_OfOtherCharacters_IsRefusedAtTheField(string name) =>
        Assert.Equal(["Name"], Errors(PolicyDetails.Empty with { Name = name }).Distinct());

    [Fact]
    public void Name_Of128Characters_IsTheLongest()
    {
        Assert.Empty(Errors(PolicyDetails.Empty with { Name = new('a', 128) }));
        Assert.Equal(["Name"], Errors(PolicyDetails.Empty with { Name = new('a', 129) }));
    }

    [Fact]
    public void Description_Of1000Characters_IsTheLongest()
    {
        Assert.Empty(Errors(PolicyDetails.Empty with { Name = "a", Description = new('x', 1000) }));
        Assert.Equal(["Description"], Errors(PolicyDetails.Empty with { Name = "a", Description = new('x', 1001) }));
    }

    [Fact]
    public void Tags_Reserved_AreRefused() =>
        Assert.Contains("Tags[0].Key", Errors(PolicyDetails.Empty with { Name = "a", Tags = [new IamTag("aws:owner", "x")] }));

    [Fact]
    public void Tags_MoreThanFifty_AreRefused() =>
        Assert.Contains("Tags", Errors(PolicyDetails.Empty with { Name = "a", Tags = [.. Enumerable.Range(0, 51).Select(i => new IamTag($"k{i}", "v"))] }));

    private static List<string> Errors(PolicyDetails details) => [.. Validator.Validate(details).Errors.Select(e => e.PropertyName)];
}
