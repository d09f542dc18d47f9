using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Evaluation.Values;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>
/// One value of a context key. What it is as a number, an instant and so on is read once, when a condition first asks. Two threads may both
/// read it; they read the same.
/// </summary>
internal sealed class ContextValue(string text)
{
    private Read<Number>? number;
    private Read<Instant>? instant;
    private Read<IpRange>? address;
    private Read<byte[]>? bytes;
    private Read<ArnFields>? arn;

    public string Text { get; } = text;

    public Read<Number> Number => number ??= Values.Number.TryParse(Text, out var value) ? new(value) : Read<Number>.Unreadable;

    public Read<Instant> Instant => instant ??= Values.Instant.TryParse(Text, out var value) ? new(value) : Read<Instant>.Unreadable;

    public Read<IpRange> Address =>
        address ??= !Text.Contains('/', StringComparison.Ordinal) && IpRange.TryParse(Text, out var value) ? new(value) : Read<IpRange>.Unreadable;

    public Read<byte[]> Bytes => bytes ??= Base64.TryParse(Text, out var value) ? new(value) : Read<byte[]>.Unreadable;

    public Read<ArnFields> Arn => arn ??= ArnFields.TryParse(Text, out var value) ? new(value) : Read<ArnFields>.Unreadable;
}

/// <summary>A value read from a text, or the finding that the text is none.</summary>
internal sealed class Read<T>
{
    private Read() => Value = default!;

    public Read(T value)
    {
        Value = value;
        IsReadable = true;
    }

    public static Read<T> Unreadable { get; } = new();

    public bool IsReadable { get; }

    public T Value { get; }
}
