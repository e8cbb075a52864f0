using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.EndToEnd.Tests.Outreach;

/// <summary>An owner whose mail account is a real server of the test's own, with messages approved through the use cases.</summary>
internal sealed class MailRoom(AppHome home, OwnerId owner, SmtpSink sink)
{
    /// <summary>Connects the account: no spacing, the highest cap.</summary>
    public Task ConnectAsync(CancellationToken ct) => new Correspondence(home, owner, ct).ConnectAsync(sink.User!, sink.Password, sink.Port);

    /// <summary>Approves so many first messages, each to a person of its own.</summary>
    public async Task ApproveAsync(int messages, CancellationToken ct)
    {
        var letters = new Correspondence(home, owner, ct);
        for (var number = 0; number < messages; number++)
            await letters.ApproveAsync(await letters.KnowAsync($"Guest{number}", "Invited"));
    }

    /// <summary>The user's word on every undecided mail: what the server has was sent, what it has not is sent again.</summary>
    /// <returns>Each, and whether the server had it.</returns>
    public async Task<IReadOnlyDictionary<OutboxId, bool>> SettleAsync(CancellationToken ct)
    {
        var delivered = Delivered().ToHashSet();
        var undecided = await LookAsync(db => db.Outbox.Where(o => o.State == OutboxState.Unknown).Select(o => new { o.Id, o.InternetMessageId }).ToListAsync(ct), ct);
        foreach (var row in undecided)
        {
            var word = delivered.Contains(row.InternetMessageId) ? SettleUnknown.Word.ItWasSent : SettleUnknown.Word.Send;
            await WithAsync<SettleUnknown, bool>(async settle => { await settle.RunAsync(row.Id, word, ct); return true; });
        }

        return undecided.ToDictionary(row => row.Id, row => delivered.Contains(row.InternetMessageId));
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
