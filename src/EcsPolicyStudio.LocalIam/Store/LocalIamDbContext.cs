using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>The account's tables.</summary>
internal sealed class LocalIamDbContext(DbContextOptions<LocalIamDbContext> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Identity> Identities => Set<Identity>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<ManagedPolicy> ManagedPolicies => Set<ManagedPolicy>();

    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<InlinePolicy> InlinePolicies => Set<InlinePolicy>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<AccessKey> AccessKeys => Set<AccessKey>();

    public DbSet<AccessReport> AccessReports => Set<AccessReport>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UnixSeconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // What IAM forbids to delete is restricted here too: a fault in an operation must not tear the account apart.
        modelBuilder.Entity<Account>(account =>
        {
            account.Property(a => a.Id).ValueGeneratedNever();
            account.HasOne(a => a.Caller).WithMany().HasForeignKey(a => a.CallerId).OnDelete(DeleteBehavior.SetNull);
            account.ToTable(table => table.HasCheckConstraint("CK_Accounts_One", $"\"Id\" = {Account.OnlyKey}"));
        });
        modelBuilder.Entity<Identity>(identity =>
        {
            identity.HasIndex(i => new { i.Kind, i.NameKey }).IsUnique();
            identity.HasIndex(i => i.UniqueId).IsUnique();
            identity.HasIndex(i => i.BoundaryArn);
            identity.HasOne(i => i.BoundaryPolicy).WithMany().HasForeignKey(i => i.BoundaryPolicyId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Membership>(membership =>
        {
            membership.HasKey(m => new { m.UserId, m.GroupId });
            membership.HasOne(m => m.User).WithMany(u => u.Groups).HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
            membership.HasOne(m => m.Group).WithMany(g => g.Users).HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ManagedPolicy>(policy =>
        {
            policy.HasIndex(p => p.NameKey).IsUnique();
            policy.HasIndex(p => p.UniqueId).IsUnique();
            policy.HasIndex(p => p.Arn).IsUnique();
        });
        modelBuilder.Entity<PolicyVersion>(version =>
        {
            version.HasKey(v => new { v.PolicyId, v.Number });
            version.Property(v => v.Number).ValueGeneratedNever();
            version.HasOne(v => v.Policy).WithMany(p => p.Versions).HasForeignKey(v => v.PolicyId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<Attachment>(attachment =>
        {
            attachment.HasKey(a => new { a.IdentityId, a.PolicyArn });
            attachment.HasIndex(a => a.PolicyArn);
            attachment.HasOne(a => a.Identity).WithMany(i => i.Attachments).HasForeignKey(a => a.IdentityId).OnDelete(DeleteBehavior.Restrict);
            attachment.HasOne(a => a.Policy).WithMany().HasForeignKey(a => a.PolicyId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<InlinePolicy>(inline =>
        {
            inline.HasKey(p => new { p.IdentityId, p.Name });
            inline.HasOne(p => p.Identity).WithMany(i => i.InlinePolicies).HasForeignKey(p => p.IdentityId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<AccessKey>().HasOne(key => key.User).WithMany().HasForeignKey(key => key.UserId).OnDelete(DeleteBehavior.Restrict);
        modelBuilder.Entity<AccessReport>(report =>
        {
            report.HasKey(r => r.JobId);
            report.HasIndex(r => r.CreateDate);
        });
        modelBuilder.Entity<Tag>(tag =>
        {
            // Null owners are distinct in SQLite, so each index binds the tags of its own kind of owner only.
            tag.HasIndex(t => new { t.IdentityId, t.KeyKey }).IsUnique();
            tag.HasIndex(t => new { t.PolicyId, t.KeyKey }).IsUnique();
            tag.HasOne<Identity>().WithMany(i => i.Tags).HasForeignKey(t => t.IdentityId).OnDelete(DeleteBehavior.Cascade);
            tag.HasOne<ManagedPolicy>().WithMany(p => p.Tags).HasForeignKey(t => t.PolicyId).OnDelete(DeleteBehavior.Cascade);
            tag.ToTable(table => table.HasCheckConstraint("CK_Tags_Owner", "(\"IdentityId\" IS NULL) <> (\"PolicyId\" IS NULL)"));
        });
    }
}
