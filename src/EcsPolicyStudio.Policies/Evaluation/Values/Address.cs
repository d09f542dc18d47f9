using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace EcsPolicyStudio.Policies.Evaluation.Values;

/// <summary>
/// An IP address of a request (RFC 791; RFC 4291 with all its spellings). Nothing that one reader takes for another address than the next
/// one is read: no octet with a leading zero, no zone.
/// </summary>
/// <param name="Bits">The address as a number.</param>
/// <param name="IsV6">Its family. An IPv4 address written as an IPv6 one (<c>::ffff:10.0.0.1</c>) is of the IPv6 family.</param>
internal readonly record struct Address(UInt128 Bits, bool IsV6)
{
    private const int Groups = 8;

    /// <summary>Bits of an address of its family.</summary>
    public int Width => IsV6 ? 128 : 32;

    /// <summary>The usual spelling (RFC 5952).</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Bits);
        return new IPAddress(IsV6 ? bytes : bytes[12..]).ToString();
    }

    public static bool TryParse(string text, out Address address) => TryParse(text.AsSpan(), out address);

    public static bool TryParse(ReadOnlySpan<char> text, out Address address)
    {
        if (text.Contains(':'))
        {
            var parsed = TryParseV6(text, out var bits);
            address = new(bits, IsV6: true);
            return parsed;
        }

        var read = TryParseV4(text, out var number);
        address = new(number, IsV6: false);
        return read;
    }

    private static bool TryParseV4(ReadOnlySpan<char> text, out uint bits)
    {
        bits = 0;
        Span<Range> ranges = stackalloc Range[5];
        if (text.Split(ranges, '.') != 4)
            return false;
        foreach (var range in ranges[..4])
        {
            var octet = text[range];
            if (octet.Length is 0 or > 3 || (octet.Length > 1 && octet[0] == '0')
                || !byte.TryParse(octet, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return false;
            bits = (bits << 8) | value;
        }

        return true;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = default;
        var gap = text.IndexOf("::");
        if (gap < 0)
            return TryReadGroups(text, isEnd: true, out bits, out var count) && count == Groups;
        // Behind the gap another one is no group, so that the second part refuses it.
        if (!TryReadGroups(text[..gap], isEnd: false, out var head, out var before)
            || !TryReadGroups(text[(gap + 2)..], isEnd: true, out var tail, out var after) || before + after >= Groups)
            return false;
        bits = before == 0 ? tail : (head << (16 * (Groups - before))) | tail;
        return true;
    }

    // Groups of hexadecimal digits; the last two of an address can be written as an IPv4 address.
    private static bool TryReadGroups(ReadOnlySpan<char> text, bool isEnd, out UInt128 bits, out int count)
    {
        bits = default;
        count = 0;
        if (text.IsEmpty)
            return true;
        foreach (var range in text.Split(':'))
        {
            var group = text[range];
            if (group.Contains('.'))
            {
                if (!isEnd || range.End.GetOffset(text.Length) != text.Length || !TryParseV4(group, out var number))
                    return false;
                bits = (bits << 32) | number;
                count += 2;
                continue;
            }

            if (group.Length is 0 or > 4 || !ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                return false;
            bits = (bits << 16) | value;
            count++;
        }

        return count <= Groups;
    }
}
