namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="List">The name of the list (the operation), which its markers carry.</param>
/// <param name="Size">At most so many elements, 1 to 1000.</param>
/// <param name="After">The key of the last element of the page before; null for the first page.</param>
internal sealed record PageRequest(string List, int Size, string? After)
{
    private const int DefaultSize = 100;

    /// <summary>Reads MaxItems and Marker.</summary>
    public static PageRequest Read(string list, QueryParameters parameters) => new(
        list,
        parameters.Number("MaxItems") ?? DefaultSize,
        parameters["Marker"] is { } marker ? Marker.Read(list, marker) : null);

    /// <summary>Makes the page of <paramref name="found"/>, which holds one element more than fits where the list goes on.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> found, Func<T, string> key) => found.Count <= Size
        ? new(found, null)
        : new([.. found.Take(Size)], Marker.Write(List, key(found[Size - 1])));

    /// <summary>Makes the page of a whole list, given in the order of its keys.</summary>
    public Page<T> CutWhole<T>(IEnumerable<T> all, Func<T, string> key) => Cut(
        [.. all.Where(element => After is null || string.CompareOrdinal(key(element), After) > 0).Take(Size + 1)], key);
}

/// <summary>A page of a list.</summary>
/// <param name="Items">Its elements.</param>
/// <param name="Marker">Where the next page begins; null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Marker);
