using InfoInterview.Domain.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>The practice mailbox: what was sent stands in the outbox's own row, byte for byte as it would have left.</summary>
internal sealed class PracticePostbox(AppHome home) : IPostbox
{
    public async Task<IReadOnlyList<MimeMessage>> ReadAsync(CancellationToken ct)
    {
        var owner = await home.OwnerAsync(ct);
        var sent = await home.LookAsync(owner, db => db.Outbox.AsNoTracking().Where(o => o.State == OutboxState.Sent).OrderBy(o => o.StateAt).Select(o => o.Mime).ToListAsync(ct), ct);
        return sent.Select(mime => MimeMessage.Load(new MemoryStream(mime), ct)).ToList();
    }
}
