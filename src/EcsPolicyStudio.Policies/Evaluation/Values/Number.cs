using System.Globalization;

namespace EcsPolicyStudio.Policies.Evaluation.Values;

/// <summary>A number of a Numeric condition: exact to 28 digits, so that 0.1 is 0.1; beyond the range of <see cref="decimal"/> a double.</summary>
internal readonly record struct Number : IComparable<Number>
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly decimal? exact;
    private readonly double rough;

    private Number(decimal? exact, double rough)
    {
        this.exact = exact;
        this.rough = rough;
    }

    public static bool TryParse(string text, out Number number)
    {
        number = default;
        // Digits only, so that the names of infinities are no numbers.
        if (text.Length == 0 || !(char.IsAsciiDigit(text[^1]) || text[^1] == '.'))
            return false;
        if (decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var exact))
        {
            number = new(exact, (double)exact);
            return true;
        }

        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out var rough))
            return false;
        number = new(null, rough);
        return true;
    }

    public int CompareTo(Number other) =>
        exact is { } left && other.exact is { } right ? left.CompareTo(right) : rough.CompareTo(other.rough);
}
