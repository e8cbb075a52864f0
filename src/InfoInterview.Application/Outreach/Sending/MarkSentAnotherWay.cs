using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>The user sent the words themselves: from their own mail program, on LinkedIn, by phone or in person.</summary>
public sealed class MarkSentAnotherWay(OwnedDb database, CheckFacts facts, AfterSending after, Clock clock)
{
    /// <summary>How and when it was sent.</summary>
    /// <param name="At">When, UTC; not in the future.</param>
    public sealed record Input(MessageId Message, Channel Channel, DateTimeOffset At)
    {
        /// <summary>Why it went in spite of what the request check says.</summary>
        public string? OverrideReason { get; init; }
    }

    /// <summary>Records it, and moves the request as if it had been sent from here.</summary>
    /// <exception cref="RefusedException">An error of the request check stands, the person is in the bin, their wish was answered already, it is on its way from here, or the moment has not come yet.</exception>
    public async Task RunAsync(Input input, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == input.Message, cancellationToken)
            ?? throw new RefusedException("message.gone", "This draft is no longer there. Nothing was recorded.");
        if (message.State is not MessageState.Draft)
            throw new RefusedException("message.locked", "This message is on its way from here or gone already. Nothing was recorded; take it back first if you sent it yourself.");
        await NotInBin.RequireAsync(db, message.ContactId, cancellationToken);
        await Acknowledgement.RequireFirstAsync(db, message, cancellationToken);
        var report = RequestCheck.Run((await facts.GatherAsync(db, message, cancellationToken)) with { Subject = message.Subject, Body = message.Body, Channel = input.Channel });
        if (!report.MaySendWithReason || (!report.MaySend && string.IsNullOrWhiteSpace(input.OverrideReason)))
            throw new RefusedException("check.errors", $"{report.Findings.First(f => f.Severity is Severity.Error).Why} The draft is kept; mend it, or say why it went as it was.");
        message.Write(input.Channel, message.Subject, message.Body, clock.Now);
        message.Left(clock.Past(input.At), clock.Now, input.OverrideReason);
        await after.LeftAsync(db, message, RequestActor.User, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
