using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>The drafts that wait for people who were named, by person. No statement when no reminder speaks of such a person.</summary>
internal static class BegunRequests
{
    public static async Task<IReadOnlyDictionary<ContactId, InterviewRequest>> LoadAsync(AppDbContext db, IEnumerable<Reminder> reminders, CancellationToken cancellationToken)
    {
        var named = reminders.Where(r => r.Kind is ReminderKind.ContactReferral).Select(r => r.ContactId).Distinct().ToList();
        if (named.Count == 0)
            return new Dictionary<ContactId, InterviewRequest>();
        var drafts = await db.Requests.AsNoTracking().Where(r => r.State == RequestState.Draft && named.Contains(r.ContactId)).OrderBy(r => r.CreatedAt).ToListAsync(cancellationToken);
        return drafts.GroupBy(r => r.ContactId).ToDictionary(g => g.Key, g => g.First());
    }
}
