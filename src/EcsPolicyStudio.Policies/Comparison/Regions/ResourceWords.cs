using System.Text;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison.Regions;

/// <summary>A resource that stands for all those that the same patterns take in.</summary>
/// <param name="Word">The resource: an ARN, or <c>*</c>.</param>
/// <param name="Plain">The numbers of the pattern lists with a pattern without variables that takes it in.</param>
/// <param name="Possible">The patterns with variables that can take it in.</param>
internal sealed record ResourceRegion(string Word, HashSet<int> Plain, HashSet<int> Possible);

/// <summary>
/// Resources that meet every combination of pattern lists that a resource can belong to. Those that come from the patterns themselves are given first,
/// for they answer most questions; only where they do not the patterns are followed.
/// </summary>
internal sealed class ResourceWords
{
    private static readonly VariableSymbols NoVariables = new();

    // ARNs with a partition, a service and a resource; and the resource of an action without resource-level permissions.
    private static readonly PatternToken[][] Universe =
        [PatternTokens.Arn("arn:?*:?*:*:*:?*", variables: false, complete: true, NoVariables)!, [PatternToken.Of('*'), PatternToken.End]];

    private static readonly string[] Fillings = ["arn", "aws", "ecs", "eu-west-1", "111122223333", "example"];

    private readonly List<ResourcePatterns> lists;
    private readonly List<VariablePattern> variables;
    private readonly List<ResourceRegion> regions = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly IEnumerator<string> words;

    /// <summary>Prepares the search.</summary>
    /// <param name="lists">The pattern lists.</param>
    /// <param name="isAny">Whether <c>*</c> is the only resource there is.</param>
    public ResourceWords(IEnumerable<ResourcePatterns> lists, bool isAny)
    {
        this.lists = [.. lists.DistinctBy(l => l.Number)];
        variables = [.. this.lists.SelectMany(l => l.Variable).DistinctBy(v => v.Number)];
        words = (isAny ? [AuthorizationRequest.AnyResource] : Words()).GetEnumerator();
    }

    /// <summary>Whether every combination is met; known once all were given.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The resources, found as they are asked for; the same ones each time.</summary>
    public IEnumerable<ResourceRegion> Regions()
    {
        for (var i = 0; ; i++)
        {
            while (i >= regions.Count)
            {
                if (!words.MoveNext())
                    yield break;
                AddRegion(words.Current);
            }

            yield return regions[i];
        }
    }

    // Of the resources that the same patterns take in the first one is kept.
    private void AddRegion(string word)
    {
        HashSet<int> plain = [.. lists.Where(l => l.FitsPlain(word)).Select(l => l.Number)];
        HashSet<int> possible = [.. variables.Where(v => PatternTokens.IsMatch(v.Widest, word)).Select(v => v.Number)];
        if (known.Add($"{string.Join(',', plain)};{string.Join(',', possible)}"))
            regions.Add(new(word, plain, possible));
    }

    private IEnumerable<string> Words()
    {
        foreach (var pattern in lists.SelectMany(l => l.Plain).Concat(variables.Select(v => v.Widest)))
        {
            var word = Fill(pattern);
            if (Array.Exists(Universe, u => PatternTokens.IsMatch(u, word)))
                yield return word;
        }

        var found = PatternWords.Find(
            Universe, [.. lists.Select(IReadOnlyList<PatternToken[]> (l) => l.Plain), .. variables.Select(IReadOnlyList<PatternToken[]> (v) => [v.Widest])], out var isComplete);
        IsComplete = isComplete;
        foreach (var word in found)
            yield return word;
    }

    private static string Fill(PatternToken[] pattern)
    {
        var text = new StringBuilder();
        var field = 0;
        foreach (var token in pattern)
        {
            if (token.Kind == TokenKind.Literal)
                text.Append((char)token.Symbol);
            else if (token.Kind == TokenKind.One)
                text.Append('x');
            else if (token.Kind == TokenKind.Any)
                text.Append(pattern.Length == 2 ? "*" : Fillings[field]);
            if (token.Kind == TokenKind.Literal && token.Symbol == ':' && field < Fillings.Length - 1)
                field++;
        }

        return text.ToString();
    }
}
