using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InfoInterview.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReadMailboxes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ProbeAt",
                table: "Outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Probes",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WireMessageId",
                table: "Outbox",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Mailboxes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false),
                    Port = table.Column<int>(type: "INTEGER", nullable: false),
                    Tls = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 253, nullable: true),
                    ProtectedPassword = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    UidValidity = table.Column<long>(type: "INTEGER", nullable: true),
                    LastUid = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SentCopies = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reader = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ReaderUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    ReaderGeneration = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailboxes", x => x.Id);
                    table.UniqueConstraint("AK_Mailboxes_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Mailboxes_MailAccounts_OwnerId_AccountId",
                        columns: x => new { x.OwnerId, x.AccountId },
                        principalTable: "MailAccounts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mailboxes_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReceivedMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MailboxId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Match = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 50000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 50000, nullable: false),
                    Html = table.Column<string>(type: "TEXT", maxLength: 500000, nullable: true),
                    ArrivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Doubt = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AsksToStop = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedMails", x => x.Id);
                    table.UniqueConstraint("AK_ReceivedMails_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ReceivedMails_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReceivedMails_Mailboxes_OwnerId_MailboxId",
                        columns: x => new { x.OwnerId, x.MailboxId },
                        principalTable: "Mailboxes",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReceivedMails_Messages_OwnerId_MessageId",
                        columns: x => new { x.OwnerId, x.MessageId },
                        principalTable: "Messages",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_ReceivedMails_Requests_OwnerId_RequestId",
                        columns: x => new { x.OwnerId, x.RequestId },
                        principalTable: "Requests",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_ReceivedMails_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_Token",
                table: "Outbox",
                columns: new[] { "OwnerId", "Token" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_WireMessageId",
                table: "Outbox",
                columns: new[] { "OwnerId", "WireMessageId" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OwnerId_InternetMessageId",
                table: "Messages",
                columns: new[] { "OwnerId", "InternetMessageId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mailboxes_AccountId",
                table: "Mailboxes",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mailboxes_OwnerId_AccountId",
                table: "Mailboxes",
                columns: new[] { "OwnerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedMails_MailboxId_Fingerprint",
                table: "ReceivedMails",
                columns: new[] { "MailboxId", "Fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedMails_OwnerId_ContactId",
                table: "ReceivedMails",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedMails_OwnerId_Doubt_ArrivedAt",
                table: "ReceivedMails",
                columns: new[] { "OwnerId", "Doubt", "ArrivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedMails_OwnerId_MailboxId",
                table: "ReceivedMails",
                columns: new[] { "OwnerId", "MailboxId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedMails_OwnerId_MessageId",
                table: "ReceivedMails",
                columns: new[] { "OwnerId", "MessageId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedMails_OwnerId_RequestId_ArrivedAt",
                table: "ReceivedMails",
                columns: new[] { "OwnerId", "RequestId", "ArrivedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReceivedMails");

            migrationBuilder.DropTable(
                name: "Mailboxes");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_OwnerId_Token",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_OwnerId_WireMessageId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Messages_OwnerId_InternetMessageId",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "ProbeAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Probes",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "WireMessageId",
                table: "Outbox");
        }
    }
}
