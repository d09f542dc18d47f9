namespace EcsPolicyStudio.LocalIam.Endpoint;

/// <summary>The network face cannot listen on its address. The message names the setting and says what to do.</summary>
public sealed class LocalIamEndpointException : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What the server said.</param>
    public LocalIamEndpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
