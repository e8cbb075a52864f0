using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoInterview.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReturnedOrganisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReturnedOrganisations",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnedOrganisations", x => new { x.OwnerId, x.ImportId, x.OrganisationId });
                    table.ForeignKey(
                        name: "FK_ReturnedOrganisations_ImportRuns_OwnerId_ImportId",
                        columns: x => new { x.OwnerId, x.ImportId },
                        principalTable: "ImportRuns",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReturnedOrganisations_Organisations_OwnerId_OrganisationId",
                        columns: x => new { x.OwnerId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReturnedOrganisations_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnedOrganisations_OwnerId_OrganisationId",
                table: "ReturnedOrganisations",
                columns: new[] { "OwnerId", "OrganisationId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReturnedOrganisations");
        }
    }
}
