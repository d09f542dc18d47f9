using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison.Regions;

/// <summary>A resource that stands for all those that the same patterns take in.</summary>
/// <param name="Word">The resource: an ARN, or <c>*</c>.</param>
/// <param name="Plain">The numbers of the pattern lists with a pattern without variables that takes it in.</param>
/// <param name="Possible">The patterns with variables that can take it in.</param>
internal sealed record ResourceRegion(string Word, HashSet<int> Plain, HashSet<int> Possible);

/// <summary>Resources that meet every combination of pattern lists that a resource can belong to.</summary>
internal static class ResourceWords
{
    private static readonly VariableSymbols NoVariables = new();

    // ARNs with a partition, a service and a resource; and the resource of an action without resource-level permissions.
    private static readonly PatternToken[][] Universe =
        [PatternTokens.Arn("arn:?*:?*:*:*:?*", variables: false, complete: true, NoVariables)!, [PatternToken.Of('*'), PatternToken.End]];

    private static readonly string[] Fillings = ["arn", "aws", "ecs", "eu-west-1", "111122223333", "example"];

    public static List<ResourceRegion> Find(IReadOnlyCollection<ResourcePatterns> lists, out bool isComplete)
    {
        var distinct = lists.DistinctBy(l => l.Number).ToList();
        var variables = distinct.SelectMany(l => l.Variable).DistinctBy(v => v.Number).ToList();
        var words = PatternWords.Find(
            Universe, [.. distinct.Select(IReadOnlyList<PatternToken[]> (l) => l.Plain), .. variables.Select(IReadOnlyList<PatternToken[]> (v) => [v.Widest])], out isComplete);
        // What looks like a resource comes first; of those that the same patterns take in one is kept.
        var nice = distinct.SelectMany(l => l.Plain).Concat(variables.Select(v => v.Widest)).Select(Fill).Where(w => Array.Exists(Universe, u => PatternTokens.IsMatch(u, w)));
        var regions = new Dictionary<string, ResourceRegion>(StringComparer.Ordinal);
        foreach (var word in nice.Concat(words))
        {
            HashSet<int> plain = [.. distinct.Where(l => l.FitsPlain(word)).Select(l => l.Number)];
            HashSet<int> possible = [.. variables.Where(v => PatternTokens.IsMatch(v.Widest, word)).Select(v => v.Number)];
            regions.TryAdd($"{string.Join(',', plain)};{string.Join(',', possible)}", new(word, plain, possible));
        }

        return [.. regions.Values];
    }

    private static string Fill(PatternToken[] pattern)
    {
        var text = new System.Text.StringBuilder();
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
