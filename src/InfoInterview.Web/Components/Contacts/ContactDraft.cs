using System.Globalization;
using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>A person as the editor holds them: what has many values is typed one a line.</summary>
public sealed class ContactDraft
{
    private readonly HashSet<string> _meant = [];
    private ContactForm _loaded = new(new ContactName(null, null));

    public string? Given { get; set; }
    public string? Family { get; set; }
    public string? Preferred { get; set; }
    public string? Honorific { get; set; }
    public string? Pronouns { get; set; }
    public string? Pronunciation { get; set; }
    public string? Role { get; set; }
    public string? Organisation { get; set; }
    public string? Emails { get; set; }
    public string? Phones { get; set; }
    public string? LinkedInUrl { get; set; }
    public string? OtherUrl { get; set; }
    public string? City { get; set; }
    public string? TimeZone { get; set; }

    /// <summary>Whose weekends and holidays they keep; empty counts by the user's own.</summary>
    public string Region { get; set; } = "";

    public string? Department { get; set; }
    public string? Field { get; set; }

    /// <summary>How they like to be reached; null is not known. Of another way than before it is not known who said so.</summary>
    public Channel? PreferredChannel
    {
        get;
        set
        {
            ToldChannel &= value == field;
            field = value;
        }
    }

    /// <summary>Whether they said so themselves; else it is the user's guess.</summary>
    public bool ToldChannel { get; set; }

    public string? Language { get; set; }
    public string? NamedWork { get; set; }
    public string? Schools { get; set; }
    public string? Tags { get; set; }
    public string? Interests { get; set; }
    public string? PrivateNotes { get; set; }
    public Circle Circle { get; set; } = Circle.Known;

    /// <summary>Whether there is a name to save under.</summary>
    public bool HasName => !string.IsNullOrWhiteSpace(Given) || !string.IsNullOrWhiteSpace(Preferred);

    /// <summary>The draft that saves the form unchanged.</summary>
    public static ContactDraft Of(ContactForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (name, details) = (form.Name, form.Details);
        return new ContactDraft
        {
            _loaded = form,
            Given = name.Given,
            Family = name.Family,
            Preferred = name.Preferred,
            Honorific = name.Honorific,
            Pronouns = name.Pronouns,
            Pronunciation = name.Pronunciation,
            Role = details.RoleTitle,
            Organisation = form.Organisation,
            Emails = Lines(form.Emails.Select(e => e.Address)),
            Phones = Lines(form.Phones.Select(p => p.Number)),
            LinkedInUrl = details.LinkedInUrl,
            OtherUrl = details.OtherUrl,
            City = details.City,
            TimeZone = details.TimeZone,
            Region = details.HolidayRegion ?? "",
            Department = details.Department,
            Field = details.Field,
            PreferredChannel = details.PreferredChannel,
            ToldChannel = details.PreferredChannelKnownBy is KnownBy.Told,
            Language = details.Language,
            NamedWork = details.NamedWork,
            Schools = Lines(form.Schools.Select(s => s.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{s.Name}, {year}") : s.Name)),
            Tags = string.Join(", ", form.Tags),
            Interests = details.Interests,
            PrivateNotes = details.PrivateNotes,
            Circle = details.Circle,
        };
    }

    /// <summary>What is in the way was shown: an address that was named as looking like another is meant when it is saved once more.</summary>
    public void Heed(RefusedException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        if (refused.Code is TypedAddress.LooksLikeAnother)
            _meant.UnionWith(Split(Emails, '\n'));
    }

    /// <summary>What to save; what the editor does not show stays as it was loaded.</summary>
    public ContactForm ToForm() => _loaded with
    {
        Name = new ContactName(Given, Family, Preferred, Honorific, Pronouns, Pronunciation),
        Details = _loaded.Details with
        {
            RoleTitle = Role,
            LinkedInUrl = LinkedInUrl,
            OtherUrl = OtherUrl,
            City = City,
            TimeZone = TimeZone,
            HolidayRegion = Region.Length == 0 ? null : Region,
            Department = Department,
            Field = Field,
            PreferredChannel = PreferredChannel,
            PreferredChannelKnownBy = PreferredChannel is not null && ToldChannel ? KnownBy.Told : KnownBy.Guessed,
            Language = Language,
            NamedWork = NamedWork,
            Interests = Interests,
            PrivateNotes = PrivateNotes,
            Circle = Circle,
        },
        Organisation = Organisation,
        Emails = Split(Emails, '\n').Select(a => _loaded.Emails.FirstOrDefault(e => e.Address == a) ?? new TypedEmail(a) { IsMeant = _meant.Contains(a) }).ToList(),
        Phones = Split(Phones, '\n').Select(n => _loaded.Phones.FirstOrDefault(p => p.Number == n) ?? new TypedPhone(n)).ToList(),
        Schools = Split(Schools, '\n').Select(School).ToList(),
        Tags = Split(Tags, ',', '\n'),
    };

    // "Ostrava, 2014": the last part is the year when it is one.
    private static TypedSchool School(string line)
    {
        var comma = line.LastIndexOf(',');
        return comma > 0 && int.TryParse(line[(comma + 1)..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100
            ? new TypedSchool(line[..comma].Trim(), year)
            : new TypedSchool(line);
    }

    private static string Lines(IEnumerable<string> values) => string.Join('\n', values);

    private static List<string> Split(string? text, params char[] signs) =>
        (text ?? "").Split(signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
}
