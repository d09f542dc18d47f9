namespace EcsPolicyStudio.Iam.Errors;

/// <summary>A quota of the account, as a refusal tells of it.</summary>
/// <param name="Name">IAM's name of the quota, such as <c>PoliciesPerRole</c>.</param>
/// <param name="Limit">The most that is allowed. It comes from IAM's message: an account's quotas may have been raised.</param>
/// <param name="InUse">How much of it is used, or would be by the refused request where a single document is too long; null where it is not known.</param>
public sealed record IamQuota(string Name, int Limit, int? InUse = null);
