namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>
/// Finds a long part with question marks in one pass over the text (Shift-And, 64 places of the part a machine word): the cost is the text's
/// length times the number of words, whatever the contents. Memory is a constant times the part's length.
/// </summary>
internal sealed class MaskedSearch
{
    private readonly int length;
    private readonly int words;

    // Places of question marks, as bits.
    private readonly ulong[] anywhere;

    // Places of a character and of question marks: as bits for the few characters that are frequent, as a list for the others.
    private readonly Dictionary<char, ulong[]> frequent = [];
    private readonly Dictionary<char, int[]> rare = [];

    public MaskedSearch(string part, bool[] ones)
    {
        length = part.Length;
        words = (length + 63) / 64;
        anywhere = new ulong[words];
        for (var i = 0; i < length; i++)
        {
            if (ones[i])
                Set(anywhere, i);
        }

        foreach (var places in Enumerable.Range(0, length).Where(i => !ones[i]).GroupBy(i => part[i]))
        {
            int[] list = [.. places];
            if (list.Length <= words)
            {
                rare.Add(places.Key, list);
                continue;
            }

            ulong[] mask = [.. anywhere];
            foreach (var place in list)
                Set(mask, place);
            frequent.Add(places.Key, mask);
        }
    }

    public int FindIn(ReadOnlySpan<char> text)
    {
        // Bit i of the state: the part's first i + 1 places fit the text up to here.
        Span<ulong> state = words <= 64 ? stackalloc ulong[words] : new ulong[words];
        state.Clear();
        for (var position = 0; position < text.Length; position++)
        {
            if (frequent.TryGetValue(text[position], out var mask))
                Step(state, mask, []);
            else
                Step(state, anywhere, rare.TryGetValue(text[position], out var places) ? places : []);
            if ((state[words - 1] & (1UL << ((length - 1) % 64))) != 0)
                return position - length + 1;
        }

        return -1;
    }

    private static void Step(Span<ulong> state, ulong[] mask, ReadOnlySpan<int> places)
    {
        var carry = 1UL;
        var place = 0;
        for (var word = 0; word < state.Length; word++)
        {
            var allowed = mask[word];
            for (; place < places.Length && places[place] / 64 == word; place++)
                allowed |= 1UL << (places[place] % 64);
            var next = state[word] >> 63;
            state[word] = ((state[word] << 1) | carry) & allowed;
            carry = next;
        }
    }

    private static void Set(ulong[] bits, int place) => bits[place / 64] |= 1UL << (place % 64);
}
