using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Contacts;

/// <summary>Everything about a contact that its user types, but for name, organisation, addresses and the opt-out.</summary>
public sealed record ContactDetails
{
    /// <summary>The longest connection line, in characters: it must fit one sentence.</summary>
    public const int ConnectionLineMaxLength = 120;

    /// <summary>The longest one-line field, in characters.</summary>
    public const int LineMaxLength = 200;

    /// <summary>The longest notes field, in characters.</summary>
    public const int NotesMaxLength = 20_000;

    /// <summary>The longest region code, in characters.</summary>
    public const int RegionMaxLength = 10;

    public Circle Circle { get; init; } = Circle.Cold;
    public RelationshipKind? Relationship { get; init; }
    public string? HowMet { get; init; }
    public string? WhereMet { get; init; }
    public DateOnly? MetOn { get; init; }

    /// <summary>The fact to open a message with: "both at Ostrava, 2014".</summary>
    public string? ConnectionLine { get; init; }

    /// <summary>A thing of theirs one can name: a talk, an article, a project.</summary>
    public string? NamedWork { get; init; }

    public string? RoleTitle { get; init; }
    public string? Department { get; init; }

    /// <summary>Their field or industry, in a word or two.</summary>
    public string? Field { get; init; }

    public string? LinkedInUrl { get; init; }
    public string? OtherUrl { get; init; }
    public Outreach.Channel? PreferredChannel { get; init; }
    public KnownBy PreferredChannelKnownBy { get; init; }

    /// <summary>IANA id, such as Europe/Prague.</summary>
    public string? TimeZone { get; init; }

    public KnownBy TimeZoneKnownBy { get; init; }

    /// <summary>ISO 3166-1 or 3166-2 code of the holidays they keep, such as GB-ENG.</summary>
    public string? HolidayRegion { get; init; }

    public string? City { get; init; }
    public string? Country { get; init; }
    public string? Language { get; init; }
    public KeepInTouchTier Tier { get; init; }

    /// <summary>Interests, and what one could help them with.</summary>
    public string? Interests { get; init; }

    public DataSource Source { get; init; } = DataSource.Other;
    public string? PublicNotes { get; init; }

    /// <summary>Never leaves the account.</summary>
    public string? PrivateNotes { get; init; }

    /// <summary>The same details; the day they met is not still ahead.</summary>
    /// <param name="today">The user's day.</param>
    /// <exception cref="RefusedException">It has not come yet.</exception>
    public ContactDetails MetBy(DateOnly today) => MetOn is { } met && met > today
        ? throw new RefusedException("contact.met-ahead", "The day you met has not come yet. Nothing was saved; give the day it was, or leave it empty.") { Field = "day you met" }
        : this;

    /// <summary>The same details, trimmed and checked.</summary>
    /// <exception cref="RefusedException">A field is too long, a link is not http(s), or a zone or region is none.</exception>
    public ContactDetails Checked() => this with
    {
        HowMet = CleanText.Line(HowMet, LineMaxLength, "how you met"),
        WhereMet = CleanText.Line(WhereMet, LineMaxLength, "where you met"),
        ConnectionLine = CleanText.Line(ConnectionLine, ConnectionLineMaxLength, "connection line"),
        NamedWork = CleanText.Line(NamedWork, LineMaxLength, "work of theirs"),
        RoleTitle = CleanText.Line(RoleTitle, LineMaxLength, "role"),
        Department = CleanText.Line(Department, LineMaxLength, "department"),
        Field = CleanText.Line(Field, LineMaxLength, "field"),
        LinkedInUrl = WebLink.Checked(LinkedInUrl, "LinkedIn link"),
        OtherUrl = WebLink.Checked(OtherUrl, "link"),
        TimeZone = string.IsNullOrWhiteSpace(TimeZone) ? null : Zone.Of(TimeZone).Id,
        HolidayRegion = string.IsNullOrWhiteSpace(HolidayRegion) ? null : Region.Of(HolidayRegion).Code,
        City = CleanText.Line(City, LineMaxLength, "city"),
        Country = CleanText.Line(Country, LineMaxLength, "country"),
        Language = CleanText.Line(Language, LineMaxLength, "language"),
        Interests = CleanText.Block(Interests, NotesMaxLength, "interests"),
        PublicNotes = CleanText.Block(PublicNotes, NotesMaxLength, "notes"),
        PrivateNotes = CleanText.Block(PrivateNotes, NotesMaxLength, "private notes"),
    };
}
