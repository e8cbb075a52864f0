using InfoInterview.Application.Accounts;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.EndToEnd.Tests.Outreach;

/// <summary>An owner whose mail account is a real server of the test's own, with messages approved through the use cases.</summary>
internal sealed class MailRoom(AppHome home, OwnerId owner, SmtpSink sink)
{
    /// <summary>A first message in words of one's own.</summary>
    public const string Words = """
        Hello,

        We met at the hydraulics evening in Leeds. I am learning how river models are made, and would like to hear how you came to the work. Would you have 15 minutes for a call next week? If it does not suit, that is quite all right.

        Thank you,
        Jane Alvarez
        """;

    /// <summary>Connects the account: no spacing, the highest cap.</summary>
    public async Task ConnectAsync(CancellationToken ct)
    {
        await using var scope = home.ActingFor(owner);
        await using var db = await scope.ServiceProvider.GetRequiredService<OwnedDb>().OpenAsync(ct);
        var account = MailAccount.Smtp(owner, TimeProvider.System.GetUtcNow());
        var password = scope.ServiceProvider.GetRequiredService<MailSecrets>().Protect(owner, sink.Password);
        account.Connect("Jane Alvarez", sink.User!, "localhost", sink.Port, TlsMode.StartTls, sink.User, password);
        account.Pace(500, 0);
        db.Add(account);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Approves so many first messages, each to a person of its own.</summary>
    public async Task ApproveAsync(int messages, CancellationToken ct)
    {
        for (var number = 0; number < messages; number++)
        {
            var contact = await WithAsync<AddContact, ContactId>(add => add.RunAsync(
                new ContactForm(new ContactName("Guest", $"Number{number}")) { Emails = [new TypedEmail($"guest{number}@example.com")], Details = new ContactDetails { Circle = Circle.Known } }, ct));
            var (_, message) = await WithAsync<StartRequest, (RequestId, MessageId)>(start => start.RunAsync(new StartRequest.Input(contact, MessageKind.RequestWarm, "river models"), ct));
            await WithAsync<SaveDraft, int>(save => save.RunAsync(new SaveDraft.Input(message, 1, Channel.Email, "Fifteen minutes about river models?", Words), ct));
            await WithAsync<SendMessage, SendMessage.Queued>(send => send.RunAsync(new SendMessage.Input(message, Guid.CreateVersion7()) { OverrideReason = "It is right as it stands." }, ct));
        }
    }

    /// <summary>The user's word on every undecided mail: what the server has was sent, what it has not is sent again.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> SettleAsync(CancellationToken ct)
    {
        var delivered = Delivered().ToHashSet();
        var undecided = await LookAsync(db => db.Outbox.Where(o => o.State == OutboxState.Unknown).Select(o => new { o.Id, o.InternetMessageId }).ToListAsync(ct), ct);
        foreach (var row in undecided)
        {
            var word = delivered.Contains(row.InternetMessageId) ? SettleUnknown.Word.ItWasSent : SettleUnknown.Word.Send;
            await WithAsync<SettleUnknown, bool>(async settle => { await settle.RunAsync(row.Id, word, ct); return true; });
        }

        return undecided.Count;
    }

    /// <summary>Waits until nothing is queued or on the wire.</summary>
    public async Task QuietAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        while (await WaitingAsync(limit.Token) > 0)
            await timer.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>How many mails wait.</summary>
    public Task<int> QueuedAsync(CancellationToken ct) => LookAsync(db => db.Outbox.CountAsync(o => o.State == OutboxState.Queued, ct), ct);

    /// <summary>How many mails are queued or on the wire.</summary>
    public Task<int> WaitingAsync(CancellationToken ct) => LookAsync(
        db => db.Outbox.CountAsync(o => o.State == OutboxState.Queued || o.State == OutboxState.Claimed || o.State == OutboxState.Transmitting, ct), ct);

    /// <summary>The Message-ID of every mail the server accepted, in order; a duplicate stands twice.</summary>
    public IReadOnlyList<string> Delivered() => sink.Received().Select(mail => MessageIdOf(mail.Bytes)).ToList();

    /// <summary>Every address the server accepted a mail for.</summary>
    public IReadOnlyList<string> Recipients() => sink.Received().SelectMany(mail => mail.To).ToList();

    public Task<T> LookAsync<T>(Func<AppDbContext, Task<T>> look, CancellationToken ct) => home.LookAsync(owner, look, ct);

    private Task<TResult> WithAsync<TUseCase, TResult>(Func<TUseCase, Task<TResult>> run) where TUseCase : notnull => home.WithAsync(owner, run);

    private static string MessageIdOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return $"<{MimeKit.MimeMessage.Load(stream).MessageId}>";
    }
}
