using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>The mails that wait for their user's word.</summary>
internal static class OpenDoubts
{
    private const int Most = 100;
    private const int BeginningLength = 81;

    /// <summary>One of them.</summary>
    /// <param name="Beginning">The first characters of what they said.</param>
    public sealed record OpenDoubt(ReceivedMailId Id, ContactId Contact, RequestId? Request, MailDoubt Doubt, DateTimeOffset ArrivedAt, string From, string Beginning, bool AsksToStop);

    /// <summary>Those of people who are not in the bin.</summary>
    public static IQueryable<ReceivedMail> Of(AppDbContext db) =>
        db.ReceivedMails.AsNoTracking().Where(m => m.Doubt != null && !db.Contacts.Any(c => c.Id == m.ContactId && c.DeletedAt != null));

    /// <summary>The earliest first.</summary>
    public static async Task<IReadOnlyList<OpenDoubt>> LoadAsync(AppDbContext db, CancellationToken cancellationToken) => await Of(db)
        .OrderBy(m => m.ArrivedAt)
        .Take(Most)
        .Select(m => new OpenDoubt(m.Id, m.ContactId, m.RequestId, m.Doubt!.Value, m.ArrivedAt, m.From, m.Said.Substring(0, BeginningLength), m.AsksToStop))
        .ToListAsync(cancellationToken);

    /// <summary>Its user said what they answered: what was asked about the mails until then is settled.</summary>
    public static async Task SettleAsync(AppDbContext db, RequestId request, DateTimeOffset until, CancellationToken cancellationToken) => await db.ReceivedMails
        .Where(m => m.RequestId == request && m.ArrivedAt <= until && m.Doubt != null && m.Doubt != MailDoubt.WhoWrote)
        .ExecuteUpdateAsync(m => m.SetProperty(x => x.Doubt, (MailDoubt?)null), cancellationToken);

    /// <summary>What its user had said about a mail was taken back: it is asked again.</summary>
    /// <param name="arrivedAt">When that mail arrived, by which the step was dated.</param>
    public static async Task AskAgainAsync(AppDbContext db, RequestId request, DateTimeOffset arrivedAt, CancellationToken cancellationToken) => await db.ReceivedMails
        .Where(m => m.RequestId == request && m.ArrivedAt == arrivedAt && m.Kind == IncomingKind.Human)
        .ExecuteUpdateAsync(m => m.SetProperty(x => x.Doubt, MailDoubt.WhatTheySaid), cancellationToken);
}
