using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Tests.Support;

namespace EcsPolicyStudio.Iam.Tests.Accounts;

/// <summary>Profiles of the AWS files, without a network.</summary>
public class ProfileTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Region_OfAProfile_SelectsThePartition()
    {
        using var clients = AccountClients.ForAws(new IamAccountOptions { Kind = "Profile", Profile = "china" });

        Assert.Equal("cn-northwest-1", clients.Connection.Region);
        Assert.Equal("https://iam.cn-north-1.amazonaws.com.cn", Endpoint(clients));
        Assert.Equal("china", clients.Connection.Profile);
    }

    [Fact]
    public void Region_OfTheSettings_OutranksTheProfiles()
    {
        using var clients = AccountClients.ForAws(new IamAccountOptions { Kind = "Profile", Profile = "china", Region = "eu-central-1" });

        Assert.Equal("https://iam.amazonaws.com", Endpoint(clients));
    }

    [Fact]
    public void Region_SetNowhere_IsTheDefaultOfIam()
    {
        using var clients = AccountClients.ForAws(new IamAccountOptions { Kind = "Profile", Profile = "plain" });

        Assert.Equal("us-east-1", clients.Connection.Region);
        Assert.Equal("us-east-1", clients.Sts.Config.RegionEndpoint.SystemName);
    }

    [Fact]
    public void Endpoint_OfAProfile_IsHonoured()
    {
        using var clients = AccountClients.ForAws(new IamAccountOptions { Kind = "Profile", Profile = "plain" });

        Assert.Equal("http://localhost:4999", Endpoint(clients));
    }

    [Theory]
    [InlineData("coded", "MFA code")]
    [InlineData("nothing", "no way to get credentials")]
    [InlineData("missing", "have no profile missing")]
    public void Profile_ThatCannotWork_SaysWhyAndWhatToDo(string profile, string reason)
    {
        var failure = Assert.Throws<IamCredentialsException>(() => AccountClients.ForAws(new IamAccountOptions { Kind = "Profile", Profile = profile }));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(failure.Remedy));
    }

    [Fact]
    public async Task SignedOutProfile_OfIdentityCenter_SaysHowToSignIn()
    {
        using var clients = AccountClients.ForAws(new IamAccountOptions { Kind = "Profile", Profile = "single" });

        var failure = await Assert.ThrowsAsync<IamCredentialsException>(() => TestGateway.Over(clients).GetAccountAsync(Token));

        Assert.Contains("aws sso login --profile single", failure.Remedy, StringComparison.Ordinal);
    }

    private static string Endpoint(AccountClients clients) => clients.Iam
        .DetermineServiceOperationEndpoint(new Amazon.IdentityManagement.Model.ListUsersRequest()).URL.TrimEnd('/');
}
