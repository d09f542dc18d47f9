using System.Globalization;
using System.Net;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>An address range in CIDR notation; a plain address is a range of one.</summary>
internal readonly struct IpRange
{
    // RFC 1918 and RFC 4193.
    private static readonly IpRange[] Private = [Parse("10.0.0.0/8"), Parse("172.16.0.0/12"), Parse("192.168.0.0/16"), Parse("fc00::/7")];

    private readonly byte[] bytes;

    private IpRange(byte[] bytes, int prefix)
    {
        this.bytes = bytes;
        Prefix = prefix;
    }

    /// <summary>Length of the mask in bits.</summary>
    public int Prefix { get; }

    /// <summary>Whether bits behind the mask are set.</summary>
    public bool HasHostBits => !Masked(Prefix).AsSpan().SequenceEqual(bytes);

    /// <summary>Whether every address of it is private, so that no request from outside of a VPC comes from there.</summary>
    public bool IsPrivate
    {
        get
        {
            foreach (var range in Private)
            {
                if (range.bytes.Length == bytes.Length && Prefix >= range.Prefix && Masked(range.Prefix).AsSpan().SequenceEqual(range.bytes))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The range written with its network address.</summary>
    public string Network => $"{new IPAddress(Masked(Prefix))}/{Prefix.ToString(CultureInfo.InvariantCulture)}";

    public static bool TryParse(string text, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = slash < 0 ? text : text[..slash];
        // The framework also takes "1", "1.2", hexadecimal and octal parts, and zone indices; IAM does not.
        if (!IPAddress.TryParse(address, out var parsed) || address.Contains('%', StringComparison.Ordinal) || address.Contains('[', StringComparison.Ordinal)
            || (!address.Contains(':', StringComparison.Ordinal) && !HasFourDecimals(address)))
            return false;
        var bytes = parsed.GetAddressBytes();
        var prefix = bytes.Length * 8;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > bytes.Length * 8))
            return false;
        range = new(bytes, prefix);
        return true;
    }

    /// <summary>Whether every address of another range lies in this one; ranges of different families have none in common.</summary>
    public bool Contains(IpRange other)
    {
        if (other.bytes.Length != bytes.Length || other.Prefix < Prefix)
            return false;
        for (var i = 0; i * 8 < Prefix; i++)
        {
            if (((bytes[i] ^ other.bytes[i]) & (byte)(0xFF << (8 - Math.Clamp(Prefix - i * 8, 0, 8)))) != 0)
                return false;
        }

        return true;
    }

    private static bool HasFourDecimals(string address)
    {
        var parts = 0;
        foreach (var part in address.AsSpan().Split('.'))
        {
            var digits = address.AsSpan(part);
            if (++parts > 4 || digits.Length is 0 or > 3 || digits.IndexOfAnyExceptInRange('0', '9') >= 0 || (digits.Length > 1 && digits[0] == '0'))
                return false;
        }

        return parts == 4;
    }

    private static IpRange Parse(string text) => TryParse(text, out var range) ? range : throw new FormatException(text);

    private byte[] Masked(int prefix)
    {
        var masked = (byte[])bytes.Clone();
        for (var i = 0; i < masked.Length; i++)
        {
            var bits = Math.Clamp(prefix - i * 8, 0, 8);
            masked[i] &= (byte)(0xFF << (8 - bits));
        }

        return masked;
    }
}
