using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EcsPolicyStudio.LocalIam.Store.Migrations
{
    /// <inheritdoc />
    public partial class InitialAccount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ManagedPolicies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UniqueId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Arn = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    CreateDate = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdateDate = table.Column<long>(type: "INTEGER", nullable: false),
                    DefaultVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    LastVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagedPolicies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Identities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    UniqueId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    CreateDate = table.Column<long>(type: "INTEGER", nullable: false),
                    BoundaryArn = table.Column<string>(type: "TEXT", nullable: true),
                    BoundaryPolicyId = table.Column<long>(type: "INTEGER", nullable: true),
                    TrustPolicy = table.Column<string>(type: "TEXT", nullable: true),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    MaxSessionDuration = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Identities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Identities_ManagedPolicies_BoundaryPolicyId",
                        column: x => x.BoundaryPolicyId,
                        principalTable: "ManagedPolicies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicyVersions",
                columns: table => new
                {
                    PolicyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    CreateDate = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyVersions", x => new { x.PolicyId, x.Number });
                    table.ForeignKey(
                        name: "FK_PolicyVersions_ManagedPolicies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "ManagedPolicies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    Alias = table.Column<string>(type: "TEXT", nullable: true),
                    CallerId = table.Column<long>(type: "INTEGER", nullable: true),
                    CreateDate = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                    table.CheckConstraint("CK_Accounts_One", "\"Id\" = 1");
                    table.ForeignKey(
                        name: "FK_Accounts_Identities_CallerId",
                        column: x => x.CallerId,
                        principalTable: "Identities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    IdentityId = table.Column<long>(type: "INTEGER", nullable: false),
                    PolicyArn = table.Column<string>(type: "TEXT", nullable: false),
                    PolicyName = table.Column<string>(type: "TEXT", nullable: false),
                    PolicyId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => new { x.IdentityId, x.PolicyArn });
                    table.ForeignKey(
                        name: "FK_Attachments_Identities_IdentityId",
                        column: x => x.IdentityId,
                        principalTable: "Identities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attachments_ManagedPolicies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "ManagedPolicies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InlinePolicies",
                columns: table => new
                {
                    IdentityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InlinePolicies", x => new { x.IdentityId, x.Name });
                    table.ForeignKey(
                        name: "FK_InlinePolicies_Identities_IdentityId",
                        column: x => x.IdentityId,
                        principalTable: "Identities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    GroupId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => new { x.UserId, x.GroupId });
                    table.ForeignKey(
                        name: "FK_Memberships_Identities_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Identities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Identities_UserId",
                        column: x => x.UserId,
                        principalTable: "Identities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tags",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IdentityId = table.Column<long>(type: "INTEGER", nullable: true),
                    PolicyId = table.Column<long>(type: "INTEGER", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    KeyKey = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tags", x => x.Id);
                    table.CheckConstraint("CK_Tags_Owner", "(\"IdentityId\" IS NULL) <> (\"PolicyId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_Tags_Identities_IdentityId",
                        column: x => x.IdentityId,
                        principalTable: "Identities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Tags_ManagedPolicies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "ManagedPolicies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_CallerId",
                table: "Accounts",
                column: "CallerId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_PolicyArn",
                table: "Attachments",
                column: "PolicyArn");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_PolicyId",
                table: "Attachments",
                column: "PolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_Identities_BoundaryArn",
                table: "Identities",
                column: "BoundaryArn");

            migrationBuilder.CreateIndex(
                name: "IX_Identities_BoundaryPolicyId",
                table: "Identities",
                column: "BoundaryPolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_Identities_Kind_NameKey",
                table: "Identities",
                columns: new[] { "Kind", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Identities_UniqueId",
                table: "Identities",
                column: "UniqueId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagedPolicies_Arn",
                table: "ManagedPolicies",
                column: "Arn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagedPolicies_NameKey",
                table: "ManagedPolicies",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManagedPolicies_UniqueId",
                table: "ManagedPolicies",
                column: "UniqueId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_GroupId",
                table: "Memberships",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_Tags_IdentityId_KeyKey",
                table: "Tags",
                columns: new[] { "IdentityId", "KeyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tags_PolicyId_KeyKey",
                table: "Tags",
                columns: new[] { "PolicyId", "KeyKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "InlinePolicies");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "PolicyVersions");

            migrationBuilder.DropTable(
                name: "Tags");

            migrationBuilder.DropTable(
                name: "Identities");

            migrationBuilder.DropTable(
                name: "ManagedPolicies");
        }
    }
}
