using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Meetings;

/// <summary>Says where or how to meet; the time stays. The calendar event counts one version up.</summary>
public sealed class SayWhereToMeet(OwnedDb database)
{
    /// <summary>How and where, said of the calendar entry's version that was looked at.</summary>
    public sealed record Input(MeetingId Meeting, int Sequence, MeetingMode Mode, string? Place, string? Fallback);

    /// <summary>Saves it. Nothing is saved, and no version counted, when all is as it was.</summary>
    /// <returns>True when they hold an invitation that says otherwise now, so that a new one is due.</returns>
    /// <exception cref="RefusedException">The meeting is gone or over, the person is in the bin, or another window was quicker.</exception>
    public async Task<bool> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        var meeting = await db.Meetings.SingleOrDefaultAsync(m => m.Id == input.Meeting, cancellationToken)
            ?? throw new RefusedException("meeting.gone", "That meeting is no longer there. Nothing was changed; go back to the list.");
        await NotInBin.RequireAsync(db, meeting.ContactId, cancellationToken);
        StaleSave.RefuseUnless(meeting.Sequence, input.Sequence, "this meeting");
        var (mode, place, fallback) = (meeting.Mode, meeting.Place, meeting.Fallback);
        meeting.MeetAt(input.Mode, input.Place, input.Fallback);
        if ((mode, place, fallback) == (meeting.Mode, meeting.Place, meeting.Fallback))
            return false;
        await db.SaveOrRefuseAsync("this meeting", cancellationToken);
        return await db.Messages.AnyAsync(m => m.MeetingId == meeting.Id && m.Kind == MessageKind.Invitation && (m.State == MessageState.Sent || m.State == MessageState.OnItsWay), cancellationToken);
    }
}
