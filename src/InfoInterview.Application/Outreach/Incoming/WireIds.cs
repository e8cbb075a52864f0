using InfoInterview.Data;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>Some providers write a Message-ID of their own; the copy shows it beside our mark, and answers refer to it.</summary>
internal static class WireIds
{
    /// <summary>Remembers what a copy of ours is called out there. Nothing when it kept its name.</summary>
    public static async Task LearnAsync(AppDbContext db, string token, string? messageId, CancellationToken cancellationToken)
    {
        if (messageId is null || messageId.Length > InternetMessageId.LongestKept)
            return;
        await db.Outbox.Where(o => o.Token == token && o.InternetMessageId != messageId)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.WireMessageId, messageId), cancellationToken);
    }
}
