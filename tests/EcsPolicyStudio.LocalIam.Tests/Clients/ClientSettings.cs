using EcsPolicyStudio.LocalIam.Tests.Endpoint;

namespace EcsPolicyStudio.LocalIam.Tests.Clients;

/// <summary>Clients of other makes, as the distribution packs them, with a key of the sandbox account and none of the settings of whoever runs the tests.</summary>
public static class ClientSettings
{
    private static readonly string Home = Directory.CreateTempSubdirectory("ecs-policy-studio-client-").FullName;

    /// <summary>The AWS CLI.</summary>
    public static string Aws { get; } = Installed("AWS_CLI_PATH", "/usr/bin/aws");

    /// <summary>The Python that has boto3 and the AWS CLI's own packages.</summary>
    public static string Python { get; } = Installed("BOTO3_PYTHON_PATH", "/usr/bin/python3");

    /// <summary>The path of a script beside the tests.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Clients", name);

    /// <summary>What the environment of a client says.</summary>
    public static Dictionary<string, string> Environment(EndpointSandbox endpoint, (string Id, string Secret) key) => new()
    {
        ["AWS_ACCESS_KEY_ID"] = key.Id,
        ["AWS_SECRET_ACCESS_KEY"] = key.Secret,
        // Not the Region that IAM signs for: with an endpoint of their own clients sign for the one they are set to.
        ["AWS_DEFAULT_REGION"] = "eu-central-1",
        ["ENDPOINT"] = endpoint.Address.ToString(),
    };

    /// <summary>Takes what would tell a client of another account, or keep it from this machine, out of an environment.</summary>
    public static void Neutralise(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal) || name.StartsWith("PYTHON", StringComparison.Ordinal)).ToList())
            environment.Remove(name);
        environment["HOME"] = Home;
        environment["AWS_CONFIG_FILE"] = Path.Combine(Home, "config");
        environment["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(Home, "credentials");
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        environment["AWS_PAGER"] = "";
        environment["NO_PROXY"] = "*";
        environment["LC_ALL"] = "C.UTF-8";
    }

    private static string Installed(string variable, string path)
    {
        var program = System.Environment.GetEnvironmentVariable(variable) ?? path;
        return File.Exists(program)
            ? program
            : throw new FileNotFoundException($"{program} is missing. ./test.sh installs it; or set {variable} to the program.", program);
    }
}

/// <summary>What a client left behind.</summary>
public sealed record ClientResult(int ExitCode, string Output, string Error);
