using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests;

/// <summary>What a verb of a request needs to know of the world around it.</summary>
public sealed record RequestContext
{
    /// <summary>Now, UTC, in whole milliseconds.</summary>
    public required DateTimeOffset Now { get; init; }

    public required RequestActor Actor { get; init; }

    /// <summary>The user's zone, in which dated to-dos appear.</summary>
    public required Zone UserZone { get; init; }

    /// <summary>The contact's zone, in which days are counted; the user's when unknown.</summary>
    public Zone? ContactZone { get; init; }

    /// <summary>The contact's business days.</summary>
    public required BusinessCalendar Calendar { get; init; }

    /// <summary>Whether the contact may be asked.</summary>
    public required Eligibility Eligibility { get; init; }

    /// <summary>A message of this request that is not settled yet.</summary>
    public MessageOnItsWay? OnItsWay { get; init; }

    public Zone CountingZone => ContactZone ?? UserZone;

    internal DateOnly Today => UserZone.DateAt(Now);

    internal bool IsFact => Actor == RequestActor.Outbox;

    internal Due In(int businessDays) => After(Now, businessDays);

    internal Due After(DateTimeOffset moment, int businessDays) => Due.After(moment, businessDays, Calendar, CountingZone);

    internal Due After(DateOnly date, int businessDays) => Due.After(date, businessDays, Calendar);

    // What already left is a fact and is not refused; it only waits for the row that says so.
    internal void RequireNothingOnItsWay()
    {
        if (OnItsWay is not null && !IsFact) throw OnItsWay.Refuse(UserZone, Now);
    }

    internal DateTimeOffset Past(DateTimeOffset moment) => Clock.Past(moment, Now);
}
