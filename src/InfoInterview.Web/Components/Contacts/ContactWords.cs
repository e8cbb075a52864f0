using System.Globalization;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>What the people pages call things.</summary>
internal static class ContactWords
{
    /// <summary>The circles, the nearest first.</summary>
    public static IReadOnlyList<Choice<Circle>> Circles { get; } =
    [
        new(Circle.Inner, "Close to me"), new(Circle.Known, "Known to me"), new(Circle.Dormant, "Lost touch"),
        new(Circle.Referred, "Introduced to me"), new(Circle.Affinity, "Something in common"), new(Circle.Cold, "No link yet"),
    ];

    /// <summary>What connects two people; null is not noted.</summary>
    public static IReadOnlyList<Choice<RelationshipKind?>> Relationships { get; } =
    [
        new(null, "Not noted yet"), new(RelationshipKind.Family, "Family"), new(RelationshipKind.Friend, "Friend"), new(RelationshipKind.Colleague, "Colleague"),
        new(RelationshipKind.ExColleague, "Former colleague"), new(RelationshipKind.Classmate, "Classmate"), new(RelationshipKind.Teacher, "Teacher"),
        new(RelationshipKind.Alum, "Same school"), new(RelationshipKind.Association, "Same club or association"), new(RelationshipKind.Event, "Met at an event"),
        new(RelationshipKind.Online, "Met online"), new(RelationshipKind.Other, "Something else"),
    ];

    /// <summary>How somebody likes to be reached; null is not known.</summary>
    public static IReadOnlyList<Choice<Channel?>> Channels { get; } =
    [
        new(null, "Not known yet"), new(Channel.Email, "E-mail"), new(Channel.LinkedIn, "LinkedIn"), new(Channel.Phone, "Phone"),
        new(Channel.Text, "Text message"), new(Channel.InPerson, "In person"), new(Channel.ViaIntroducer, "Through whoever led to them"),
    ];

    public static string Of(Circle circle) => Circles.First(c => c.Value == circle).Words;

    public static string? Of(RelationshipKind? relationship) => relationship is null ? null : Relationships.First(r => r.Value == relationship).Words;

    /// <summary>"3 Mar 2026", by the user's own day.</summary>
    public static string Day(DateTimeOffset at, string? zone) => Day((Zone.TryOf(zone, out var known) ? known : Zone.Utc).DateAt(at));

    /// <summary>"3 Mar 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1 person", "1,198 people".</summary>
    public static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} people");

    /// <summary>What became of mails on their way to people who were deleted; nothing when there were none. Begins with a space.</summary>
    public static string TakenBack(int mails) => mails switch
    {
        0 => "",
        1 => " A mail on its way was taken back and is a draft again.",
        _ => string.Create(CultureInfo.InvariantCulture, $" {mails:N0} mails on their way were taken back and are drafts again."),
    };
}
