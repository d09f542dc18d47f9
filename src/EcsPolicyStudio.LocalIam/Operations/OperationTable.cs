using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Simulation;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>A service: its prefix in actions, the version and the namespace of its API, and its operations.</summary>
internal sealed record ServiceApi(string Prefix, string Version, string XmlNamespace, IReadOnlyDictionary<string, Operation> Operations)
{
    /// <summary>What the model says of an operation's input.</summary>
    public static ApiStructure Input(Operation operation) => ApiModel.Iam.Input(operation.Name) ?? CallerOperations.Input(operation.Name);
}

/// <summary>Every operation that the embedded IAM knows.</summary>
internal static class OperationTable
{
    /// <summary>IAM, API version 2010-05-08.</summary>
    public static ServiceApi Iam { get; } = Service(
        "iam",
        "2010-05-08",
        "https://iam.amazonaws.com/doc/2010-05-08/",
        [
            .. PolicyOperations.All,
            .. PolicyListOperations.All,
            .. PolicyVersionOperations.All,
            .. PolicyEntityOperations.All,
            .. UserOperations.All,
            .. AccessKeyOperations.All,
            .. GroupOperations.All,
            .. MembershipOperations.All,
            .. RoleOperations.All,
            .. AttachmentOperations.All,
            .. InlinePolicyOperations.All,
            .. BoundaryOperations.All,
            .. TagOperations.All,
            .. AccountOperations.All,
            .. AuthorizationDetailsOperations.All,
            .. SimulationOperations.All,
            .. ContextKeyOperations.All,
            .. ServiceAccessOperations.All,
        ]);

    /// <summary>STS, API version 2011-06-15: who the caller is and whose a key is.</summary>
    public static ServiceApi Sts { get; } = Service(
        "sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/", [.. CallerOperations.All]);

    /// <summary>The operation a request asks for.</summary>
    /// <exception cref="IamRefusal">MissingAction or InvalidAction.</exception>
    public static (ServiceApi Service, Operation Operation) Find(string? action, string? version)
    {
        if (string.IsNullOrEmpty(action))
            throw new IamRefusal("MissingAction", 400, "The request is missing an action or a required parameter.");
        var service = ServiceOf(version);
        if (service is not null && service.Operations.TryGetValue(action, out var operation))
            return (service, operation);
        throw new IamRefusal(
            "InvalidAction", 400, $"Could not find operation {action} for version {version ?? "NO_VERSION_SPECIFIED"}");
    }

    /// <summary>The service with this API version, or null.</summary>
    public static ServiceApi? ServiceOf(string? version) =>
        version == Iam.Version ? Iam : version == Sts.Version ? Sts : null;

    /// <summary>The service with this prefix, or null.</summary>
    public static ServiceApi? ServiceWithPrefix(string prefix) =>
        prefix == Iam.Prefix ? Iam : prefix == Sts.Prefix ? Sts : null;

    private static ServiceApi Service(string prefix, string version, string xmlNamespace, IEnumerable<Operation> operations) =>
        new(prefix, version, xmlNamespace, operations.ToDictionary(operation => operation.Name, StringComparer.Ordinal));
}
