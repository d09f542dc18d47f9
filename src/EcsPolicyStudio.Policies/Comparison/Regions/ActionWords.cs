using System.Runtime.CompilerServices;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Expansion;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison.Regions;

/// <summary>An action that stands for itself, or for all those that the catalogue does not have and the same patterns take in.</summary>
/// <param name="Name">The action, fit for a request.</param>
/// <param name="Display">How it is shown: the action, or the pattern that it stands for.</param>
/// <param name="IsInCatalog">Whether the catalogue has it.</param>
/// <param name="IsAskedOnAny">Whether it has no resource-level permissions, so that it is asked on <c>*</c> alone.</param>
/// <param name="Lists">The action lists that take it in.</param>
internal sealed record ActionWord(string Name, string Display, bool IsInCatalog, bool IsAskedOnAny, GroupSet Lists);

/// <summary>
/// The actions that two policies can tell apart, service by service: those of the catalogue, those that the policies name, and for the rest one of each
/// combination of patterns.
/// </summary>
internal sealed class ActionWords
{
    private static readonly ConditionalWeakTable<ServiceDefinition, (string Name, string Folded, bool IsAskedOnAny)[]> Names = [];

    private readonly ServiceCatalog catalog;
    private readonly int lists;
    private readonly Dictionary<string, List<int>> exact = new(StringComparer.Ordinal);
    private readonly List<(PatternToken[] Tokens, string Text, int List)> wide = [];
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);
    private readonly SortedSet<string> services = new(StringComparer.Ordinal);

    public ActionWords(ComparedPolicies policies, ServiceCatalog catalog)
    {
        this.catalog = catalog;
        lists = policies.ActionLists.Count;
        foreach (var action in policies.Statements.SelectMany(s => s.Source.Statement.Actions))
            written.TryAdd(Folding.Fold(action.Text), action.Text);
        for (var list = 0; list < lists; list++)
        {
            foreach (var pattern in policies.ActionLists[list])
                Add(pattern, list);
        }
    }

    /// <summary>Whether every combination was met.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The actions of each service that a pattern names; those of all others last, without a service.</summary>
    public IEnumerable<(string? Service, List<ActionWord> Words)> ByService()
    {
        foreach (var service in services)
            yield return (catalog.FindEntry(service)?.Prefix ?? service.ToLowerInvariant(), [.. OfService(service)]);
        yield return (null, [.. OfOthers()]);
    }

    private void Add(string pattern, int list)
    {
        var colon = pattern.IndexOf(':', StringComparison.Ordinal);
        if (!WildcardPattern.HasWildcard(pattern))
        {
            if (!exact.TryGetValue(pattern, out var of))
                exact.Add(pattern, of = []);
            of.Add(list);
        }
        else
        {
            wide.Add((PatternTokens.Action(pattern), pattern, list));
        }

        var prefix = colon < 0 ? pattern : pattern[..colon];
        if (!WildcardPattern.HasWildcard(prefix))
        {
            if (colon > 0)
                services.Add(prefix);
        }
        else if (pattern.AsSpan().IndexOfAnyExcept('*', ':') >= 0 && opened.Add(pattern))
        {
            // It takes in some actions of a service and not others; what the catalogue does not have is met among the other services.
            foreach (var action in CatalogActions.Matching(catalog, pattern))
                services.Add(Folding.Fold(action.Service));
        }
    }

    private static (string Name, string Folded, bool IsAskedOnAny)[] NamesOf(ServiceDefinition service) =>
        [.. service.Actions.Select(a => (Name: $"{service.Prefix}:{a.Name}", a.SupportsResources)).Select(a => (a.Name, Folding.Fold(a.Name), !a.SupportsResources))];

    private IEnumerable<ActionWord> OfService(string service)
    {
        PatternToken[] universe = [.. (service + ":").Select(c => PatternToken.Of(c)), new(TokenKind.One, InField: true), new(TokenKind.Any, InField: true), PatternToken.End];
        var near = wide.FindAll(w => PatternTokens.CanMeet(w.Tokens, universe));
        var known = new HashSet<string>(StringComparer.Ordinal);
        var definition = catalog.Find(service);
        foreach (var (name, folded, isAskedOnAny) in definition is null ? [] : Names.GetValue(definition, NamesOf))
        {
            known.Add(folded);
            yield return new(name, name, IsInCatalog: true, isAskedOnAny, ListsOf(folded, near));
        }

        foreach (var word in Find([universe], near, service + ":").Where(w => !known.Contains(w)))
            yield return exact.ContainsKey(word) ? new(written[word], written[word], IsInCatalog: false, IsAskedOnAny: false, ListsOf(word, near)) : Unknown(word, near, known, service.ToLowerInvariant());
    }

    private IEnumerable<ActionWord> OfOthers()
    {
        PatternToken[] universe =
            [new(TokenKind.One, InField: true), new(TokenKind.Any, InField: true), PatternToken.Of(':'), new(TokenKind.One, InField: true), new(TokenKind.Any, InField: true), PatternToken.End];
        var generic = wide.FindAll(w => w.Tokens.TakeWhile(t => !(t.Kind == TokenKind.Literal && t.Symbol == ':')).Any(t => t.Kind is TokenKind.Any or TokenKind.One));
        var named = services.Select(s => (PatternTokens.Action(s + ":*"), "", lists)).ToList();
        var sample = SampleOfOthers();
        foreach (var word in Find([universe], [.. generic, .. named], null).Where(w => !services.Contains(w[..w.IndexOf(':', StringComparison.Ordinal)])))
        {
            var found = Unknown(word, generic, [], null);
            yield return sample is not null && ListsOf(Folding.Fold(sample), generic).Equals(found.Lists) ? found with { Name = sample, IsInCatalog = true } : found;
        }
    }

    // An action of a service that no pattern names, one with resource-level permissions.
    private string? SampleOfOthers() =>
        catalog.Services.Where(e => !services.Contains(Folding.Fold(e.Prefix)))
            .SelectMany(e => catalog.Find(e.Prefix)!.Actions.Where(a => a.SupportsResources).Select(a => $"{e.Prefix}:{a.Name}")).FirstOrDefault();

    private List<string> Find(PatternToken[][] universe, List<(PatternToken[] Tokens, string Text, int List)> near, string? prefix)
    {
        var groups = near.GroupBy(w => w.List).ToDictionary(g => g.Key, g => g.Select(w => w.Tokens).ToList());
        foreach (var (text, of) in exact)
        {
            if (prefix is null || !text.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            // One list is enough to give the word.
            if (!groups.TryGetValue(of[0], out var group))
                groups.Add(of[0], group = []);
            group.Add(PatternTokens.Action(text));
        }

        var words = PatternWords.Find(universe, groups.Values, out var isComplete);
        IsComplete &= isComplete;
        return words;
    }

    // Shown as the longest pattern that takes it in; without one it is there for no exception naming it.
    private ActionWord Unknown(string word, List<(PatternToken[] Tokens, string Text, int List)> near, HashSet<string> known, string? service)
    {
        var signature = ListsOf(word, near);
        var longest = near.Where(w => PatternTokens.IsMatch(w.Tokens, word)).Select(w => w.Text).MaxBy(t => t.Length);
        var pattern = longest is not null ? written[longest] : service is null ? "*" : service + ":*";
        foreach (var filled in (string[])[pattern.Replace("*", "Example", StringComparison.Ordinal), pattern.Replace("*", "", StringComparison.Ordinal) + "Example"])
        {
            var sample = filled.Replace('?', 'x');
            var folded = Folding.Fold(sample);
            if (sample.AsSpan().Count(':') == 1 && !known.Contains(folded) && !exact.ContainsKey(folded) && ListsOf(folded, near).Equals(signature)
                && (service is null || folded.StartsWith(Folding.Fold(service) + ":", StringComparison.Ordinal)))
                return new(sample, pattern, IsInCatalog: false, IsAskedOnAny: false, signature);
        }

        return new(word, pattern, IsInCatalog: false, IsAskedOnAny: false, signature);
    }

    private GroupSet ListsOf(string folded, List<(PatternToken[] Tokens, string Text, int List)> near)
    {
        var set = new GroupSet(lists + 1);
        if (exact.TryGetValue(folded, out var of))
        {
            foreach (var list in of)
                set.Add(list);
        }

        foreach (var (tokens, _, list) in near)
        {
            if (!set.Contains(list) && PatternTokens.IsMatch(tokens, folded))
                set.Add(list);
        }

        return set;
    }
}
