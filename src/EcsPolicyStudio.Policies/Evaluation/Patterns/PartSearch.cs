namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>
/// Finds a long part in one pass over the text (Shift-And, 64 places of the part a machine word): the cost is the text's length times the
/// number of words, whatever the contents.
/// </summary>
internal sealed class PartSearch
{
    private readonly int length;
    private readonly int words;
    private readonly Dictionary<char, ulong[]> places = [];
    private readonly ulong[] anywhere;

    public PartSearch(string part, bool[]? ones)
    {
        length = part.Length;
        words = (length + 63) / 64;
        anywhere = new ulong[words];
        for (var i = 0; ones is not null && i < length; i++)
        {
            if (ones[i])
                anywhere[i / 64] |= 1UL << (i % 64);
        }

        for (var i = 0; i < length; i++)
        {
            if (ones is not null && ones[i])
                continue;
            if (!places.TryGetValue(part[i], out var mask))
                places.Add(part[i], mask = [.. anywhere]);
            mask[i / 64] |= 1UL << (i % 64);
        }
    }

    public int FindIn(ReadOnlySpan<char> text)
    {
        // Bit i of the state: the part's first i + 1 places fit the text up to here.
        Span<ulong> state = words <= 64 ? stackalloc ulong[words] : new ulong[words];
        state.Clear();
        var last = 1UL << ((length - 1) % 64);
        for (var position = 0; position < text.Length; position++)
        {
            var mask = places.TryGetValue(text[position], out var found) ? found : anywhere;
            var carry = 1UL;
            for (var word = 0; word < words; word++)
            {
                var next = state[word] >> 63;
                state[word] = ((state[word] << 1) | carry) & mask[word];
                carry = next;
            }

            if ((state[words - 1] & last) != 0)
                return position - length + 1;
        }

        return -1;
    }
}
