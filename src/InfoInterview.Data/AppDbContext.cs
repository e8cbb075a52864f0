using InfoInterview.Data.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data;

/// <summary>
/// The one model, on either database. A context sees the rows of <see cref="Owner"/> only: without an owner it sees
/// none, and saving a row of another owner throws.
/// </summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Whose rows this context sees and may write.</summary>
    public OwnerId Owner { get; set; }

    public DbSet<Space> Spaces => Set<Space>();
    public DbSet<AskerRecord> AskerRecords => Set<AskerRecord>();
    public DbSet<Preferences> Preferences => Set<Preferences>();
    public DbSet<InstallationSetting> InstallationSettings => Set<InstallationSetting>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ReturnedOrganisation> ReturnedOrganisations => Set<ReturnedOrganisation>();
    public DbSet<InterviewRequest> Requests => Set<InterviewRequest>();
    public DbSet<RequestEvent> RequestEvents => Set<RequestEvent>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<MeetingAttendee> MeetingAttendees => Set<MeetingAttendee>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<QuestionSet> QuestionSets => Set<QuestionSet>();
    public DbSet<MessageTemplate> Templates => Set<MessageTemplate>();
    public DbSet<MailAccount> MailAccounts => Set<MailAccount>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<OutboxEvent> OutboxEvents => Set<OutboxEvent>();
    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();
    public DbSet<ReceivedMail> ReceivedMails => Set<ReceivedMail>();

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        OwnerWall.Check(this);
        await SearchFolding.FoldChangedAsync(this, cancellationToken);
        VersionStamp.Raise(this);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        // Identity and Data Protection save synchronously; owned rows are saved asynchronously only.
        OwnerWall.Check(this);
        VersionStamp.Raise(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        IdConversions.Apply(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Zone>().HaveConversion<ZoneConverter>().HaveMaxLength(60);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        OwnerWall.Build(builder, this);
    }
}
