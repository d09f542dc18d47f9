using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Shrinking;

/// <summary>A value of a list: what it says and how it is written.</summary>
internal sealed record DraftValue(string Text, string Json);

/// <summary>The list of an element while it is shortened.</summary>
internal sealed class DraftList(ListElement element, string document, Func<IEnumerable<string>, TextSet> read)
{
    private TextSet? set;
    private string? key;

    public ListElement Element { get; } = element;

    public bool IsNot => Element.IsNot;

    public List<DraftValue> Values { get; private set; } = [.. element.Values.Select(v => new DraftValue(v.Text, v.Span.Of(document).ToString()))];

    /// <summary>Whether it is written as a list.</summary>
    public bool IsList { get; private set; } = element.IsList;

    public bool IsChanged { get; private set; }

    /// <summary>The texts it stands for.</summary>
    public TextSet Set => set ??= read(Values.Select(v => v.Text));

    /// <summary>Equal for lists that say the same in the same patterns, in whatever order.</summary>
    public string Key => key ??= (IsNot ? "!" : "=") + string.Join('\n', Values.Select(v => Element.Name is ElementNames.Action or ElementNames.NotAction ? Folding.Fold(v.Text) : v.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Characters of the value.</summary>
    public int Size => Values.Sum(v => v.Json.Length) + (IsList ? Values.Count + 1 : 0);

    public void Replace(List<DraftValue> values)
    {
        Values = values;
        IsList |= values.Count != 1;
        IsChanged = true;
        set = null;
        key = null;
    }

    public void WriteAsSingle()
    {
        IsList = false;
        IsChanged = true;
    }
}

/// <summary>A statement while it is shortened.</summary>
internal sealed class StatementDraft
{
    private readonly int otherCharacters;
    private int conditionSaved;
    private int sidSaved;

    public StatementDraft(PolicyDocument document, Statement statement, VariableSymbols symbols)
    {
        Source = statement;
        var variables = document.LanguageVersion == PolicyLanguageVersion.Version2012;
        var isNotAction = statement.IsNotAction;
        var isNotResource = statement.IsNotResource;
        Actions = new(statement.ActionElement!, document.Text, texts => TextSet.Actions(texts, isNotAction));
        Resources = new(statement.ResourceElement!, document.Text, texts => TextSet.Resources(texts, isNotResource, variables, symbols));
        Conditions = [.. statement.Conditions.Select(c => $"{c.OperatorText}\n{c.Key.ToUpperInvariant()}\n{string.Join('\n', c.Values.Select(v => v.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}")];
        ConditionKey = string.Join('\u0001', Conditions.Order(StringComparer.Ordinal));
        otherCharacters = PolicySize.Count(statement.Span.Of(document.Text)) - Actions.Size - Resources.Size;
    }

    public Statement Source { get; }

    public DraftList Actions { get; }

    public DraftList Resources { get; }

    /// <summary>Each condition as a text that is equal for conditions that say the same.</summary>
    public HashSet<string> Conditions { get; }

    public string ConditionKey { get; }

    /// <summary>Edits of the statement's text apart from those of the two lists.</summary>
    public List<TextChange> OtherChanges { get; } = [];

    public bool IsRemoved { get; set; }

    public bool HasSid { get; private set; } = true;

    public int Size => otherCharacters + Actions.Size + Resources.Size - conditionSaved - sidSaved;

    public bool IsChanged => Actions.IsChanged || Resources.IsChanged || OtherChanges.Count > 0;

    public string Name => Source.Sid is { Length: > 0 } sid ? $"statement {sid}" : $"statement {Source.Index + 1}";

    /// <summary>Whether it can be held against others: a whole statement of an identity policy.</summary>
    public static bool Takes(Statement statement) =>
        statement is { Effect: not null, Actions.Length: > 0, Resources.Length: > 0, Principal: null, NotPrincipal: null, UnknownMembers.Length: 0 }
        && statement.Actions.All(a => a.Kind == JsonKind.String) && statement.Resources.All(r => r.Kind == JsonKind.String);

    public void ChangeCondition(TextChange change, int saved)
    {
        OtherChanges.Add(change);
        conditionSaved += saved;
    }

    public void RemoveSid(TextChange change, int saved)
    {
        OtherChanges.Add(change);
        sidSaved = saved;
        HasSid = false;
    }
}
