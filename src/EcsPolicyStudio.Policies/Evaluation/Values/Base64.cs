namespace EcsPolicyStudio.Policies.Evaluation.Values;

/// <summary>The bytes behind the text of a BinaryEquals condition.</summary>
internal static class Base64
{
    public static bool TryParse(string text, out byte[] bytes)
    {
        var buffer = new byte[text.Length / 4 * 3];
        var parsed = Convert.TryFromBase64String(text, buffer, out var count);
        bytes = parsed ? buffer[..count] : [];
        return parsed;
    }
}
