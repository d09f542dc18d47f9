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
    public static bool TryParse(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!Address.TryParse(slash < 0 ? text : text.AsSpan(0, slash), out var start))
            return false;
        var prefix = WidthOf(start);
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > WidthOf(start)))
            return false;
        range = new(start, prefix);
        return true;
    }

    public bool Contains(Address address)
    {
        if (address.IsV6 != Start.IsV6)
            return false;
        var host = WidthOf(Start) - Prefix;
        // A shift by the whole width of the number would shift by nothing.
        return host == 128 || address.Bits >> host == Start.Bits >> host;
    }

    private static int WidthOf(Address address) => address.IsV6 ? 128 : 32;
}
