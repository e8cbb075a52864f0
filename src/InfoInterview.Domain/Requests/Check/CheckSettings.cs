using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests.Check;

/// <summary>The presets of the request check.</summary>
public sealed record CheckSettings
{
    /// <summary>Requests a day before the check speaks up; twice as many is an error.</summary>
    public int DailyRequestCap { get; init; } = 5;

    /// <summary>How often one request may be nudged.</summary>
    public int MaxNudges { get; init; } = 1;

    /// <summary>Characters the user's LinkedIn account allows in a note [LI-LIM].</summary>
    public int LinkedInNoteLimit { get; init; } = WordBudget.LinkedInNoteCharacters;

    /// <summary>Booking pages: a host (<c>cal.com</c>), a host with a path, or a path alone (<c>/book</c>).</summary>
    public IReadOnlyList<string> BookingPages { get; init; } =
    [
        "calendly.com", "cal.com", "savvycal.com", "tidycal.com", "zcal.co", "youcanbook.me", "doodle.com", "koalendar.com",
        "appointlet.com", "acuityscheduling.com", "oncehub.com", "chilipiper.com", "meetings.hubspot.com", "calendar.app.google",
        "calendar.google.com/calendar/appointments", "outlook.office.com/bookwithme", "/book", "/meet-me",
    ];

    /// <summary>Hosts that hide where a link leads.</summary>
    public IReadOnlyList<string> LinkShorteners { get; init; } =
    [
        "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "buff.ly", "is.gd", "rb.gy", "cutt.ly", "lnkd.in", "rebrand.ly", "shorturl.at", "t.ly",
    ];

    /// <summary>Beginnings of link parameters that tell who clicked.</summary>
    public IReadOnlyList<string> TrackingParameters { get; init; } =
        ["utm_", "gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "trk"];
}
