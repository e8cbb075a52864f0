using InfoInterview.Application.Requests;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>The practice space with two letters in its mailbox: one that waits to be answered, and one that was.</summary>
internal sealed class Practising(AppHome home, OwnerId practice, CancellationToken ct)
{
    /// <summary>Writes to two of the invented people, and answers for one of them.</summary>
    /// <returns>The pages that show it.</returns>
    public async Task<IReadOnlyList<string>> FillAsync()
    {
        var people = await home.LookAsync(practice, db => db.Contacts.OrderBy(c => c.Id).Select(c => c.Id).Take(2).ToListAsync(ct), ct);
        var letters = new Correspondence(home, practice, ct);
        var approved = new[] { await letters.ApproveAsync(people[0]), await letters.ApproveAsync(people[1]) };
        var (open, answered) = (await LeftAsync(approved[0]), await LeftAsync(approved[1]));
        await home.WithAsync<LogReply, StepTaken>(practice, log => log.RunAsync(
            new LogReply.Input(answered.RequestId!.Value, ReplyKind.Yes, TimeProvider.System.GetUtcNow()) { Words = new TheirWords("Gladly.") }, ct));
        return ["/", "/practice", $"/messages/{open.Id}", "/settings", "/settings/mail"];
    }

    // The running app is what sends it.
    private Task<Message> LeftAsync(MessageId id) => Patience.UntilAsync("letter in the practice mailbox", limit => home.LookAsync(
        practice, db => db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.State == MessageState.Sent, limit), limit), ct);
}
