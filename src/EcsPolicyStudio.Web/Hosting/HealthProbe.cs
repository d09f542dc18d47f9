namespace EcsPolicyStudio.Web.Hosting;

/// <summary>Asks a running studio whether it is well, for a container's health check: the image has no other HTTP client.</summary>
public static class HealthProbe
{
    /// <summary>The argument that asks for it: <c>--probe URL</c>.</summary>
    public const string Argument = "--probe";

    /// <summary>The exit code where the studio does not answer or is not well.</summary>
    public const int Unwell = 1;

    /// <summary>How long the answer may take: 5 seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Asks once.</summary>
    /// <param name="url">The health address, such as <c>http://127.0.0.1:8080/healthz</c>.</param>
    /// <returns>0 where the answer is a success, <see cref="Unwell"/> otherwise; the reason is on the error output.</returns>
    public static async Task<int> RunAsync(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            await Console.Error.WriteLineAsync($"{url} is no address; write it as http://127.0.0.1:8080/healthz.");
            return StudioHost.BadConfiguration;
        }

        using var client = new HttpClient { Timeout = Limit };
        try
        {
            using var answer = await client.GetAsync(address);
            if (answer.IsSuccessStatusCode) return 0;
            await Console.Error.WriteLineAsync($"{address} answered {(int)answer.StatusCode}.");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} did not answer: {e.Message}");
        }

        return Unwell;
    }
}
