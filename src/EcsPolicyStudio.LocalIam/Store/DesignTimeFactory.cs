using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>
/// For <c>dotnet ef</c>, never at run time. After a change of the model run in this project's folder
/// <c>dotnet ef migrations add NAME --output-dir Store/Migrations</c> and
/// <c>dotnet ef dbcontext optimize --output-dir Store/CompiledModel</c>; the compiled model spares the first request a third of its time.
/// </summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<LocalIamDbContext>
{
    public LocalIamDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LocalIamDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
