using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>For <c>dotnet ef migrations add</c>, run in this project's folder with <c>--output-dir Store/Migrations</c>; never at run time.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<LocalIamDbContext>
{
    public LocalIamDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LocalIamDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
