using System.Net;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.IamClient.Tests.Support;

namespace EcsPolicyStudio.IamClient.Tests;

/// <summary>Pages are followed by IsTruncated alone.</summary>
public class PaginatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListPolicies_OverRecordedPages_ReadsToTheEmptyLastOne()
    {
        var pages = new Queue<WireExample>(
            [WireExample.Load("ListPolicies-page-1"), WireExample.Load("ListPolicies-page-2"), WireExample.Load("ListPolicies-page-3")]);
        var handler = new RecordingHandler(_ => pages.Dequeue().Answer());
        using var client = TestClient.Create(handler);
        var names = new List<string>();

        await foreach (var policy in client.Paginators.ListPolicies(new ListPoliciesRequest { MaxItems = 1 }).Policies.WithCancellation(Token))
            names.Add(policy.PolicyName);

        Assert.Equal(["DenyDelete", "ReadReports"], names.Order());
        Assert.Equal(3, handler.Sent.Count);
        Assert.False(handler.Sent[0].Form.ContainsKey("Marker"));
    }

    [Fact]
    public async Task Marker_OfAPage_IsSentWithTheNextRequestAsItCame()
    {
        var handler = new RecordingHandler(sent => RecordingHandler.Xml(HttpStatusCode.OK, sent.Form.ContainsKey("Marker")
            ? "<ListUsersResponse><ListUsersResult><Users><member><UserName>b</UserName></member></Users><IsTruncated>false</IsTruncated></ListUsersResult></ListUsersResponse>"
            : "<ListUsersResponse><ListUsersResult><Users/><IsTruncated>true</IsTruncated><Marker>a+/= b&amp;c</Marker></ListUsersResult></ListUsersResponse>"));
        using var client = TestClient.Create(handler);
        var names = new List<string>();

        await foreach (var user in client.Paginators.ListUsers(new ListUsersRequest()).Users.WithCancellation(Token))
            names.Add(user.UserName);

        Assert.Equal(["b"], names);
        Assert.Equal("a+/= b&c", handler.Sent[1].Form["Marker"]);
    }

    [Fact]
    public async Task Paginator_EnumeratedTwice_IsRefused()
    {
        using var client = TestClient.Create(new RecordingHandler(_ => WireExample.Load("ListUsers").Answer()));
        var paginator = client.Paginators.ListUsers(new ListUsersRequest());
        await foreach (var page in paginator.Responses.WithCancellation(Token))
            Assert.NotEmpty(page.Users);

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in paginator.Users.WithCancellation(Token))
            {
            }
        });
    }

    [Fact]
    public void Paginators_OfTheClient_AreThoseOfThePackage() =>
        Assert.Equal(23, typeof(IIdentityManagementPaginatorFactory).GetMethods().Length);
}
