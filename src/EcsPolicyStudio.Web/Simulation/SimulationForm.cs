using System.Collections.Immutable;
using System.Text.Json;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Web.Simulation;

/// <summary>
/// What somebody has typed into the tab Simulate of one user, group, role or policy; through <see cref="ToDraft"/> it outlives a reload. Used by one circuit; not safe for use by
/// several threads.
/// </summary>
/// <param name="subject">Whose permissions are simulated.</param>
/// <param name="catalog">Knows actions and context keys.</param>
public sealed class SimulationForm(SimulationSubject subject, ServiceCatalog catalog)
{
    /// <summary>How many verdicts one simulation gives at most: actions times resources.</summary>
    public const int MaxVerdicts = 500;

    private static readonly char[] Separators = [',', ';', ' ', '\t', '"', '[', ']'];

    /// <summary>Whose permissions are simulated.</summary>
    public SimulationSubject Subject { get; } = subject;

    /// <summary>The actions, one a line. Commas and quotes of a list in a document are passed over.</summary>
    public string Actions { get; set; } = "";

    /// <summary>The resources, one a line; empty for <c>*</c>.</summary>
    public string Resources { get; set; } = "";

    /// <summary>Whether IAM is asked as well; null while the person has not said.</summary>
    public bool? AskIam { get; set; }

    /// <summary>The context keys: those that the policies ask for, then those that the person added.</summary>
    public ImmutableArray<ContextField> Context { get; private set; } = [];

    /// <summary>Whether nothing was typed, so that there is nothing to keep.</summary>
    public bool IsUntouched => Actions.Length == 0 && Resources.Length == 0 && AskIam is null && Context.All(key => key is { IsAsked: true, Values: "" });

    /// <summary>Takes the keys that the policies ask for. Values that were typed stay, also of a key that no policy asks for any more.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="known">Those of them whose value follows from the identity or the time.</param>
    public void SetAskedKeys(IReadOnlyCollection<string> keys, IReadOnlyCollection<SimulationContextKey> known)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(known);
        var typed = Context.Where(field => !field.IsAsked || field.Values.Length > 0).ToList();
        var asked = keys.Select(key => new ContextField(key, typed.Find(field => IsOf(field, key))?.Values ?? "", IsAsked: true, KnownOf(key)));
        Context = [.. asked, .. typed.Where(field => !keys.Any(key => IsOf(field, key))).Select(field => field with { IsAsked = false, Known = null })];

        string? KnownOf(string key) => known.FirstOrDefault(fact => fact.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) switch
        {
            null => null,
            { Type: SimulationKeyType.Date } => "The time of the simulation",
            var fact => fact.Values[0],
        };
    }

    /// <summary>Replaces a context key.</summary>
    public void SetField(int index, ContextField field) => Context = Context.SetItem(index, field);

    /// <summary>Adds a context key to fill in.</summary>
    public void AddField() => Context = Context.Add(new("", "", IsAsked: false));

    /// <summary>Removes a context key that the person added.</summary>
    public void RemoveField(int index) => Context = Context.RemoveAt(index);

    /// <summary>Empties the form.</summary>
    public void Clear()
    {
        (Actions, Resources, AskIam) = ("", "", null);
        Context = [.. Context.Where(field => field.IsAsked).Select(field => field with { Values = "" })];
    }

    /// <summary>Reads the form.</summary>
    public SimulationReading Read()
    {
        var actions = Read(TextLines.Of(Actions).SelectMany(Words), text => RequestText.Action(catalog, text), StringComparer.OrdinalIgnoreCase);
        var resources = Read(TextLines.Of(Resources), RequestText.Resource, StringComparer.Ordinal);
        if (actions is { Values.Count: 0, Problems.Count: 0 })
            actions.Problems.Add(new(null, "Type at least one action, such as ecs:RunTask."));
        if (actions.Values.Count * Math.Max(1L, resources.Values.Count) > MaxVerdicts)
            actions.Problems.Add(new(null, $"{actions.Values.Count} actions on {Math.Max(1, resources.Values.Count)} resources are more than the {MaxVerdicts} verdicts of one simulation. Simulate in parts."));
        var keys = Context.Select((field, index) => KeyProblem(field, index)).ToList();
        var values = Context.Select(field => field.Problems(catalog)).ToList();
        var isWrong = actions.Problems.Count > 0 || resources.Problems.Count > 0 || keys.Exists(problem => problem is not null) || values.Exists(problems => problems.Count > 0);
        return new(
            actions.Problems, resources.Problems, keys, values,
            isWrong ? null : new(actions.Values, resources.Values, [.. Context.Where(field => field.Lines.Count > 0).Select(field => field.ToContextKey(catalog))]));
    }

    /// <summary>The form as a draft.</summary>
    public string ToDraft() => JsonSerializer.Serialize(new DraftContent(
        Actions, Resources, AskIam, [.. Context.Where(field => !field.IsAsked || field.Values.Length > 0).Select(field => new DraftKeyContent(field.Key, field.Values))]));

    /// <summary>Takes up a draft; one that cannot be read is passed over. The keys count as added until <see cref="SetAskedKeys"/> says otherwise.</summary>
    public void Restore(string draft)
    {
        try
        {
            if (JsonSerializer.Deserialize<DraftContent>(draft) is not { } content)
                return;
            (Actions, Resources, AskIam) = (content.Actions ?? "", content.Resources ?? "", content.AskIam);
            Context = [.. (content.Context ?? []).Where(key => key is not null).Select(key => new ContextField(key.Key ?? "", key.Values ?? "", IsAsked: false))];
        }
        catch (JsonException)
        {
            // Written by another version: the form starts afresh.
        }
    }

    private static bool IsOf(ContextField field, string key) => field.Key.Trim().Equals(key, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(int Line, string Value)> Words((int Line, string Value) line) =>
        line.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(word => (line.Line, word));

    private static (List<string> Values, List<LineProblem> Problems) Read(
        IEnumerable<(int Line, string Value)> lines, Func<string, RequestText.Reading> read, StringComparer comparer)
    {
        var problems = new List<LineProblem>();
        var values = new OrderedDictionary<string, bool>(comparer);
        foreach (var (line, text) in lines)
        {
            var reading = read(text);
            if (reading.Value is not null)
                values.TryAdd(reading.Value, true);
            else
                problems.Add(new(line, reading.Problem!));
            // Each costs a search for the nearest name.
            if (problems.Count == TextLines.MaxProblems)
                break;
        }

        return ([.. values.Keys], problems);
    }

    private string? KeyProblem(ContextField field, int index)
    {
        var key = field.Key.Trim();
        if (key.Length == 0)
            return field.Lines.Count == 0 ? null : "Type the name of the key, such as aws:SourceIp.";
        if (key.Any(char.IsWhiteSpace) || key.IndexOf(':', StringComparison.Ordinal) is <= 0)
            return "A context key is written prefix:name, such as aws:SourceIp.";
        return Context.Take(index).Any(other => IsOf(other, key)) ? $"{key} stands above already. Type all its values there." : null;
    }

    private sealed record DraftContent(string? Actions, string? Resources, bool? AskIam, IReadOnlyList<DraftKeyContent>? Context);

    private sealed record DraftKeyContent(string? Key, string? Values);
}
