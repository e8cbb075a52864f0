using InfoInterview.Application.Accounts;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>An owner with a mail account at a server of the test's own, and the outbox as the host would run it.</summary>
internal sealed class SendingFloor : IAsyncDisposable
{
    public const string Reason = "It is right as it stands.";
    private readonly TestDatabase _database;

    private SendingFloor(TestDatabase database, FaultySmtpServer server, OwnerId owner) => (_database, Server, Owner) = (database, server, owner);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public FaultySmtpServer Server { get; }

    public OwnerId Owner { get; }

    public DateTimeOffset Now => Get<Clock>().Now;

    /// <summary>Opens one; the account is connected unless the test wants none.</summary>
    public static async Task<SendingFloor> OpenAsync(DatabaseProvider provider, SmtpFault fault = SmtpFault.None, bool connected = true, Action<IServiceCollection>? more = null)
    {
        var database = await TestDatabase.CreateAsync(provider, more);
        var floor = new SendingFloor(database, FaultySmtpServer.Start(fault, SmtpDialect.Plain), await database.NewOwnerAsync("Europe/London", "GB-ENG"));
        await floor.WriteAsync(db => db.Add(AskerRecord.Create(floor.Owner, "Jane Alvarez")));
        if (connected)
            await floor.ConnectAsync();
        return floor;
    }

    public T Get<T>() where T : notnull => _database.Services.GetRequiredService<T>();

    public void Pass(TimeSpan time) => _database.Time.Advance(time);

    /// <summary>Runs a use case in a scope of its own, as a circuit or a job would.</summary>
    public async Task<TResult> AsOwnerAsync<TUseCase, TResult>(Func<TUseCase, Task<TResult>> run) where TUseCase : notnull
    {
        await using var scope = _database.ActingFor(Owner);
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task AsOwnerAsync<TUseCase>(Func<TUseCase, Task> run) where TUseCase : notnull =>
        AsOwnerAsync<TUseCase, bool>(async useCase => { await run(useCase); return true; });

    public Task ConnectAsync(int spacing = 0, int cap = 500) => WriteAsync(db =>
    {
        var account = MailAccount.Smtp(Owner, Now);
        account.Connect("Jane Alvarez", "jane@example.org", "127.0.0.1", Server.Port, TlsMode.None, "jane", Get<MailSecrets>().Protect(Owner, "secret"));
        account.Pace(cap, spacing);
        db.Add(account);
    });

    public Task<ContactId> MeetAsync(string name, bool hasAddress = true) => AsOwnerAsync<AddContact, ContactId>(add => add.RunAsync(
        new ContactForm(new ContactName(name, "Hart")) { Emails = hasAddress ? [new TypedEmail($"{name.ToLowerInvariant()}@example.com")] : [], Details = new ContactDetails { Circle = Circle.Known } }, Ct));

    public async Task<(RequestId Request, MessageId Message)> DraftAsync(ContactId contact, string body = Letters.Good)
    {
        var (request, message) = await AsOwnerAsync<StartRequest, (RequestId, MessageId)>(start => start.RunAsync(new StartRequest.Input(contact, MessageKind.RequestWarm, "river models"), Ct));
        var version = (await MessageAsync(message)).Version;
        await AsOwnerAsync<SaveDraft, int>(save => save.RunAsync(new SaveDraft.Input(message, version, Channel.Email, Letters.Subject, body), Ct));
        return (request, message);
    }

    public Task<SendMessage.Queued> SendAsync(MessageId message, Guid? nonce = null, string? reason = Reason, DateTimeOffset? at = null) =>
        AsOwnerAsync<SendMessage, SendMessage.Queued>(send => send.RunAsync(new SendMessage.Input(message, nonce ?? Guid.CreateVersion7()) { OverrideReason = reason, At = at }, Ct));

    /// <summary>A message to a new contact, past the seconds in which it can be taken back.</summary>
    public async Task<(RequestId Request, MessageId Message, OutboxId Outbox)> QueueAsync(string name = "Rosalind")
    {
        var (request, message) = await DraftAsync(await MeetAsync(name));
        var queued = await SendAsync(message);
        Pass(TimeSpan.FromSeconds(11));
        return (request, message, queued.Outbox);
    }

    public Task<OutboxClaim?> ClaimAsync(OutboxNode? node = null) => Get<OutboxClaims>().TakeAsync((node ?? Get<OutboxNode>()).Name, Now, Ct);

    public Task TryAsync(OutboxClaim claim) => AsOwnerAsync<SendClaimed>(send => send.RunAsync(claim, Ct));

    /// <summary>Claims what is due and tries it once.</summary>
    public async Task TryDueAsync() => await TryAsync(await ClaimAsync() ?? throw new InvalidOperationException("Nothing was due."));

    public Task<OutboxMessage> RowAsync(OutboxId id) => LookAsync(db => db.Outbox.AsNoTracking().SingleAsync(o => o.Id == id, Ct));

    public Task<Message> MessageAsync(MessageId id) => LookAsync(db => db.Messages.AsNoTracking().SingleAsync(m => m.Id == id, Ct));

    public Task<RequestState> RequestStateAsync(RequestId id) => LookAsync(db => db.Requests.Where(r => r.Id == id).Select(r => r.State).SingleAsync(Ct));

    public Task<MailAccount> AccountAsync() => LookAsync(db => db.MailAccounts.AsNoTracking().SingleAsync(Ct));

    /// <summary>The row's history as "Queued Claimed …".</summary>
    public async Task<string> HistoryAsync(OutboxId id) => string.Join(' ', await LookAsync(db => db.OutboxEvents.Where(e => e.OutboxId == id).OrderBy(e => e.Number).Select(e => e.To).ToListAsync(Ct)));

    public async Task<T> LookAsync<T>(Func<AppDbContext, Task<T>> look)
    {
        await using var db = await _database.OpenAsync(Owner);
        return await look(db);
    }

    public async Task WriteAsync(Action<AppDbContext> write)
    {
        await using var db = await _database.OpenAsync(Owner);
        write(db);
        await db.SaveChangesAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _database.DisposeAsync();
    }
}
