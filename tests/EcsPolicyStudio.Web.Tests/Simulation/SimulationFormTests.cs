using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Web.Simulation;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Simulation;

/// <summary>What is typed into the tab Simulate, and what it says.</summary>
public sealed class SimulationFormTests
{
    private const string Cluster = "arn:aws:ecs:eu-central-1:111122223333:cluster/orders";

    private readonly SimulationForm _form = New();

    [Fact]
    public void Read_LinesOrAListOutOfADocument_GivesEachActionOnce()
    {
        _form.Actions = "ecs:RunTask\n\n  \"ecs:stoptask\", \"ecs:RunTask\",";
        _form.Resources = $"{Cluster}\n*\n{Cluster}";
        var request = _form.Read().Request!;
        Assert.Equal(["ecs:RunTask", "ecs:StopTask"], request.Actions);
        Assert.Equal([Cluster, "*"], request.Resources);
    }

    [Fact]
    public void Read_WrongLines_AreToldByTheirNumbers()
    {
        _form.Actions = "ecs:RunTask\n\necs:Describe*\necs:RunTsk";
        _form.Resources = "*\norders";
        var reading = _form.Read();
        Assert.Null(reading.Request);
        Assert.Equal([3, 4], reading.Actions.Select(problem => problem.Line));
        Assert.StartsWith("Line 4: ", reading.Actions[1].ToString(), StringComparison.Ordinal);
        Assert.Contains("ecs:RunTask", reading.Actions[1].Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(reading.Resources).Line);
    }

    [Fact]
    public void Read_NothingTyped_AsksForAnAction() => Assert.Contains("at least one action", Assert.Single(_form.Read().Actions).Text, StringComparison.Ordinal);

    [Fact]
    public void Read_MoreVerdictsThanOneSimulationGives_SaysSo()
    {
        _form.Actions = string.Join('\n', ServiceCatalog.Default.Find("ecs")!.Actions.Take(26).Select(action => $"ecs:{action.Name}"));
        _form.Resources = string.Join('\n', Enumerable.Range(0, 20).Select(i => Cluster + i));
        Assert.Contains("26 actions on 20 resources are more than the 500 verdicts", Assert.Single(_form.Read().Actions).Text, StringComparison.Ordinal);
        _form.Actions = "ecs:RunTask";
        Assert.NotNull(_form.Read().Request);
    }

    [Fact]
    public void Read_ContextKeys_HaveTheTypeOfTheCatalogue_AndThoseWithoutValuesAreAbsent()
    {
        _form.Actions = "ecs:RunTask";
        _form.SetAskedKeys(["aws:SourceIp", "aws:TagKeys", "ecs:cluster", "custom:key"], []);
        _form.SetField(0, _form.Context[0] with { Values = "203.0.113.7" });
        _form.SetField(1, _form.Context[1] with { Values = "team\n\ncost" });
        _form.SetField(3, _form.Context[3] with { Values = "a\nb" });
        Assert.Equal(
            [("aws:SourceIp", SimulationKeyType.Ip, "203.0.113.7", false), ("aws:TagKeys", SimulationKeyType.String, "team cost", true), ("custom:key", SimulationKeyType.String, "a b", true)],
            _form.Read().Request!.Context.Select(key => (key.Name, key.Type, string.Join(' ', key.Values), key.IsMultivalued)));
    }

