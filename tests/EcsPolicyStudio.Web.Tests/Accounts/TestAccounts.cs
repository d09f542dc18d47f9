using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace EcsPolicyStudio.Web.Tests.Accounts;

/// <summary>Accounts whose gateways are substitutes.</summary>
internal sealed class TestAccounts(params IamAccount[] accounts) : IIamAccounts
{
    public IReadOnlyList<IamAccount> All => accounts;

    public IamAccount? Find(string? name) => accounts.FirstOrDefault(account => account.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static IamAccount Working(string name, AccountKind kind, string alias)
    {
        var gateway = Substitute.For<IIamGateway>();
        gateway.GetAccountAsync(Arg.Any<CancellationToken>())
            .Returns(new AccountIdentity("111122223333", alias, "arn:aws:iam::111122223333:user/admin", kind, kind == AccountKind.Aws ? name : null, null));
        return new(name, kind, $"profile {name}", gateway);
    }

    public static IamAccount Broken(string name, string why)
    {
        var gateway = Substitute.For<IIamGateway>();
        gateway.GetAccountAsync(Arg.Any<CancellationToken>()).ThrowsAsync(new IamCredentialsException("ExpiredToken", why, "r-9", $"aws sso login --profile {name}", null));
        return new(name, AccountKind.Aws, $"profile {name}", gateway);
    }
}
