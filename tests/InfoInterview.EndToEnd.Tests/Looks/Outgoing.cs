using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.EndToEnd.Tests.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>An owner with a mail account, and a message in each state of which its user is told: to be sent, waiting, held, undecided, refused. None of them leaves by itself.</summary>
internal sealed class Outgoing(AppHome home, OwnerId owner, CancellationToken ct)
{
    // Nobody listens there.
    private const int NoPort = 1;

    private static readonly IReadOnlyList<string> Lists = ["/", "/messages", "/settings/mail"];

    private readonly Correspondence _letters = new(home, owner, ct);
    private string _ready = "", _waiting = "";

    /// <summary>Connects the account and writes the messages.</summary>
    /// <returns>The pages that show them.</returns>
    public async Task<IReadOnlyList<string>> FillAsync()
    {
        await _letters.ConnectAsync(AppSettings.Email, AppSettings.Password, NoPort);
        _ready = At(await _letters.WriteAsync((await _letters.StartAsync(await _letters.KnowAsync("Asta", "Nyman"))).Message));
        _waiting = At(await ApproveAsync("Bruno", "Keller"));
        var held = await ApproveAsync("Carla", "Moretti");
        await SettleAsync(held, OutboxState.Held, "The database was put back from a copy.");
        var undecided = await ApproveAsync("Dirk", "Visser");
        await SettleAsync(undecided, OutboxState.Unknown, "The line went dead.");
        var refused = await ApproveAsync("Edda", "Holm");
        await SettleAsync(refused, OutboxState.Failed, "550 5.7.1 Message refused by policy");
        await home.LookAsync(owner, async db =>
        {
            (await db.Messages.SingleAsync(m => m.Id == refused, ct)).GiveBack(TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync(ct);
        }, ct);
        return [_ready, _waiting, At(held), At(undecided), At(refused), .. Lists];
    }

    /// <summary>The server would not have the account any more.</summary>
    /// <returns>The pages that tell of it.</returns>
    public async Task<IReadOnlyList<string>> PauseAsync()
    {
        await home.LookAsync(owner, async db =>
        {
            (await db.MailAccounts.SingleAsync(ct)).Pause("535 5.7.8 Authentication credentials invalid");
            return await db.SaveChangesAsync(ct);
        }, ct);
        return [_ready, _waiting, .. Lists, "/settings"];
    }

    private static string At(MessageId message) => $"/messages/{message}";

    private async Task<MessageId> ApproveAsync(string given, string family) =>
        await _letters.ApproveAsync(await _letters.KnowAsync(given, family), TimeProvider.System.GetUtcNow().AddDays(2));

    private async Task SettleAsync(MessageId message, OutboxState state, string text)
    {
        var rows = await home.LookAsync(
            owner, db => db.Outbox.Where(o => o.MessageId == message).ExecuteUpdateAsync(row => row.SetProperty(o => o.State, state).SetProperty(o => o.LastText, text), ct), ct);
        Assert.Equal(1, rows);
    }
}
