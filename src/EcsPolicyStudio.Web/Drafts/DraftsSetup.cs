using EcsPolicyStudio.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Drafts;

/// <summary>Registers what drafts need.</summary>
public static class DraftsSetup
{
    /// <summary>Adds the draft store, its savers and its database.</summary>
    public static IServiceCollection AddDrafts(this IServiceCollection services)
    {
        services.AddDbContextFactory<StudioDbContext>((provider, options) =>
        {
            var data = provider.GetRequiredService<IOptions<DataOptions>>().Value;
            options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = data.StudioDatabasePath }.ToString());
        });
        services.AddSingleton<SqliteDraftStore>();
        services.AddSingleton<IDraftStore>(provider => provider.GetRequiredService<SqliteDraftStore>());
        services.AddSingleton<DraftSavers>();
        services.AddHostedService(provider => provider.GetRequiredService<DraftSavers>());
        services.AddHostedService<DraftExpiry>();
        services.AddScoped<DraftOwner>();
        return services;
    }

    /// <summary>Creates the database or brings it up to date, before the first request.</summary>
    public static async Task MigrateDraftsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<StudioDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }
}
