using System.Buffers;

namespace EcsPolicyStudio.Policies.Evaluation.Values;

/// <summary>The bytes behind the text of a BinaryEquals condition.</summary>
internal static class Base64
{
    private const int OnStack = 256;

    /// <summary>Reads Base64 with its padding.</summary>
    public static bool TryParse(string text, out byte[] bytes)
    {
        var buffer = new byte[LengthFor(text)];
        var parsed = Convert.TryFromBase64String(text, buffer, out var count);
        bytes = parsed ? buffer[..count] : [];
        return parsed;
    }

    /// <summary>Whether a text stands for these bytes.</summary>
    public static bool Is(string text, ReadOnlySpan<byte> bytes)
    {
        var length = LengthFor(text);
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var buffer = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
        var same = Convert.TryFromBase64String(text, buffer, out var count) && buffer[..count].SequenceEqual(bytes);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return same;
    }

    private static int LengthFor(string text) => text.Length / 4 * 3;
}
