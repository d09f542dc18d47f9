using EcsPolicyStudio.Policies.Evaluation.Patterns;

namespace EcsPolicyStudio.Policies.Evaluation.Compilation;

/// <summary>
/// The entries of Action or NotAction; letter case does not count (AWS document "IAM JSON policy elements: Action"). A long list is sorted by
/// service: it costs what the entries of the request's own service cost, not what its length costs.
/// </summary>
internal sealed class ActionSet
{
    // Shorter lists are looked through faster than a table.
    private const int Long = 8;

    private readonly CompiledPattern[] all;
    private readonly CompiledPattern[] ofAnyService = [];
    private readonly Dictionary<string, Service>? services;

    public ActionSet(IReadOnlyList<string> texts)
    {
        string[] folded = [.. texts.Select(Folding.Fold)];
        all = [.. folded.Select(CompiledPattern.Of)];
        if (all.Length < Long)
            return;
        services = folded.Where(f => ServiceOf(f).Length > 0).GroupBy(f => ServiceOf(f).ToString()).ToDictionary(g => g.Key, g => new Service([.. g]));
        ofAnyService = [.. folded.Where(f => ServiceOf(f).IsEmpty).Select(CompiledPattern.Of)];
    }

    /// <summary>The service prefix of an action, colon included; empty where it has none, or one with a wildcard.</summary>
    public static ReadOnlySpan<char> ServiceOf(string action)
    {
        var end = action.AsSpan().IndexOfAny(':', '*', '?');
        return end >= 0 && action[end] == ':' ? action.AsSpan(0, end + 1) : default;
    }

    /// <summary>Whether an entry takes in the request's action.</summary>
    public bool Contains(AuthorizationRequest request)
    {
        if (services is null)
            return Find(request) >= 0;
        if (services.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(request.FoldedService, out var service) && service.Contains(request.FoldedAction))
            return true;
        foreach (var pattern in ofAnyService)
        {
            if (pattern.IsMatch(request.FoldedAction))
                return true;
        }

        return false;
    }

    /// <summary>The place of the first entry that takes in the request's action, or -1.</summary>
    public int Find(AuthorizationRequest request)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].IsMatch(request.FoldedAction))
                return i;
        }

        return -1;
    }

    // The entries of one service: names, and patterns.
    private sealed class Service(string[] entries)
    {
        private readonly HashSet<string> names = [.. entries.Where(e => e.AsSpan().IndexOfAny('*', '?') < 0)];
        private readonly CompiledPattern[] patterns = [.. entries.Where(e => e.AsSpan().IndexOfAny('*', '?') >= 0).Select(CompiledPattern.Of)];

        public bool Contains(string action)
        {
            if (names.Contains(action))
                return true;
            foreach (var pattern in patterns)
            {
                if (pattern.IsMatch(action))
                    return true;
            }

            return false;
        }
    }
}
