using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>Policies as people write them for Amazon ECS: the findings are the sensible ones and no others.</summary>
public sealed class EcsExampleTests
{
    public static TheoryData<string> Names => [.. SampleData.List("ecs-examples.json", "examples").Select(e => e.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Validate_Example_FindsWhatIsSensible(string name)
    {
        var example = SampleData.List("ecs-examples.json", "examples").Single(e => e.GetProperty("name").GetString() == name);
        var text = $$"""{"Version": "2012-10-17", "Statement": {{example.GetProperty("statements").GetRawText()}}}""";
        Assert.Equal(example.Strings("codes").Order(), PolicyValidator.Validate(text).Select(f => f.Code).Order());
    }
}
