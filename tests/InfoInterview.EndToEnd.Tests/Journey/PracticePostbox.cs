using InfoInterview.Domain.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>The practice mailbox: what was sent stands in the outbox's own row, byte for byte as it would have left.</summary>
internal sealed class PracticePostbox(AppHome home, CancellationToken ct) : IPostbox
{
    public Task<MimeMessage> FindAsync(string subject) => Patience.UntilAsync($"a letter “{subject}”", async limit =>
    {
        var owner = await home.OwnerAsync(limit);
        var sent = await home.LookAsync(owner, db => db.Outbox.AsNoTracking().Where(o => o.State == OutboxState.Sent).Select(o => o.Mime).ToListAsync(limit), limit);
        var found = sent.Select(mime => MimeMessage.Load(new MemoryStream(mime), limit)).Where(m => m.Subject == subject).ToList();
        Assert.True(found.Count <= 1, $"“{subject}” arrived {found.Count} times.");
        return found.SingleOrDefault();
    }, ct);
}
