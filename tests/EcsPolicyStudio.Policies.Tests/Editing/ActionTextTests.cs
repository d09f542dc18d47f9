using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class ActionTextTests
{
    [Theory]
    [InlineData("runtask", "ecs:RunTask", 1)]
    [InlineData(" ecs:RunTask ", "ecs:RunTask", 1)]
    [InlineData("ECS:stoptask", "ecs:StopTask", 1)]
    [InlineData("List*", "ecs:List*", 14)]
    [InlineData("*", "ecs:*", 81)]
    [InlineData("?unTask", "ecs:?unTask", 1)]
    public void Read_NameOrWildcard_GivesThePatternAndWhatItCovers(string text, string pattern, int covered)
    {
        var reading = ActionText.Read(Sample.Ecs, text);

        Assert.Null(reading.Problem);
        Assert.Null(reading.Warning);
        Assert.Equal(pattern, reading.Pattern);
        Assert.Equal(covered, reading.Covered.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ecs:")]
    [InlineData("Run Task")]
    [InlineData("Run-Task")]
    [InlineData("s3:GetObject")]
    public void Read_NotAnActionOfTheService_IsRefused(string text)
    {
        var reading = ActionText.Read(Sample.Ecs, text);

        Assert.Null(reading.Pattern);
        Assert.NotNull(reading.Problem);
    }

    [Theory]
    [InlineData("Frobnicate")]
    [InlineData("Frob*")]
    public void Read_NotInTheReference_IsTakenWithAWarning(string text)
    {
        var reading = ActionText.Read(Sample.Ecs, text);

        Assert.Equal($"ecs:{text}", reading.Pattern);
        Assert.Empty(reading.Covered);
        Assert.NotNull(reading.Warning);
    }

    [Theory]
    [InlineData("RunTask, Describe*", "ecs:RunTask", "ecs:Describe*")]
    [InlineData("\"ecs:RunTask\",\n  \"ecs:StopTask\"", "ecs:RunTask", "ecs:StopTask")]
    [InlineData("runtask stoptask;", "ecs:RunTask", "ecs:StopTask")]
    public void ReadList_SeveralActions_ReadsEach(string text, params string[] patterns) =>
        Assert.Equal(patterns, ActionText.ReadList(Sample.Ecs, text).Select(r => r.Pattern));

    [Fact]
    public void ReadList_OneOfAnotherService_RefusesThatOne() =>
        Assert.Equal([true, false], ActionText.ReadList(Sample.Ecs, "RunTask, s3:GetObject").Select(r => r.Problem is null));

    [Fact]
    public void ReadList_Nothing_AsksForAnAction() => Assert.NotNull(Assert.Single(ActionText.ReadList(Sample.Ecs, " , ")).Problem);
}
