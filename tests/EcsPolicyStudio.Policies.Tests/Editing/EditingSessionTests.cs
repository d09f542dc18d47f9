using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class EditingSessionTests
{
    [Fact]
    public void UndoAndRedo_AfterEdits_GoBackAndForth()
    {
        var session = Sample.Session(Sample.Block());
        var versions = new List<int>();
        session.Changed += () => versions.Add(session.Version);

        session.Update(1, b => b.WithAllActions(true));
        session.Update(1, b => b with { ResourceMode = ResourceMode.All });
        var full = session.Document;
        session.Undo();
        session.Undo();

        Assert.False(session.CanUndo);
        Assert.Empty(session.Draft.Blocks[0].Actions);
        session.Redo();
        session.Redo();
        Assert.False(session.CanRedo);
        Assert.Equal(full, session.Document);
        Assert.Equal([1, 2, 3, 4, 5, 6], versions);
    }

    [Fact]
    public void Apply_ChangesNothing_LeavesNoStep()
    {
        var session = Sample.Session(Sample.Block("RunTask"));

        session.Update(1, b => b.WithActions(Sample.Ecs, ["RunTask"], selected: true));

        Assert.False(session.CanUndo);
        Assert.Equal(0, session.Version);
    }

    [Fact]
    public void Apply_AfterUndo_DropsTheStepsTakenBack()
    {
        var session = Sample.Session(Sample.Block());
        session.Update(1, b => b.WithAllActions(true));
        session.Undo();

        session.Update(1, b => b.WithActionPattern("ecs:List*"));

        Assert.False(session.CanRedo);
        Assert.Equal(["ecs:List*"], session.Draft.Blocks[0].Actions);
    }

    [Fact]
    public void Undo_MoreStepsThanKept_StopsAtTheOldest()
    {
        var session = Sample.Session(Sample.Block());
        for (var i = 0; i < EditHistory.MostSteps + 20; i++) session.Apply(d => d.AddBlock());

        var steps = 0;
        for (; session.CanUndo; steps++) session.Undo();

        Assert.Equal(EditHistory.MostSteps, steps);
        Assert.Equal(21, session.Draft.Blocks.Length);
    }

    [Fact]
    public void Blocks_OneEdited_OthersKeepTheirView()
    {
        var session = Sample.Session(Sample.Block("RunTask"), Sample.Block("ListClusters"));
        var before = session.Blocks;

        session.Update(2, b => b.WithActionPattern("ecs:ListServices"));

        Assert.Same(before[0], session.Blocks[0]);
        Assert.NotSame(before[1], session.Blocks[1]);
    }

    [Fact]
    public void CloneAndRemove_Blocks_KeepTheOrder()
    {
        var session = Sample.Session(Sample.Block("RunTask") with { Sid = "Run" }, Sample.Block("ListClusters"));

        session.Apply(d => d.CloneBlock(1));

        Assert.Equal([1, 3, 2], session.Draft.Blocks.Select(b => b.Id));
        Assert.Null(session.Draft.Blocks[1].Sid);
        Assert.Equal(session.Draft.Blocks[0].Actions, session.Draft.Blocks[1].Actions);
        session.Apply(d => d.RemoveBlock(1));
        Assert.Equal([3, 2], session.Draft.Blocks.Select(b => b.Id));
    }

    [Fact]
    public void Draft_SavedAsJson_ComesBackTheSame()
    {
        var draft = Sample.Draft(
            Sample.Block("RunTask", "List*").On("task-definition/web:*").WithMfa(true).WithCondition(new("k", "StringLike", ["a"], ConditionQualifier.ForAnyValue, true)),
            Sample.Block() with { Effect = Effect.Deny, Sid = "S", ResourceMode = ResourceMode.All, IsNotAction = true });

        Assert.Equal(draft, JsonSerializer.Deserialize<PolicyDraft>(JsonSerializer.Serialize(draft)));
    }
}
