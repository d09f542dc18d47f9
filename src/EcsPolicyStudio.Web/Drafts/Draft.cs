namespace EcsPolicyStudio.Web.Drafts;

/// <summary>Work that somebody has begun and not finished, as it was last saved.</summary>
/// <param name="Key">Which piece of work it is, such as <c>policy:{id}</c> or <c>attach:user:alice</c>.</param>
/// <param name="Json">The state of the work; its shape belongs to the page that saved it.</param>
/// <param name="UpdatedAt">When it was last saved (UTC, to the millisecond).</param>
public sealed record Draft(string Key, string Json, DateTimeOffset UpdatedAt);
