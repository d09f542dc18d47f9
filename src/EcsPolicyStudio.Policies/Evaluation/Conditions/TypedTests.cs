namespace EcsPolicyStudio.Policies.Evaluation.Conditions;

/// <summary>Reads a text as a value of a type.</summary>
internal delegate bool ValueReader<T>(string text, out T value);

/// <summary>Numbers, dates and addresses: those of the policy are read once, that of the request once for all of them.</summary>
internal sealed class TypedTests<TPolicy, TRequest> : ValueTests
    where TPolicy : struct
    where TRequest : struct
{
    private readonly TPolicy?[] expected;
    private readonly ValueReader<TRequest> read;
    private readonly Func<TPolicy, TRequest, bool> fits;

    public TypedTests(string?[] texts, ValueReader<TPolicy> readPolicy, ValueReader<TRequest> readRequest, Func<TPolicy, TRequest, bool> fits)
    {
        expected = [.. texts.Select(t => t is not null && readPolicy(t, out var value) ? value : (TPolicy?)null)];
        read = readRequest;
        this.fits = fits;
    }

    public override int FindMatch(string value, RequestContext context)
    {
        if (!read(value, out var seen))
            return -1;
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is { } known && fits(known, seen))
                return i;
        }

        return -1;
    }

    public override bool CanRead(string value) => read(value, out _);

    public override bool IsReadable(int place) => expected[place] is not null;
}
