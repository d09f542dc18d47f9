using System.Text;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>
/// Makes the context of a request out of states: first the keys whose values are known, then values for the variables that are wanted, then the keys whose
/// values hold variables. Whether the request does what it should is for the evaluator to say.
/// </summary>
internal sealed class WitnessContext
{
    private readonly Dictionary<string, ContextKey> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> missing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a state of a key; false where no request is known that carries it.</summary>
    public static WitnessContext? Of(IEnumerable<(KeyDomain Domain, KeyState State)> states)
    {
        var context = new WitnessContext();
        var late = new List<(string Key, KeyState State)>();
        foreach (var (domain, state) in states)
        {
            var key = domain.Atoms[0].WrittenKey;
            if (state.IsOpen)
                return null;
            if (state.Values is null)
                context.missing.Add(key);
            else if (Array.Exists(state.Values, v => v.Variables.Length > 0))
                late.Add((key, state));
            else
                context.keys[key] = Make(key, state, [.. state.Values.Select(v => v.Word)]);
        }

        foreach (var (key, state) in late)
        {
            context.keys[key] = Make(key, state, [.. state.Values!.Select(v => v.Variables is [var test, ..]
                ? context.Replace(TemplateReader.Read(test.Text, test.Atom.Positive is ConditionOperator.StringLike or ConditionOperator.ArnLike, variables: true))
                : v.Word)]);
        }

        return context;
    }

    /// <summary>A text that fits a pattern, its variables replaced by the values of the context.</summary>
    public string Fitting(string pattern) => Replace(TemplateReader.Read(pattern, wildcards: true, variables: true));

    /// <summary>The context. Ask for it last.</summary>
    public RequestContext ToContext() => new(keys.Values);

    private static ContextKey Make(string key, KeyState state, string[] values) =>
        state.IsMultivalued ? ContextKey.Multivalued(key, values) : ContextKey.Single(key, values[0]);

    private string Replace(IEnumerable<TemplatePiece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            text.Append(piece.Kind switch
            {
                PieceKind.Literal => piece.Text,
                PieceKind.One => "x",
                PieceKind.Variable => ValueOf(piece),
                _ => "",
            });
        }

        return text.ToString();
    }

    private string ValueOf(TemplatePiece variable)
    {
        if (keys.TryGetValue(variable.Text, out var key))
            return key is { IsMultivalued: false } ? key.Values[0] : variable.Default ?? "";
        if (missing.Contains(variable.Text))
            return variable.Default ?? "";
        // Something that no policy names: what stands behind the last colon or slash of the key, and a mark.
        var value = variable.Text[(variable.Text.AsSpan().LastIndexOfAny(':', '/') + 1)..] + "-value";
        keys[variable.Text] = ContextKey.Single(variable.Text, value);
        return value;
    }
}