    [Theory]
    [InlineData("aws:SourceIp", "here", "IP address")]
    [InlineData("aws:SecureTransport", "yes", "true or false")]
    [InlineData("aws:PrincipalArn", "alice", "ARN")]
    [InlineData("aws:CurrentTime", "tomorrow", "date")]
    [InlineData("aws:PrincipalArn", "${aws:PrincipalArn}", "variables")]
    [InlineData("aws:RequestedRegion", "eu-central-1\neu-west-1", "one value")]
    public void Read_ValueThatIsNotOfTheKeysType_IsTold(string key, string values, string words)
    {
        _form.Actions = "ecs:RunTask";
        _form.SetAskedKeys([key], []);
        _form.SetField(0, _form.Context[0] with { Values = values });
        var reading = _form.Read();
        Assert.Null(reading.Request);
        Assert.Contains(words, Assert.Single(reading.Values[0]).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "x", "name of the key")]
    [InlineData("SourceIp", "1.2.3.4", "prefix:name")]
    [InlineData("AWS:sourceip", "1.2.3.4", "above already")]
    public void Read_KeyThatCannotBe_IsTold(string key, string values, string words)
    {
        _form.Actions = "ecs:RunTask";
        _form.SetAskedKeys(["aws:SourceIp"], []);
        _form.AddField();
        _form.SetField(1, new(key, values, IsAsked: false));
        var reading = _form.Read();
        Assert.Null(reading.Request);
        Assert.Contains(words, reading.Keys[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ThousandsOfWrongLines_TellsTheFirstOnes()
    {
        _form.Actions = string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"ecs:RunTsk{i}"));
        Assert.Equal(TextLines.MaxProblems, _form.Read().Actions.Count);
    }

    [Fact]
    public void Draft_BringsBackWhatWasTyped_AndTheKeysOfThePoliciesFindTheirValues()
    {
        (_form.Actions, _form.Resources, _form.AskIam) = ("ecs:RunTask", Cluster, true);
        _form.SetAskedKeys(["aws:SourceIp", "ecs:cluster"], []);
        _form.SetField(1, _form.Context[1] with { Values = Cluster });
        _form.AddField();
        _form.SetField(2, new("aws:UserAgent", "curl", IsAsked: false));
        var other = New();
        other.Restore(_form.ToDraft());
        other.SetAskedKeys(["aws:SourceIp", "ecs:cluster"], []);
        Assert.Equal(("ecs:RunTask", Cluster, true), (other.Actions, other.Resources, other.AskIam));
        Assert.Equal(_form.Context.Select(key => (key.Key, key.Values, key.IsAsked)), other.Context.Select(key => (key.Key, key.Values, key.IsAsked)));
        // A key that no policy asks for any more keeps what was typed.
        other.SetAskedKeys([], []);
        Assert.Equal([("ecs:cluster", Cluster, false), ("aws:UserAgent", "curl", false)], other.Context.Select(key => (key.Key, key.Values, key.IsAsked)));
    }

    [Fact]
    public void AskedKey_ThatFollowsFromTheIdentityOrTheTime_SaysWhatItIs()
    {
        _form.SetAskedKeys(
            ["aws:UserName", "aws:CurrentTime", "aws:SourceIp"],
            [new("aws:username", SimulationKeyType.String, ["alice"]), new("aws:CurrentTime", SimulationKeyType.Date, ["2026-03-04T10:20:00Z"])]);
        Assert.Equal(["alice", "The time of the simulation", null], _form.Context.Select(key => key.Known));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"Actions":null,"Context":[null,{"Key":null,"Values":null}]}""")]
    public void Draft_OfAnotherVersion_DoesNoHarm(string draft)
    {
        _form.Restore(draft);
        _form.SetAskedKeys(["aws:SourceIp"], []);
        Assert.NotNull(_form.Read());
    }

    [Fact]
    public void Clear_LeavesNothingToKeep()
    {
        _form.SetAskedKeys(["aws:SourceIp"], []);
        Assert.True(_form.IsUntouched);
        (_form.Actions, _form.AskIam) = ("ecs:RunTask", false);
        _form.SetField(0, _form.Context[0] with { Values = "1.2.3.4" });
        _form.AddField();
        Assert.False(_form.IsUntouched);
        _form.Clear();
        Assert.True(_form.IsUntouched);
        Assert.Equal("aws:SourceIp", Assert.Single(_form.Context).Key);
    }

    private static SimulationForm New() => new(SimulationSubject.Of(IamEntity.User("alice")), ServiceCatalog.Default);
}
