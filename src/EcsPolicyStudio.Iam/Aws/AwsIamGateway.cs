using Amazon.IdentityManagement;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <summary>
/// The account behind the AWS SDK's IAM client, be it the embedded IAM or a real account: only the client's last hop differs.
/// </summary>
/// <remarks>
/// It sends request objects only, follows <c>Marker</c> and <c>IsTruncated</c> itself and decides by error code, so that it compiles and
/// behaves the same over the genuine AWSSDK.IdentityManagement.
/// </remarks>
/// <param name="client">Gives the client, at each request: making it may fail as a request may.</param>
/// <param name="identity">Tells whose account it is.</param>
/// <param name="calls">Makes the requests.</param>
/// <param name="clock">Dates the changes, to know them again.</param>
internal sealed partial class AwsIamGateway(
    Func<IAmazonIdentityManagementService> client, IAccountIdentitySource identity, IamCalls calls, TimeProvider clock) : IIamGateway
{
    // The most IAM gives at once: a list of thousands takes few requests, and its first page still comes first.
    private const int PageSize = 1000;

    private IAmazonIdentityManagementService Client => client();

    /// <inheritdoc/>
    /// <remarks>Nothing is kept here.</remarks>
    public void Refresh()
    {
    }

    /// <inheritdoc/>
    public Task<AccountIdentity> GetAccountAsync(CancellationToken cancellationToken) => identity.GetAsync(cancellationToken);

    // GetUser without a name would answer for the caller.
    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name;
    }

    private static async Task<IReadOnlyList<T>> CollectAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            list.Add(item);
        return list;
    }
}
