using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Account;

/// <summary>How the account is reached, as far as a screen shows it.</summary>
/// <param name="Kind">The sandbox or a real account.</param>
/// <param name="Profile">The credential profile by name, or null.</param>
/// <param name="Region">The system name of the Region in use, or null in the sandbox.</param>
internal sealed record AccountConnection(AccountKind Kind, string? Profile, string? Region);
