using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace InfoInterview.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    ActiveOwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InstallationSettings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstallationSettings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Spaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    ProviderKey = table.Column<string>(type: "text", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AskerRecords",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Facts_BroadInterest = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Facts_Employers = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Facts_FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Facts_NarrowInterest = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Facts_News = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Facts_OneLine = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Facts_Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Facts_ProfileUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Facts_Schools = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Facts_Signature = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Facts_Situation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Facts_TwoSentenceIntro = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Facts_VideoLink = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskerRecords", x => x.OwnerId);
                    table.ForeignKey(
                        name: "FK_AskerRecords_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Updated = table.Column<int>(type: "integer", nullable: false),
                    Skipped = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                    table.UniqueConstraint("AK_ImportRuns_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ImportRuns_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    FromAddress = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    Port = table.Column<int>(type: "integer", nullable: false),
                    Tls = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UserName = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    ProtectedPassword = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    DailyCap = table.Column<int>(type: "integer", nullable: false),
                    SpacingSeconds = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PausedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    NextSendAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailAccounts", x => x.Id);
                    table.UniqueConstraint("AK_MailAccounts_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_MailAccounts_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SortName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Website = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    City = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Advocacy = table.Column<bool>(type: "boolean", nullable: false),
                    Motivation = table.Column<int>(type: "integer", nullable: false),
                    Posting = table.Column<int>(type: "integer", nullable: false),
                    DressNote = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Notes = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.UniqueConstraint("AK_Organisations_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Organisations_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Preferences",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Region = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    AskedMinutes = table.Column<int>(type: "integer", nullable: false),
                    MaxNudges = table.Column<int>(type: "integer", nullable: false),
                    DailyRequestCap = table.Column<int>(type: "integer", nullable: false),
                    WeeklyRequestGoal = table.Column<int>(type: "integer", nullable: false),
                    WeeklyConversationGoal = table.Column<int>(type: "integer", nullable: false),
                    QuietFrom = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    QuietUntil = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    TimesOff = table.Column<string>(type: "character varying(1320)", maxLength: 1320, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Preferences", x => x.OwnerId);
                    table.ForeignKey(
                        name: "FK_Preferences_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Items = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionSets", x => x.Id);
                    table.UniqueConstraint("AK_QuestionSets_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_QuestionSets_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Subject = table.Column<string>(type: "character varying(102400)", maxLength: 102400, nullable: true),
                    Body = table.Column<string>(type: "character varying(102400)", maxLength: 102400, nullable: false),
                    IsDefaultCopy = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Templates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Templates_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReferredById = table.Column<Guid>(type: "uuid", nullable: true),
                    IntroducedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LinkedInSlug = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    FirstContactedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastInteractionAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SearchText = table.Column<string>(type: "text", nullable: false),
                    SortName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Details_Circle = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Details_City = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details_ConnectionLine = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Details_Country = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details_Department = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details_Field = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details_HolidayRegion = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Details_HowMet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details_Interests = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Details_Language = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details_LinkedInUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Details_MetOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Details_NamedWork = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details_OtherUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Details_PreferredChannel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Details_PreferredChannelKnownBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Details_PrivateNotes = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Details_PublicNotes = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Details_Relationship = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Details_RoleTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details_Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Details_Tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Details_TimeZone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Details_TimeZoneKnownBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Details_WhereMet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DoNotContact_On = table.Column<DateOnly>(type: "date", nullable: true),
                    DoNotContact_Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Name_Family = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Name_Given = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Name_Honorific = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Name_Preferred = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Name_Pronouns = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Name_Pronunciation = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.UniqueConstraint("AK_Contacts_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Contacts_Contacts_OwnerId_ReferredById",
                        columns: x => new { x.OwnerId, x.ReferredById },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Contacts_ImportRuns_OwnerId_ImportId",
                        columns: x => new { x.OwnerId, x.ImportId },
                        principalTable: "ImportRuns",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Contacts_Organisations_OwnerId_OrganisationId",
                        columns: x => new { x.OwnerId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Contacts_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactEmail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Normalised = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    IsPrimary = table.Column<bool>(type: "boolean", nullable: false),
                    IsWork = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SmtpCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactEmail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactEmail_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContactEmail_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactPhone",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsPrimary = table.Column<bool>(type: "boolean", nullable: false),
                    IsWork = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPhone", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactPhone_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContactPhone_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactSchool",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactSchool", x => new { x.OwnerId, x.ContactId, x.Name });
                    table.ForeignKey(
                        name: "FK_ContactSchool_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContactSchool_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactTag",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactTag", x => new { x.OwnerId, x.ContactId, x.Name });
                    table.ForeignKey(
                        name: "FK_ContactTag_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContactTag_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Employment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Employment_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Employment_Organisations_OwnerId_OrganisationId",
                        columns: x => new { x.OwnerId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Employment_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationAtSendId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReferredById = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedMinutes = table.Column<int>(type: "integer", nullable: false),
                    Topic = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NudgeCount = table.Column<int>(type: "integer", nullable: false),
                    MaxNudges = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NudgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RepliedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReplyKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AwayUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    LaterOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ThankedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReportedBackAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CloseReason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    BecameOpportunity = table.Column<bool>(type: "boolean", nullable: false),
                    QuestionSetId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReschedulesByMe = table.Column<int>(type: "integer", nullable: false),
                    ReschedulesByThem = table.Column<int>(type: "integer", nullable: false),
                    NoShowsByMe = table.Column<int>(type: "integer", nullable: false),
                    NoShowsByThem = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requests", x => x.Id);
                    table.UniqueConstraint("AK_Requests_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Requests_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Requests_Contacts_OwnerId_ReferredById",
                        columns: x => new { x.OwnerId, x.ReferredById },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Requests_Organisations_OwnerId_OrganisationAtSendId",
                        columns: x => new { x.OwnerId, x.OrganisationAtSendId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Requests_QuestionSets_OwnerId_QuestionSetId",
                        columns: x => new { x.OwnerId, x.QuestionSetId },
                        principalTable: "QuestionSets",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Requests_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AskerZone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    LaterOfTwo = table.Column<bool>(type: "boolean", nullable: false),
                    StartsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AgreedMinutes = table.Column<int>(type: "integer", nullable: false),
                    ActualMinutes = table.Column<int>(type: "integer", nullable: true),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Fallback = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CalendarUid = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Takeaways = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.UniqueConstraint("AK_Meetings_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Meetings_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Meetings_Requests_OwnerId_RequestId",
                        columns: x => new { x.OwnerId, x.RequestId },
                        principalTable: "Requests",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Meetings_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Trigger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Actor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Data = table.Column<string>(type: "text", nullable: true),
                    CompensatesEventId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestEvents_Requests_OwnerId_RequestId",
                        columns: x => new { x.OwnerId, x.RequestId },
                        principalTable: "Requests",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RequestEvents_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendees",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendees", x => new { x.OwnerId, x.MeetingId, x.ContactId });
                    table.ForeignKey(
                        name: "FK_MeetingAttendees_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingAttendees_Meetings_OwnerId_MeetingId",
                        columns: x => new { x.OwnerId, x.MeetingId },
                        principalTable: "Meetings",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MeetingAttendees_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OverrideReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    InternetMessageId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    InReplyToId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.UniqueConstraint("AK_Messages_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Messages_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Messages_Meetings_OwnerId_MeetingId",
                        columns: x => new { x.OwnerId, x.MeetingId },
                        principalTable: "Meetings",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Messages_Requests_OwnerId_RequestId",
                        columns: x => new { x.OwnerId, x.RequestId },
                        principalTable: "Requests",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Messages_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Obligations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    AboutContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WaiveReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Sequence = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OpenedByEvent = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenedByNumber = table.Column<int>(type: "integer", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedByEvent = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obligations", x => x.Id);
                    table.UniqueConstraint("AK_Obligations_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Obligations_Contacts_OwnerId_AboutContactId",
                        columns: x => new { x.OwnerId, x.AboutContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Obligations_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Obligations_Meetings_OwnerId_MeetingId",
                        columns: x => new { x.OwnerId, x.MeetingId },
                        principalTable: "Meetings",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Obligations_Requests_OwnerId_RequestId",
                        columns: x => new { x.OwnerId, x.RequestId },
                        principalTable: "Requests",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Obligations_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IdempotencyKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    InternetMessageId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Mime = table.Column<byte[]>(type: "bytea", nullable: false),
                    MimeSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Recipient = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    EnvelopeFrom = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StateAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    LastCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    LastText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    LeaseOwner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LeaseGeneration = table.Column<int>(type: "integer", nullable: false),
                    Evidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ResendOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.UniqueConstraint("AK_Outbox_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Outbox_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Outbox_MailAccounts_OwnerId_AccountId",
                        columns: x => new { x.OwnerId, x.AccountId },
                        principalTable: "MailAccounts",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Outbox_Messages_OwnerId_MessageId",
                        columns: x => new { x.OwnerId, x.MessageId },
                        principalTable: "Messages",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Outbox_Outbox_OwnerId_ResendOfId",
                        columns: x => new { x.OwnerId, x.ResendOfId },
                        principalTable: "Outbox",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Outbox_Requests_OwnerId_RequestId",
                        columns: x => new { x.OwnerId, x.RequestId },
                        principalTable: "Requests",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Outbox_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    ObligationId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AppearsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OriginalDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OriginalDueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Snoozes = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    CountedFromAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CountedFromOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BusinessDays = table.Column<int>(type: "integer", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedByEvent = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedByNumber = table.Column<int>(type: "integer", nullable: false),
                    CancelledByEvent = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reminders_Meetings_OwnerId_MeetingId",
                        columns: x => new { x.OwnerId, x.MeetingId },
                        principalTable: "Meetings",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Reminders_Obligations_OwnerId_ObligationId",
                        columns: x => new { x.OwnerId, x.ObligationId },
                        principalTable: "Obligations",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Reminders_Requests_OwnerId_RequestId",
                        columns: x => new { x.OwnerId, x.RequestId },
                        principalTable: "Requests",
                        principalColumns: new[] { "OwnerId", "Id" });
                    table.ForeignKey(
                        name: "FK_Reminders_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutboxEvents",
                columns: table => new
                {
                    OutboxId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Node = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxEvents", x => new { x.OutboxId, x.Number });
                    table.ForeignKey(
                        name: "FK_OutboxEvents_Outbox_OwnerId_OutboxId",
                        columns: x => new { x.OwnerId, x.OutboxId },
                        principalTable: "Outbox",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutboxEvents_Spaces_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContactEmail_ContactId_Normalised",
                table: "ContactEmail",
                columns: new[] { "ContactId", "Normalised" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContactEmail_OwnerId_ContactId",
                table: "ContactEmail",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactEmail_OwnerId_Normalised",
                table: "ContactEmail",
                columns: new[] { "OwnerId", "Normalised" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPhone_OwnerId_ContactId",
                table: "ContactPhone",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_ImportId",
                table: "Contacts",
                columns: new[] { "OwnerId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_LastInteractionAt_Id",
                table: "Contacts",
                columns: new[] { "OwnerId", "LastInteractionAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_LinkedInSlug",
                table: "Contacts",
                columns: new[] { "OwnerId", "LinkedInSlug" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_OrganisationId",
                table: "Contacts",
                columns: new[] { "OwnerId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_ReferredById",
                table: "Contacts",
                columns: new[] { "OwnerId", "ReferredById" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_OwnerId_SortName_Id",
                table: "Contacts",
                columns: new[] { "OwnerId", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactTag_OwnerId_Name",
                table: "ContactTag",
                columns: new[] { "OwnerId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Employment_OwnerId_ContactId",
                table: "Employment",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Employment_OwnerId_OrganisationId",
                table: "Employment",
                columns: new[] { "OwnerId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendees_OwnerId_ContactId",
                table: "MeetingAttendees",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_OwnerId_ContactId",
                table: "Meetings",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_OwnerId_RequestId",
                table: "Meetings",
                columns: new[] { "OwnerId", "RequestId" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_OwnerId_State_StartsAt_Id",
                table: "Meetings",
                columns: new[] { "OwnerId", "State", "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OwnerId_ContactId_CreatedAt",
                table: "Messages",
                columns: new[] { "OwnerId", "ContactId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OwnerId_MeetingId",
                table: "Messages",
                columns: new[] { "OwnerId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OwnerId_RequestId_Kind",
                table: "Messages",
                columns: new[] { "OwnerId", "RequestId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OwnerId_State_UpdatedAt_Id",
                table: "Messages",
                columns: new[] { "OwnerId", "State", "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_OwnerId_AboutContactId",
                table: "Obligations",
                columns: new[] { "OwnerId", "AboutContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_OwnerId_ContactId",
                table: "Obligations",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_OwnerId_Kind_Sequence",
                table: "Obligations",
                columns: new[] { "OwnerId", "Kind", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_OwnerId_MeetingId",
                table: "Obligations",
                columns: new[] { "OwnerId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_OwnerId_RequestId",
                table: "Obligations",
                columns: new[] { "OwnerId", "RequestId" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_RequestId_State",
                table: "Obligations",
                columns: new[] { "RequestId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_OwnerId_SortName",
                table: "Organisations",
                columns: new[] { "OwnerId", "SortName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AccountId_State_StateAt",
                table: "Outbox",
                columns: new[] { "AccountId", "State", "StateAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_InternetMessageId",
                table: "Outbox",
                column: "InternetMessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_MessageId",
                table: "Outbox",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_AccountId",
                table: "Outbox",
                columns: new[] { "OwnerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_ContactId",
                table: "Outbox",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_IdempotencyKey",
                table: "Outbox",
                columns: new[] { "OwnerId", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_MessageId",
                table: "Outbox",
                columns: new[] { "OwnerId", "MessageId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_RequestId",
                table: "Outbox",
                columns: new[] { "OwnerId", "RequestId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_ResendOfId",
                table: "Outbox",
                columns: new[] { "OwnerId", "ResendOfId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OwnerId_State_StateAt",
                table: "Outbox",
                columns: new[] { "OwnerId", "State", "StateAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxEvents_OwnerId_OutboxId",
                table: "OutboxEvents",
                columns: new[] { "OwnerId", "OutboxId" });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSets_OwnerId_Name_Id",
                table: "QuestionSets",
                columns: new[] { "OwnerId", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_OwnerId_ContactId",
                table: "Reminders",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_OwnerId_Kind_Sequence",
                table: "Reminders",
                columns: new[] { "OwnerId", "Kind", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_OwnerId_MeetingId",
                table: "Reminders",
                columns: new[] { "OwnerId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_OwnerId_ObligationId",
                table: "Reminders",
                columns: new[] { "OwnerId", "ObligationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_OwnerId_RequestId",
                table: "Reminders",
                columns: new[] { "OwnerId", "RequestId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_OwnerId_Status_AppearsAt_Id",
                table: "Reminders",
                columns: new[] { "OwnerId", "Status", "AppearsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_RequestId_Status",
                table: "Reminders",
                columns: new[] { "RequestId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestEvents_OwnerId_At",
                table: "RequestEvents",
                columns: new[] { "OwnerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestEvents_OwnerId_RequestId",
                table: "RequestEvents",
                columns: new[] { "OwnerId", "RequestId" });

            migrationBuilder.CreateIndex(
                name: "IX_RequestEvents_RequestId_Number",
                table: "RequestEvents",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_OwnerId_ContactId",
                table: "Requests",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_OwnerId_OrganisationAtSendId",
                table: "Requests",
                columns: new[] { "OwnerId", "OrganisationAtSendId" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_OwnerId_QuestionSetId",
                table: "Requests",
                columns: new[] { "OwnerId", "QuestionSetId" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_OwnerId_ReferredById",
                table: "Requests",
                columns: new[] { "OwnerId", "ReferredById" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_OwnerId_SentAt",
                table: "Requests",
                columns: new[] { "OwnerId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_OwnerId_State_CreatedAt_Id",
                table: "Requests",
                columns: new[] { "OwnerId", "State", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Spaces_UserId_Kind",
                table: "Spaces",
                columns: new[] { "UserId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Templates_OwnerId_Kind",
                table: "Templates",
                columns: new[] { "OwnerId", "Kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AskerRecords");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "ContactEmail");

            migrationBuilder.DropTable(
                name: "ContactPhone");

            migrationBuilder.DropTable(
                name: "ContactSchool");

            migrationBuilder.DropTable(
                name: "ContactTag");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Employment");

            migrationBuilder.DropTable(
                name: "InstallationSettings");

            migrationBuilder.DropTable(
                name: "MeetingAttendees");

            migrationBuilder.DropTable(
                name: "OutboxEvents");

            migrationBuilder.DropTable(
                name: "Preferences");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "RequestEvents");

            migrationBuilder.DropTable(
                name: "Templates");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Obligations");

            migrationBuilder.DropTable(
                name: "MailAccounts");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "Requests");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "QuestionSets");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Spaces");
        }
    }
}
