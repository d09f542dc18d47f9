using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.Web.Drafts;

/// <summary>The studio's own database (<c>studio.db</c> in the data folder). The account's data is not in here.</summary>
/// <param name="options">The connection.</param>
public sealed class StudioDbContext(DbContextOptions<StudioDbContext> options) : DbContext(options)
{
    /// <summary>The drafts of all owners.</summary>
    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<DraftRow>(draft =>
        {
            draft.HasKey(d => new { d.Owner, d.Key });
            draft.Property(d => d.Key).HasMaxLength(DraftLimits.MaxKeyLength);
            draft.HasIndex(d => d.UpdatedAt);
        });
    }
}
