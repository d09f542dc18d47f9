
namespace EcsPolicyStudio.Policies.Catalog;

/// <summary>An action that was found.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Name">Its name without the prefix.</param>
/// <param name="AccessLevel">Its access level.</param>
public readonly record struct ActionMatch(ServiceEntry Service, string Name, AccessLevel AccessLevel)
{
    /// <inheritdoc/>
    public override string ToString() => Service.Prefix + ":" + Name;
}

/// <summary>
/// Finds actions of all services the way a person types them: <c>runtask</c>, <c>ecs:Run</c>, <c>ecs run task</c>, <c>ReTaDe</c>, <c>Describe*</c>. Safe for use by
/// several threads.
/// </summary>
public sealed class ActionSearch
{
    private const int LongestQuery = 60;

    private readonly ServiceActions[] services;

    internal ActionSearch(IReadOnlyList<ServiceEntry> entries, string names)
    {
        var lines = names.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        services = new ServiceActions[entries.Count];
        for (var i = 0; i < services.Length; i++)
            services[i] = new(entries[i], lines[i]);
    }

    /// <summary>How many actions are searched.</summary>
    public int Count => services.Sum(s => s.Names.Length);

    /// <summary>
    /// The actions that fit, best first: the exact name, names that begin so, names with a word for each part typed (<c>RegTaDef</c>), names that hold the text,
    /// then those of which each typed word is found in the action or its service. Within each the shorter name first, of which the text is the larger part. Text before a colon
    /// is a service prefix or its beginning; <c>*</c> and <c>?</c> make the text a pattern of names.
    /// </summary>
    /// <param name="text">What was typed; case does not matter. An empty text finds nothing; what is longer than 60 characters neither.</param>
    /// <param name="limit">The most actions that are given.</param>
    public IReadOnlyList<ActionMatch> Find(string? text, int limit = 50)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var query = new ActionQuery(text?.Trim() ?? string.Empty);
        if (query.IsEmpty || query.Text.Length > LongestQuery)
            return [];
        var best = new BestFirst(limit);
        for (var s = 0; s < services.Length; s++)
        {
            var service = services[s];
            if (!query.FitsService(service))
                continue;
            var missing = query.WordsMissingIn(service);
            for (var n = 0; n < service.Names.Length; n++)
            {
                if (query.Rank(service.Names[n], service.Letters[n], missing) is var rank and >= 0)
                    best.Add(rank, service.Names[n].Length, s, n);
            }
        }

        return best.Select((s, n) => new ActionMatch(services[s].Entry, services[s].Names[n], services[s].Levels[n]));
    }
}

// The names of one service with what makes a look at most of them needless.
internal sealed class ServiceActions
{
    private static readonly Dictionary<char, AccessLevel> LevelOf = AccessLevels.All.ToDictionary(l => l.ToString()[0]);

    public ServiceActions(ServiceEntry entry, string line)
    {
        Entry = entry;
        Words = entry.Name.Split([' ', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        var at = line.IndexOf(':', StringComparison.Ordinal) + 1;
        var items = line.Length == at ? [] : line[at..].Split(' ');
        Names = new string[items.Length];
        Letters = new uint[items.Length];
        Levels = new AccessLevel[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            Names[i] = items[i][1..];
            Letters[i] = ActionQuery.LettersOf(Names[i]);
            Levels[i] = LevelOf[items[i][0]];
        }
    }

    public ServiceEntry Entry { get; }

    public string[] Words { get; }

    public string[] Names { get; }

    public uint[] Letters { get; }

    public AccessLevel[] Levels { get; }
}
