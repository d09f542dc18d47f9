namespace EcsPolicyStudio.Web.Drafts;

/// <summary>A draft as the database holds it.</summary>
public sealed class DraftRow
{
    /// <summary>Whose draft it is.</summary>
    public required string Owner { get; init; }

    /// <summary>Which piece of work it is.</summary>
    public required string Key { get; init; }

    /// <summary>The state of the work.</summary>
    public required string Json { get; set; }

    /// <summary>When it was last saved: milliseconds since the Unix epoch, because SQLite cannot order a DateTimeOffset.</summary>
    public long UpdatedAt { get; set; }
}
