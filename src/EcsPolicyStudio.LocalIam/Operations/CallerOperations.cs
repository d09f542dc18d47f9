using EcsPolicyStudio.LocalIam.Protocol;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>STS: who the caller is.</summary>
internal static class CallerOperations
{
    public static IEnumerable<Operation> All => [Operation.Read("GetCallerIdentity", GetCallerIdentityAsync)];

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
}
