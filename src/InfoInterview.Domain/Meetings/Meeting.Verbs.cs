using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Meetings;

public sealed partial class Meeting
{
    /// <summary>The fewest minutes of a slot.</summary>
    public const int FewestMinutes = 5;

    /// <summary>The most minutes of a slot.</summary>
    public const int MostMinutes = 240;

    /// <summary>The most minutes a conversation is said to have taken.</summary>
    public const int LongestTalk = 600;

    /// <summary>The agreed time on the contact's wall; refuses if the clocks have come to skip it.</summary>
    public WallTime Wall => WallTime.Of(Date, Time, Zone, LaterOfTwo);

    /// <summary>The same time on the asker's wall.</summary>
    public WallTime AskerWall => WallTime.At(StartsAt, AskerZone);

    /// <summary>A newly agreed slot, with a calendar event of its own.</summary>
    public static Meeting Agree(OwnerId owner, ContactId contact, RequestId? request, Slot slot, DateTimeOffset now)
    {
        var id = MeetingId.New();
        var meeting = new Meeting
        {
            Id = id,
            OwnerId = owner,
            ContactId = contact,
            RequestId = request,
            CalendarUid = id.Value.ToString("N") + "@infointerview",
            State = MeetingState.Agreed,
            CreatedAt = now,
        };
        meeting.Take(slot);
        return meeting;
    }

    /// <summary>Says where or how to meet; the time stays. The calendar event changes.</summary>
    public void MeetAt(MeetingMode mode, string? place, string? fallback)
    {
        RequireAgreed();
        Mode = mode;
        Place = CleanText.Line(place, MaxPlaceLength, "place");
        Fallback = CleanText.Line(fallback, MaxPlaceLength, "fallback");
        Sequence++;
        Version++;
    }

    /// <summary>Keeps the lines of the short debrief. An empty field is no answer: that there is nothing to note is said.</summary>
    /// <param name="nothingToNote">The user says so; lines kept before stay.</param>
    /// <exception cref="RefusedException">Neither a line nor that there is none, or too many words.</exception>
    public void WriteTakeaways(string? text, bool nothingToNote = false)
    {
        var lines = CleanText.Block(text, MaxTakeawaysLength, "takeaways");
        if (lines is null && !nothingToNote)
            throw new RefusedException("debrief.empty", "Nothing is kept yet. Write one line you take away, or say that there is nothing to note; what you typed below is still here.") { Field = "takeaways" };
        Takeaways = lines ?? Takeaways;
        Version++;
    }

    /// <summary>
    /// Derives the instants of a meeting ahead again after the rules of the zone changed; true when they moved. The wall time
    /// stays. One that lies behind by the old rules and by the new keeps what it had; so does a wall time the clocks now skip,
    /// which is to be asked about: see <see cref="WallTimeReading.NeverHappens"/>.
    /// </summary>
    public bool RecountInstants(DateTimeOffset now)
    {
        var reading = WallTimeReading.Of(Date, Time, Zone);
        if (State != MeetingState.Agreed || reading.NeverHappens) return false;
        var start = reading.Instants[reading.HappensTwice && LaterOfTwo ? 1 : 0];
        if (start == StartsAt || (start <= now && StartsAt <= now)) return false;
        (StartsAt, EndsAt) = (start, start.AddMinutes(AgreedMinutes));
        Sequence++;
        Version++;
        return true;
    }

    internal Meeting MoveTo(Slot slot, DateTimeOffset now)
    {
        RequireAgreed();
        var next = Agree(OwnerId, ContactId, RequestId, slot, now);
        (next.CalendarUid, next.Sequence) = (CalendarUid, Sequence + 1);
        Become(MeetingState.Rescheduled);
        return next;
    }

    internal void Cancel(bool byThem)
    {
        RequireAgreed();
        Become(byThem ? MeetingState.CancelledByThem : MeetingState.CancelledByMe);
        Sequence++;
    }

    internal void Miss(bool byThem)
    {
        RequireAgreed();
        Become(byThem ? MeetingState.NoShowTheirs : MeetingState.NoShowMine);
    }

    internal void Hold(int? actualMinutes, DateTimeOffset end)
    {
        RequireAgreed();
        if (actualMinutes is < 1 or > LongestTalk)
            throw new RefusedException("meeting.minutes-taken", "A conversation takes 1 to 600 minutes. Nothing was saved; correct the minutes, or leave them empty.") { Field = "minutes it took" };
        Become(MeetingState.Held);
        (ActualMinutes, EndsAt) = (actualMinutes, end);
    }

    internal void TakeBackOutcome()
    {
        if (State is MeetingState.CancelledByMe or MeetingState.CancelledByThem) Sequence--;
        Become(MeetingState.Agreed);
        (ActualMinutes, EndsAt) = (null, StartsAt.AddMinutes(AgreedMinutes));
    }

    internal void TakeBackAltogether() => Become(MeetingState.Undone);

    private void Take(Slot slot)
    {
        if (slot.Minutes is < FewestMinutes or > MostMinutes)
            throw new RefusedException("meeting.minutes", "A meeting lasts 5 to 240 minutes. Nothing was saved. Choose another length.");
        (Date, Time, Zone, LaterOfTwo) = (slot.Start.Date, slot.Start.Time, slot.Start.Zone, slot.Start.LaterOfTwo);
        (AskerZone, AgreedMinutes, Mode) = (slot.AskerZone, slot.Minutes, slot.Mode);
        Place = CleanText.Line(slot.Place, MaxPlaceLength, "place");
        Fallback = CleanText.Line(slot.Fallback, MaxPlaceLength, "fallback");
        (StartsAt, EndsAt) = (slot.Start.Instant, slot.Start.Instant.AddMinutes(slot.Minutes));
    }

    private void Become(MeetingState state)
    {
        State = state;
        Version++;
    }

    private void RequireAgreed()
    {
        if (State != MeetingState.Agreed)
            throw new RefusedException("meeting.over", "This slot is no longer agreed: it was held, moved, missed or cancelled. Nothing was changed. Open the request to see where it stands.");
    }
}
