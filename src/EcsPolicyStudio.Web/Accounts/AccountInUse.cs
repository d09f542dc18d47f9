using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Accounts;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>
/// The account that a page works in. It is part of the page's address (<see cref="AccountPath"/>), is set once while the page begins and never changes for the life of
/// the circuit: another account is another page. So tabs do not influence each other, and a page never acts in an account that its address does not name.
/// </summary>
/// <param name="accounts">The configured accounts.</param>
public sealed class AccountInUse(IIamAccounts accounts)
{
    private IamAccount? _account;

    /// <summary>The account.</summary>
    /// <exception cref="InvalidOperationException">The page names none.</exception>
    public IamAccount Account => _account ?? throw new InvalidOperationException("This page names no account.");

    /// <summary>The account's gateway.</summary>
    /// <exception cref="InvalidOperationException">The page names none.</exception>
    public IIamGateway Gateway => Account.Gateway;

    /// <summary>Sets the account.</summary>
    /// <param name="name">Its name; null for a page that names none.</param>
    /// <exception cref="InvalidOperationException">The account is not configured (any more), or the page works in another one already.</exception>
    public void Use(string? name)
    {
        if (name is null)
            return;
        var account = accounts.Find(name) ?? throw new InvalidOperationException($"The account {name} is not configured.");
        if (_account is not null && _account != account)
            throw new InvalidOperationException($"This page works in the account {_account.Name} and cannot change to {name}.");
        _account = account;
    }
}
