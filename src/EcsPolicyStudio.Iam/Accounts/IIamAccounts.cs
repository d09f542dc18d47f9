using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>The accounts that are configured. Each has one gateway, which everyone who works in the account shares.</summary>
public interface IIamAccounts
{
    /// <summary>The accounts: the sandbox first, the others by name.</summary>
    IReadOnlyList<IamAccount> All { get; }

    /// <summary>The account of that name, in any case; null where none is configured.</summary>
    IamAccount? Find(string? name);
}

/// <summary>One configured account.</summary>
/// <param name="Name">What the settings call it: letters, digits and hyphens.</param>
/// <param name="Kind">The sandbox or a real account.</param>
/// <param name="ReachedBy">Where its credentials come from, as part of a sentence, such as <c>profile work</c>.</param>
/// <param name="Gateway">Its gateway. Nothing is asked of the account before the first call.</param>
public sealed record IamAccount(string Name, AccountKind Kind, string ReachedBy, IIamGateway Gateway);
