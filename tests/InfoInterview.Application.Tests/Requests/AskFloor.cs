using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Requests;

/// <summary>An owner in Prague on a fresh database, on Thursday 19 November 2026 at ten, with people to ask.</summary>
internal sealed class AskFloor(TestDatabase database, OwnerId owner, AsyncServiceScope scope, bool isGuest = false) : IAsyncDisposable
{
    private int _keys;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestDatabase Database => database;
    public OwnerId Owner => owner;
    public IServiceProvider Services => scope.ServiceProvider;
    public DateTimeOffset Now => Clock.ToMilliseconds(database.Time.GetUtcNow());

    public static async Task<AskFloor> OpenAsync(DatabaseProvider provider, Action<IServiceCollection>? more = null, int day = 19)
    {
        var database = await TestDatabase.CreateAsync(provider, more);
        database.Time.SetUtcNow(new DateTimeOffset(2026, 11, day, 9, 0, 0, TimeSpan.Zero));
        var owner = await database.NewOwnerAsync();
        return new AskFloor(database, owner, database.ActingFor(owner));
    }

    /// <summary>The same database as another owner sees it.</summary>
    public async Task<AskFloor> StrangerAsync()
    {
        var stranger = await database.NewOwnerAsync();
        return new AskFloor(database, stranger, database.ActingFor(stranger), isGuest: true);
    }

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public void Pass(TimeSpan span) => database.Time.Advance(span);

    public void MoveTo(int year, int month, int day, int hour = 9, int minute = 0) =>
        database.Time.SetUtcNow(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero));

    /// <summary>Reads what was stored.</summary>
    public async Task<T> SeeAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var db = await database.OpenAsync(owner);
        return await read(db);
    }

    public Task<List<Reminder>> LiveAsync(RequestId? request = null) => SeeAsync(db => db.Reminders.AsNoTracking()
        .Where(r => (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed) && (request == null || r.RequestId == request)).ToListAsync(Ct));

    public Task<InterviewRequest> RequestAsync(RequestId id) => SeeAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == id, Ct));

    public Task<Meeting> MeetingAsync(RequestId id) => SeeAsync(db => db.Meetings.AsNoTracking().SingleAsync(m => m.RequestId == id && (m.State == MeetingState.Agreed || m.State == MeetingState.Held), Ct));

    /// <summary>Somebody in New York, unless said otherwise.</summary>
    public async Task<ContactId> PersonAsync(string given, string family = "Doe", string? at = null, string? zone = "America/New_York", string? region = "US", string? email = null)
    {
        await using var db = await database.OpenAsync(owner);
        var contact = Contact.Create(owner, new ContactName(given, family), new ContactDetails { TimeZone = zone, HolidayRegion = region }, Now);
        if (email is not null)
            contact.AddEmail(EmailAddress.Parse(email));
        if (at is not null)
        {
            var folded = Organisation.FoldOf(at);
            var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.SortName == folded, Ct) ?? db.Organisations.Add(Organisation.Create(owner, at, Now)).Entity;
            contact.WorksAt(organisation, DateOnly.FromDateTime(Now.UtcDateTime));
        }

        db.Contacts.Add(contact);
        await db.SaveChangesAsync(Ct);
        return contact.Id;
    }

    public async Task<RequestId> DraftAsync(ContactId contact, ContactId? introducer = null, int maxNudges = 1)
    {
        await using var db = await database.OpenAsync(owner);
        var context = await Get<RequestDesk>().ContextAsync(db, contact, null, RequestActor.User, Ct);
        var plan = new RequestPlan(MessageKind.RequestCold, Channel.Email, "flood models");
        var (request, transition) = InterviewRequest.Create(new NewRequest(owner, contact, plan) { ReferredBy = introducer, MaxNudges = maxNudges }, context);
        db.Requests.Add(request);
        await RequestDesk.PutDownAsync(db, request, transition, context.Now, Ct);
        await db.SaveChangesAsync(Ct);
        return request.Id;
    }

    /// <summary>A request that left now by the outbox.</summary>
    public async Task<RequestId> SentAsync(ContactId contact, ContactId? introducer = null, int maxNudges = 1)
    {
        var id = await DraftAsync(contact, introducer, maxNudges);
        await using var db = await database.OpenAsync(owner);
        var place = await db.Contacts.Where(c => c.Id == contact).Select(c => c.OrganisationId).SingleAsync(Ct);
        await ApplyAsync(id, (request, context) => request.MarkSent(new Sending(Now, Channel.Email) { Organisation = place }, context));
        return id;
    }

    public async Task<RequestId> NudgedAsync(ContactId contact, ContactId? introducer = null)
    {
        var id = await SentAsync(contact, introducer);
        await ApplyAsync(id, (request, context) => request.MarkNudged(Now, context));
        return id;
    }

    public async Task<RequestId> RepliedAsync(ContactId contact, ContactId? introducer = null)
    {
        var id = await SentAsync(contact, introducer);
        await Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, Now), Ct);
        return id;
    }

    /// <summary>A step of the outbox: a fact.</summary>
    public async Task ApplyAsync(RequestId id, Func<InterviewRequest, RequestContext, Transition> verb)
    {
        await using var db = await database.OpenAsync(owner);
        var request = await RequestDesk.FindAsync(db, id, Ct);
        await Get<RequestDesk>().ApplyAsync(db, request, RequestActor.Outbox, context => verb(request, context), Ct);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>A mail of the request, in the outbox in the given state.</summary>
    public async Task<OutboxId> MailAsync(RequestId? request, ContactId contact, MessageKind kind, OutboxState state = OutboxState.Queued)
    {
        await using var db = await database.OpenAsync(owner);
        var account = await db.MailAccounts.FirstOrDefaultAsync(Ct) ?? db.MailAccounts.Add(MailAccount.Practice(owner, "Me", Now)).Entity;
        var message = Message.Draft(owner, contact, request, null, kind, Channel.Email, "Hello", "Words of mine", Now);
        var mail = new OutboxMail(OutboxId.New(), $"<{OutboxId.New()}@example.org>", "token", "jane@example.org", [1]);
        message.PutOnItsWay(mail.InternetMessageId, null, Now);
        db.Messages.Add(message);
        var cause = new OutboxCause(kind, $"key-{++_keys}") { ContactId = contact, RequestId = request, MessageId = message.Id };
        db.Outbox.Add(OutboxMessage.Enqueue(owner, account, mail, cause, Now.AddHours(1), null, Now));
        await db.SaveChangesAsync(Ct);
        await db.Outbox.Where(o => o.Id == mail.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.State, state), Ct);
        return mail.Id;
    }

    public Task<OutboxState> MailStateAsync(OutboxId id) => SeeAsync(db => db.Outbox.Where(o => o.Id == id).Select(o => o.State).SingleAsync(Ct));

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        if (!isGuest)
            await database.DisposeAsync();
    }
}
