namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>Finds a long part without question marks in one pass over the text (Knuth, Morris and Pratt): the cost is the text's length, whatever the contents.</summary>
internal sealed class LiteralSearch
{
    private readonly string part;

    // How much of the part is still matched where its character at this place does not fit.
    private readonly int[] fallback;

    public LiteralSearch(string part)
    {
        this.part = part;
        fallback = new int[part.Length + 1];
        fallback[0] = -1;
        var matched = -1;
        for (var i = 0; i < part.Length; i++)
        {
            while (matched >= 0 && part[matched] != part[i])
                matched = fallback[matched];
            fallback[i + 1] = ++matched;
        }
    }

    public int FindIn(ReadOnlySpan<char> text)
    {
        var matched = 0;
        for (var position = 0; position < text.Length; position++)
        {
            while (matched >= 0 && part[matched] != text[position])
                matched = fallback[matched];
            if (++matched == part.Length)
                return position - part.Length + 1;
        }

        return -1;
    }
}
