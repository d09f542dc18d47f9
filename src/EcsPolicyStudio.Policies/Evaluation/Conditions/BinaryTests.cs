using EcsPolicyStudio.Policies.Evaluation.Values;

namespace EcsPolicyStudio.Policies.Evaluation.Conditions;

/// <summary>BinaryEquals: bytes, in Base64 on both sides.</summary>
internal sealed class BinaryTests(string?[] texts) : ValueTests
{
    private readonly byte[]?[] expected = [.. texts.Select(t => t is not null && Base64.TryParse(t, out var bytes) ? bytes : null)];

    public override int FindMatch(string value, RequestContext context)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is { } bytes && Base64.Is(value, bytes))
                return i;
        }

        return -1;
    }

    public override bool CanRead(string value) => Base64.TryParse(value, out _);

    public override bool IsReadable(int place) => expected[place] is not null;
}
