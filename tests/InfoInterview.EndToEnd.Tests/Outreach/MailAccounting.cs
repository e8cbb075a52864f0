using InfoInterview.Data.Storage;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.EndToEnd.Tests.Outreach;

/// <summary>Where every mail went: what the outbox says, held against what the server has.</summary>
internal sealed class MailAccounting
{
    public int Queued { get; private set; }

    /// <summary>People who have their mail.</summary>
    public int Delivered { get; private set; }

    /// <summary>Mails the server has more than once, by Message-ID, or a person has more than once.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Mails said to be sent that the server does not have, or that came to no end.</summary>
    public int Lost { get; private set; }

    public int Unknown { get; private set; }

    /// <summary>Undecided mails that came to what the server's own record says: those it had count as sent and were not sent again, those it had not were, once.</summary>
    public int Settled { get; private set; }

    /// <summary>What does not add up, in words.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Counts after the kills, before its user says a word.</summary>
    public async Task CountAsync(MailRoom room, CancellationToken ct)
    {
        var delivered = room.Delivered();
        var rows = await room.LookAsync(db => db.Outbox.Select(o => new { o.Id, o.State, o.InternetMessageId }).ToListAsync(ct), ct);
        var steps = await room.LookAsync(db => db.OutboxEvents.AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct), ct);
        Queued += rows.Count;
        Duplicates += delivered.Count - delivered.Distinct().Count();
        var known = delivered.ToHashSet();
        Lost += rows.Count(r => r.State is not (OutboxState.Sent or OutboxState.Unknown) || (r.State is OutboxState.Sent && !known.Contains(r.InternetMessageId)));
        foreach (var row in rows.Where(r => r.State is OutboxState.Unknown))
            TestContext.Current.TestOutputHelper?.WriteLine($"{row.Id.Value} is undecided; the server {(known.Contains(row.InternetMessageId) ? "has it" : "does not have it")}");
        Unknown += rows.Count(r => r.State is OutboxState.Unknown);
        Faults.AddRange(rows.Select(r => Fault(steps.Where(s => s.OutboxId == r.Id).ToList(), r.State)).OfType<string>());
        Faults.AddRange(known.Except(rows.Select(r => r.InternetMessageId)).Select(id => $"The server has {id}, which was never queued."));
    }

    /// <summary>Counts once more when its user has settled what was undecided: everybody has one mail, and every request moved.</summary>
    /// <param name="settled">What was undecided, and whether the server had it.</param>
    public async Task CloseAsync(MailRoom room, int messages, IReadOnlyDictionary<OutboxId, bool> settled, CancellationToken ct)
    {
        await CountSettledAsync(room, settled, ct);
        var people = room.Recipients();
        Duplicates += people.Count - people.Distinct().Count();
        Delivered += people.Distinct().Count();
        var sent = await room.LookAsync(db => db.Requests.CountAsync(r => r.State == RequestState.Sent, ct), ct);
        if (sent != messages)
            Faults.Add($"{sent} of {messages} requests are sent.");
        var open = await room.LookAsync(db => db.Outbox.CountAsync(o => o.State != OutboxState.Sent && o.State != OutboxState.Cancelled, ct), ct);
        if (open > 0)
            Faults.Add($"{open} mails came to no end.");
    }

    private async Task CountSettledAsync(MailRoom room, IReadOnlyDictionary<OutboxId, bool> settled, CancellationToken ct)
    {
        var delivered = room.Delivered().CountBy(id => id).ToDictionary();
        var rows = await room.LookAsync(db => db.Outbox.Select(o => new { o.Id, o.State, o.InternetMessageId, o.ResendOfId }).ToListAsync(ct), ct);
        foreach (var (id, hadIt) in settled)
        {
            var row = rows.Single(r => r.Id == id);
            var again = rows.Where(r => r.ResendOfId == id).ToList();
            var isRight = hadIt
                ? row.State is OutboxState.Sent && again.Count == 0 && delivered.GetValueOrDefault(row.InternetMessageId) == 1
                : row.State is OutboxState.Cancelled && again is [{ State: OutboxState.Sent } anew] && !delivered.ContainsKey(row.InternetMessageId) && delivered.GetValueOrDefault(anew.InternetMessageId) == 1;
            if (isRight)
                Settled++;
            else
                Faults.Add($"{id.Value} was undecided, the server {(hadIt ? "had it" : "did not have it")}, and it came to {row.State} with {again.Count} sent again.");
        }
    }

    public void Print(DatabaseProvider provider, int kills) => Figure.Print(
        "crash-loop", ("db", provider), ("kills", kills), ("queued", Queued), ("delivered", Delivered), ("duplicates", Duplicates), ("lost", Lost), ("unknown", Unknown), ("settled", Settled));

    // Each step starts where the one before ended, makes a listed move, and the last one is where the row stands.
    private static string? Fault(List<OutboxEvent> steps, OutboxState end)
    {
        OutboxState? at = null;
        foreach (var (number, step) in steps.Index())
        {
            if (step.Number != number + 1 || step.From != at || (at is { } from && !OutboxStates.Allows(from, step.To)) || (at is null && step.To is not OutboxState.Queued))
                return $"{step.OutboxId.Value} went from {step.From} to {step.To} as step {step.Number}, after {at}.";
            at = step.To;
        }

        return at == end ? null : $"A row stands at {end} and its history ends at {at}.";
    }
}
