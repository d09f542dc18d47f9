using System.Runtime.CompilerServices;
using Amazon.IdentityManagement.Model;
using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Pagination;

/// <summary>Follows the markers of any paged operation. It can be enumerated once, as it moves the marker of the caller's request.</summary>
internal abstract class MarkerPaginator<TRequest, TResponse>(
    Func<TRequest, CancellationToken, Task<TResponse>> send, TRequest request) : IPaginator<TResponse>
    where TRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
    where TResponse : AmazonWebServiceResponse, IPagedResponse
{
    private int _started;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    public async IAsyncEnumerable<TResponse> PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        TResponse response;
        do
        {
            response = await send(request, cancellationToken).ConfigureAwait(false);
            request.Marker = response.Marker;
            cancellationToken.ThrowIfCancellationRequested();
            yield return response;
        }
        while (response.IsTruncated == true);
    }

    protected IPaginatedEnumerable<TItem> Items<TItem>(Func<TResponse, IEnumerable<TItem>> select) =>
        new PaginatedResultKeyResponse<TResponse, TItem>(this, response => select(response) ?? []);
}
