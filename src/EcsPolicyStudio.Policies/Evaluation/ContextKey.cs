using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>A key of the request context with its value or values. Immutable.</summary>
public sealed class ContextKey
{
    private ContextKey(string name, bool isMultivalued, ImmutableArray<string> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        IsMultivalued = isMultivalued;
        Values = values;
    }

    /// <summary>The name, such as <c>aws:RequestedRegion</c>; letter case does not count.</summary>
    public string Name { get; }

    /// <summary>Whether the key is a multivalued one, whatever the number of its values (AWS document "Single-valued vs. multivalued context keys").</summary>
    public bool IsMultivalued { get; }

    /// <summary>The values: one of a single-valued key, any number of a multivalued one. Numbers, dates and booleans are text.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>A single-valued key.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The key with its value.</returns>
    public static ContextKey Single(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(name, isMultivalued: false, [value]);
    }

    /// <summary>A multivalued key. It is present even with no value at all.</summary>
    /// <param name="name">The key.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The key with its values.</returns>
    public static ContextKey Multivalued(string name, params IEnumerable<string> values) => new(name, isMultivalued: true, [.. values]);
}
