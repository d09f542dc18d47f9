using EcsPolicyStudio.LocalIam.Protocol;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Carries out an operation and gives what writes its result, or null where it gives nothing back.</summary>
internal delegate Task<Action<ResultWriter>?> OperationHandler(OperationContext context, CancellationToken cancellationToken);

/// <summary>An operation of the API.</summary>
/// <param name="Name">The value of Action.</param>
/// <param name="Writes">Whether it may change the account: it then runs alone and in one transaction.</param>
/// <param name="Handler">What it does.</param>
internal sealed record Operation(string Name, bool Writes, OperationHandler Handler)
{
    /// <summary>An operation that only reads.</summary>
    public static Operation Read(string name, OperationHandler handler) => new(name, false, handler);

    /// <summary>An operation that may write.</summary>
    public static Operation Write(string name, OperationHandler handler) => new(name, true, handler);

    /// <summary>An operation that may write and gives nothing back.</summary>
    public static Operation Write(string name, Func<OperationContext, CancellationToken, Task> handler) =>
        new(name, true, async (context, cancellationToken) =>
        {
            await handler(context, cancellationToken).ConfigureAwait(false);
            return null;
        });
}
