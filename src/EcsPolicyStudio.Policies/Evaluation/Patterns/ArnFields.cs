namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>The places of an ARN's six fields; further colons belong to the last one (AWS document "Identify AWS resources with ARNs").</summary>
internal sealed class ArnFields
{
    public const int Count = 6;

    private readonly string text;
    private readonly int[] starts;

    private ArnFields(string text, int[] starts)
    {
        this.text = text;
        this.starts = starts;
    }

    public static bool TryParse(string text, out ArnFields fields)
    {
        var starts = new int[Count + 1];
        for (var field = 1; field < Count; field++)
        {
            var colon = text.IndexOf(':', starts[field - 1]);
            if (colon < 0)
            {
                fields = null!;
                return false;
            }

            starts[field] = colon + 1;
        }

        starts[Count] = text.Length + 1;
        fields = new(text, starts);
        return true;
    }

    public ReadOnlySpan<char> this[int field] => text.AsSpan(starts[field], starts[field + 1] - 1 - starts[field]);
}
