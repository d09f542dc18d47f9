using System.Reflection;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;

namespace EcsPolicyStudio.IamClient.Tests.Support;

/// <summary>One operation of the client, called through reflection so that a test can range over all of them.</summary>
internal sealed record Operation(string Name, MethodInfo Method)
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. typeof(IAmazonIdentityManagementService).GetMethods()
            .Where(method => method.GetParameters() is [{ ParameterType: var type }, _]
                && type.IsSubclassOf(typeof(AmazonIdentityManagementServiceRequest)))
            .Select(method => new Operation(method.Name[..^"Async".Length], method)),
    ];

    public Type RequestType => Method.GetParameters()[0].ParameterType;

    public Type ResponseType => Method.ReturnType.GetGenericArguments()[0];

    public static Operation Named(string name) => All.Single(operation => operation.Name == name);

    public async Task<AmazonWebServiceResponse> CallAsync(
        IAmazonIdentityManagementService client, object request, CancellationToken cancellationToken)
    {
        var task = (Task)Method.Invoke(client, [request, cancellationToken])!;
        await task;
        return (AmazonWebServiceResponse)task.GetType().GetProperty("Result")!.GetValue(task)!;
    }
}
