using EcsPolicyStudio.LocalIam.Protocol;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>STS: who the caller is, and whose access key it is.</summary>
internal static class CallerOperations
{
    /// <summary>The operation that everyone may call, whatever the policies say (AWS STS API Reference, GetCallerIdentity).</summary>
    public const string GetCallerIdentity = "GetCallerIdentity";

    private const string GetAccessKeyInfo = "GetAccessKeyInfo";

    public static IEnumerable<Operation> All =>
        [Operation.Read(GetCallerIdentity, GetCallerIdentityAsync), Operation.Read(GetAccessKeyInfo, GetAccessKeyInfoAsync)];

    /// <summary>The input of an operation of STS.</summary>
    public static ApiStructure Input(string operation) =>
        operation == GetAccessKeyInfo ? new([new("AccessKeyId", "accessKeyIdType")], ["AccessKeyId"]) : new([], []);

    private static async Task<Action<ResultWriter>?> GetCallerIdentityAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var caller = await Caller.FindAsync(context, cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            writer.Text("UserId", caller.UserId);
            writer.Text("Account", context.AccountId);
            writer.Text("Arn", caller.Arn);
        };
    }

    private static async Task<Action<ResultWriter>?> GetAccessKeyInfoAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var id = context.Parameters.Required("AccessKeyId");
        // AWS reads the account out of any id it ever gave out; here only the account's own keys are known.
        return await context.Db.AccessKeys.AnyAsync(key => key.Id == id, cancellationToken).ConfigureAwait(false)
            ? writer => writer.Text("Account", context.AccountId)
            : throw IamRefusal.ValidationError($"The access key {id} belongs to no account that is known here.");
    }
}
