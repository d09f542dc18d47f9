namespace EcsPolicyStudio.Policies.Catalog;

/// <summary>Finds services the way a person types them: by prefix (<c>ecs</c>), by name (<c>elastic con</c>) or by part of either.</summary>
public static class ServiceSearch
{
    /// <summary>
    /// The services that fit, best first: the exact prefix, prefixes that begin so, names that begin so, names with a word for each word
    /// typed, then anything that contains the text; within each, the shorter name first, of which the text is the larger part. An empty text gives all services by display name.
    /// </summary>
    /// <param name="services">The services to search.</param>
    /// <param name="text">What was typed; case and surrounding white space do not matter.</param>
    public static IReadOnlyList<ServiceEntry> Search(IReadOnlyList<ServiceEntry> services, string? text)
    {
        ArgumentNullException.ThrowIfNull(services);
        var query = text?.Trim() ?? string.Empty;
        if (query.Length == 0)
            return [.. services.OrderBy(s => s.DisplayName, StringComparer.OrdinalIgnoreCase)];

        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. services
            .Select(s => (Service: s, Rank: Rank(s, query, words)))
            .Where(x => x.Rank < int.MaxValue)
            .OrderBy(x => x.Rank)
            .ThenBy(x => x.Service.DisplayName.Length)
            .ThenBy(x => x.Service.DisplayName, StringComparer.OrdinalIgnoreCase)
            .Select(x => x.Service)];
    }

    private static int Rank(ServiceEntry service, string query, string[] words)
    {
        const StringComparison ignoreCase = StringComparison.OrdinalIgnoreCase;
        if (service.Prefix.Equals(query, ignoreCase)) return 0;
        if (service.DisplayName.StartsWith(query, ignoreCase)) return 1;
        if (service.Prefix.StartsWith(query, ignoreCase)) return 2;
        if (HasWordsInOrder(service.DisplayName, words)) return 3;
        if (HasWordsInOrder(service.Name, words)) return 4;
        if (service.Name.Contains(query, ignoreCase) || service.Prefix.Contains(query, ignoreCase)) return 5;
        return Array.TrueForAll(words, w => service.Name.Contains(w, ignoreCase) || service.Prefix.Contains(w, ignoreCase)) ? 6 : int.MaxValue;
    }

    /// <summary>Whether each typed word begins a word of the name, in order: <c>elas con ser</c> finds Elastic Container Service.</summary>
    private static bool HasWordsInOrder(string name, string[] words)
    {
        var next = 0;
        foreach (var word in name.Split([' ', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (next < words.Length && word.StartsWith(words[next], StringComparison.OrdinalIgnoreCase))
                next++;
        }

        return next == words.Length;
    }
}
