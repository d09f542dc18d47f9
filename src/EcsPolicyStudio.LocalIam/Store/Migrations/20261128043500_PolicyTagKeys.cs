using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EcsPolicyStudio.LocalIam.Store.Migrations
{
    /// <summary>The keys of tags of policies are compared with regard to case.</summary>
    public partial class PolicyTagKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("UPDATE Tags SET KeyKey = \"Key\" WHERE PolicyId IS NOT NULL");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("UPDATE Tags SET KeyKey = upper(\"Key\") WHERE PolicyId IS NOT NULL");
    }
}
