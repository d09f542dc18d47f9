using System.Globalization;

namespace EcsPolicyStudio.Web.Drafts;

/// <summary>A draft is longer than <see cref="DraftLimits.MaxJsonLength"/> characters and was not saved.</summary>
public sealed class DraftTooLargeException : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="length">The length of the draft in characters.</param>
    public DraftTooLargeException(int length)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The draft has {length:N0} characters; at most {DraftLimits.MaxJsonLength:N0} can be kept. It was not saved."))
    {
    }
}
