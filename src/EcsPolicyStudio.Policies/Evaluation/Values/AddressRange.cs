using System.Globalization;

namespace EcsPolicyStudio.Policies.Evaluation.Values;

/// <summary>
/// The addresses of a policy in CIDR notation (RFC 4632); without a mask it is one address (AWS document "Condition operators", IP address
/// condition operators). Bits behind the mask do not count, and addresses of the other family lie outside.
/// </summary>
/// <param name="Start">An address of the range.</param>
/// <param name="Prefix">Bits that are the same in all of them.</param>
internal readonly record struct AddressRange(Address Start, int Prefix)
{
    // RFC 1918 and RFC 4193.
    private static readonly AddressRange[] Private = [Parse("10.0.0.0/8"), Parse("172.16.0.0/12"), Parse("192.168.0.0/16"), Parse("fc00::/7")];

    /// <summary>The first address of the range.</summary>
    public Address First => Start with { Bits = Start.Bits & Mask };

    /// <summary>The address behind the last one; null where there is none.</summary>
    public Address? Next
    {
        get
        {
            var last = First.Bits | ~Mask;
            var end = Start.IsV6 ? UInt128.MaxValue : uint.MaxValue;
            return (last & end) == end ? null : Start with { Bits = last + 1 };
        }
    }

    /// <summary>Whether bits behind the mask are set.</summary>
    public bool HasHostBits => First != Start;

    /// <summary>Whether every address of it is private, so that no request from outside of a VPC comes from there.</summary>
    public bool IsPrivate
    {
        get
        {
            foreach (var range in Private)
            {
                if (range.Contains(this))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The range written with its network address.</summary>
    public string Network => $"{First}/{Prefix.ToString(CultureInfo.InvariantCulture)}";

    // A shift by the whole width of the number would shift by nothing.
    private UInt128 Mask => Start.Width - Prefix == 128 ? UInt128.Zero : UInt128.MaxValue << (Start.Width - Prefix);

    public static bool TryParse(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!Address.TryParse(slash < 0 ? text : text.AsSpan(0, slash), out var start))
            return false;
        var prefix = start.Width;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > start.Width))
            return false;
        range = new(start, prefix);
        return true;
    }

    public bool Contains(Address address) => address.IsV6 == Start.IsV6 && ((address.Bits ^ Start.Bits) & Mask) == 0;

    /// <summary>Whether every address of another range lies in this one; ranges of different families have none in common.</summary>
    public bool Contains(AddressRange other) => other.Prefix >= Prefix && Contains(other.Start);

    private static AddressRange Parse(string text) => TryParse(text, out var range) ? range : throw new FormatException(text);
}
