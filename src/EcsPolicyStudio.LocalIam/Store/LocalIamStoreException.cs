namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>
/// The embedded IAM cannot use its database. The message says what is wrong, with the path, and what to do; the file is as it was.
/// </summary>
public sealed class LocalIamStoreException : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What the file system or SQLite said, or null.</param>
    public LocalIamStoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
