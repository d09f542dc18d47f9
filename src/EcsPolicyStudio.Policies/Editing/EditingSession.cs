using System.Runtime.CompilerServices;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A block with everything a screen shows of it, worked out once for each version of the block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Service">Its service; null while none is chosen, where it has several or the catalogue does not know it.</param>
/// <param name="Actions">Its actions; null where <paramref name="Service"/> is.</param>
/// <param name="Resources">Its resources; null where <paramref name="Service"/> is.</param>
/// <param name="Problems">What it still lacks, and what has no effect.</param>
/// <param name="Dependents">Actions its own ones also need and no block allows.</param>
public sealed record BlockView(
    PermissionBlock Block,
    ServiceDefinition? Service,
    ActionsView? Actions,
    ResourcesView? Resources,
    IReadOnlyList<EditingProblem> Problems,
    IReadOnlyList<DependentAction> Dependents)
{
    /// <summary>What stands in the block's fields and is no part of it yet.</summary>
    public PendingInput Pending { get; init; } = PendingInput.None;

    /// <summary>The services its actions belong to.</summary>
    public required BlockServices Services { get; init; }

    /// <summary>What it says of each service it names: one part where <see cref="Service"/> is known, several for a statement of several services.</summary>
    public required IReadOnlyList<BlockPart> Parts { get; init; }
}

/// <summary>
/// The state of one visit to the policy editor: the draft with its history, and what follows from it (document, blocks, problems), each derived
/// once a version. Used by one circuit at a time; not safe for use by several threads.
/// </summary>
public sealed class EditingSession
{
    private readonly ServiceCatalog catalog;
    private readonly string accountId;
    private readonly string partition;
    private readonly EditHistory history;

    // A block that did not change is the same object as before, and so keeps its view; what depends on the other blocks is put in where it changed.
    private readonly ConditionalWeakTable<PermissionBlock, BlockView> views = [];
    private readonly ConditionalWeakTable<PermissionBlock, BlockView> completed = [];
    private readonly Dictionary<int, PendingInput> pending;
    private int enteredVersion;
    private bool reviewTried;
    private Derived? derived;

    /// <summary>Begins or resumes a session.</summary>
    /// <param name="draft">The draft to edit.</param>
    /// <param name="catalog">The service catalogue.</param>
    /// <param name="accountId">The account, for "Any in this account".</param>
    /// <param name="partition">The partition of ARNs, such as <c>aws</c>.</param>
    /// <param name="pending">What stands in the fields of blocks, by the block's id; null for nothing.</param>
    public EditingSession(
        PolicyDraft draft, ServiceCatalog catalog, string accountId, string partition = "aws", IReadOnlyDictionary<int, PendingInput>? pending = null)
    {
        this.catalog = catalog;
        this.accountId = accountId;
        this.partition = partition;
        history = new(draft);
        this.pending = pending is null ? [] : new(pending);
    }

    /// <summary>Raised after each change, undo and redo included.</summary>
    public event Action? Changed;

    /// <summary>The draft as it stands.</summary>
    public PolicyDraft Draft => history.Current;

    /// <summary>Goes up by one at each change.</summary>
    public int Version => history.Version + enteredVersion;

    /// <summary>What stands in the fields of blocks and is no part of them yet, by the block's id.</summary>
    public IReadOnlyDictionary<int, PendingInput> Pending => pending;

    /// <summary>The account, for ARNs of "this account".</summary>
    public string AccountId => accountId;

    /// <summary>The partition of ARNs.</summary>
    public string Partition => partition;

    /// <summary>Whether there is a step to take back.</summary>
    public bool CanUndo => history.CanUndo;

    /// <summary>Whether there is a step to take again.</summary>
    public bool CanRedo => history.CanRedo;

    /// <summary>The document that would be created.</summary>
    public string Document => Current.Document;

    /// <summary>The document's size as IAM counts it: characters, white space outside strings left out.</summary>
    public int Size => Current.Size;

    /// <summary>The blocks as screens show them.</summary>
    public IReadOnlyList<BlockView> Blocks => Current.Blocks;

    /// <summary>All problems of the draft.</summary>
    public IReadOnlyList<EditingProblem> Problems => Current.Problems;

