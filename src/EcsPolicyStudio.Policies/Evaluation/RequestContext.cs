using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>All context keys of a request. Nothing is added to them: a key that is not here is missing. Immutable; key names ignore case.</summary>
public sealed class RequestContext
{
    private readonly Dictionary<string, ContextKey> byName;

    /// <summary>Makes a context.</summary>
    /// <param name="keys">The keys of the request.</param>
    /// <exception cref="ArgumentException">A key stands twice; names that differ only in case are the same key.</exception>
    public RequestContext(params IEnumerable<ContextKey> keys)
    {
        Keys = [.. keys];
        byName = new(Keys.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var key in Keys)
        {
            if (!byName.TryAdd(key.Name, key))
                throw new ArgumentException($"The context key {key.Name} stands twice; letter case does not tell keys apart.", nameof(keys));
        }
    }

    /// <summary>A request without context keys.</summary>
    public static RequestContext Empty { get; } = new([]);

    /// <summary>The keys in the order given.</summary>
    public ImmutableArray<ContextKey> Keys { get; }

    /// <summary>The key of that name, regardless of case, or null where the request lacks it.</summary>
    public ContextKey? Find(string name)
    {
        byName.TryGetValue(name, out var found);
        return found;
    }
}