    /// <summary>Whether the policy may be reviewed: no problem is an error, and nothing stands typed in a field without being added.</summary>
    public bool CanReview => !Problems.Any(p => p.Severity == ProblemSeverity.Error) && !Draft.Blocks.Any(b => PendingOf(b.Id).Problems(b, all: true).Any());

    /// <summary>Asks to review the policy. From then on what is typed and not added is told as a problem too.</summary>
    /// <returns><see cref="CanReview"/>.</returns>
    public bool TryReview()
    {
        if (!reviewTried)
        {
            reviewTried = true;
            enteredVersion++;
            Changed?.Invoke();
        }

        return CanReview;
    }

    /// <summary>Makes an edit of the whole draft.</summary>
    public void Apply(Func<PolicyDraft, PolicyDraft> edit)
    {
        if (history.Apply(edit)) Changed?.Invoke();
    }

    /// <summary>Makes an edit of one block.</summary>
    public void Update(int blockId, Func<PermissionBlock, PermissionBlock> edit) => Apply(d => d.Update(blockId, edit));

    /// <summary>Changes what stands in the fields of a block.</summary>
    public void Enter(int blockId, Func<PendingInput, PendingInput> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var before = PendingOf(blockId);
        var now = edit(before);
        if (now == before) return;
        if (now == PendingInput.None) pending.Remove(blockId);
        else pending[blockId] = now;
        enteredVersion++;
        Changed?.Invoke();
    }

    /// <summary>Takes the last step back.</summary>
    public void Undo()
    {
        if (history.Undo()) Changed?.Invoke();
    }

    /// <summary>Takes the step again that was taken back last.</summary>
    public void Redo()
    {
        if (history.Redo()) Changed?.Invoke();
    }

    private Derived Current => derived is { } d && d.Version == Version ? d : derived = Derive();

    private Derived Derive()
    {
        var alone = Draft.Blocks.Select(b => views.GetValue(b, View)).ToList();
        var blocks = alone.Select(b => Complete(b, alone)).ToList();
        var problems = blocks.SelectMany(b => b.Problems).ToList();
        if (blocks.Count == 0)
            problems.Add(new(0, BlockSection.Service, ProblemSeverity.Error, "The policy has no permissions. Add a permission block."));
        var document = PolicyWriter.Write(Draft, catalog);
        var size = PolicySize.Count(document);
        var quota = PolicySize.Quota(PolicySizeTarget.ManagedPolicy);
        if (size > quota)
        {
            problems.Add(new(0, BlockSection.Actions, ProblemSeverity.Error,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The policy has {size:N0} characters and a managed policy may have {quota:N0}. Use wildcards, fewer ARNs, or move blocks into a second policy.")));
        }

        return new(Version, document, size, blocks, [.. problems.OrderBy(p => p.Severity)]);
    }

    private PendingInput PendingOf(int blockId) => pending.GetValueOrDefault(blockId, PendingInput.None);

    private BlockView View(PermissionBlock block)
    {
        var services = BlockServices.Of(block, catalog);
        IReadOnlyList<BlockPart> parts = [.. services.Named.Select(s => ActionsView.Create(block, s)).Select(
            a => new BlockPart(a.Service, a, ResourcesView.Create(block, a, accountId, partition)))];
        var own = block.Service is null ? null : parts.FirstOrDefault(p => p.Service.Prefix.Equals(block.Service, StringComparison.OrdinalIgnoreCase));
        return new(block, own?.Service, own?.Actions, own?.Resources, [], []) { Services = services, Parts = parts };
    }

    private BlockView Complete(BlockView view, IReadOnlyList<BlockView> draft)
    {
        var input = PendingOf(view.Block.Id);
        IReadOnlyList<EditingProblem> problems = [.. BlockProblems.Find(view, draft).Concat(input.Problems(view.Block, reviewTried)).OrderBy(p => p.Severity)];
        var dependents = DependentActions.Find(view, draft);
        if (completed.TryGetValue(view.Block, out var before) && before.Pending == input && before.Problems.SequenceEqual(problems) && before.Dependents.SequenceEqual(dependents))
            return before;
        var now = view with { Problems = problems, Dependents = dependents, Pending = input };
        completed.AddOrUpdate(view.Block, now);
        return now;
    }

    private sealed record Derived(int Version, string Document, int Size, IReadOnlyList<BlockView> Blocks, IReadOnlyList<EditingProblem> Problems);
}
