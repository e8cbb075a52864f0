using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check;

namespace InfoInterview.Domain.Tests.Requests.Check;

/// <summary>The four golden drafts and small changes to them.</summary>
internal static class Drafts
{
    public const string GoodBody =
        """
        Hi Priya,

        We both finished civil engineering at Ostrava, you in 2014 and I this June. Your talk on small-river flood models is why I am reading about hydrology work, at Delta Survey and at water consultancies in general. Could I ask you five questions about your path in 15 minutes by phone or video, whenever suits you in the next two weeks? If it is a bad month, that is fine.

        Marek Novak
        """;

    public const string BadBody =
        """
        Dear Sir or Madam,

        I hope this email finds you well. My name is Alex and I am very interested in any job openings at [Company]. I have attached my resume and would love to pick your brain about how I can get hired. I look forward to hearing from you soon!!

        Alex
        """;

    public static ContactFacts Priya { get; } = new()
    {
        GivenName = "Priya",
        ConnectionLine = "Ostrava",
        Organisation = "Delta Survey",
        FieldWords = ["hydrology"],
    };

    public static DraftToCheck Good { get; } = new()
    {
        Kind = MessageKind.RequestAffinity,
        Channel = Channel.Email,
        Subject = "Fellow Ostrava graduate, hydrology",
        Body = GoodBody,
        Contact = Priya,
        Request = new() { AskedMinutes = 15 },
        AskerFullName = "Marek Novak",
    };

    public static DraftToCheck Bad { get; } = Good with { Kind = MessageKind.RequestCold, Subject = "", Body = BadBody, AskerFullName = "Alex Moreau" };

    public static DraftToCheck Nudge { get; } = Good with
    {
        Kind = MessageKind.Nudge,
        Subject = "",
        Body =
            """
            Hi Priya,

            I know the weeks fill up, so I am trying once more and will then leave it there. Would 15 minutes about hydrology work be possible before the end of the month? A short no is perfectly fine.

            Marek
            """,
        Request = new() { AskedMinutes = 15, InThread = true, BusinessDaysSinceLastMessage = 7 },
    };

    public static DraftToCheck LinkedIn { get; } = Good with
    {
        Kind = MessageKind.RequestLinkedInNote,
        Channel = Channel.LinkedIn,
        Subject = "",
        Body = "Hi Priya, fellow Ostrava civil engineer here (2026). Your flood-model talk got me reading about hydrology. Could I ask a few questions in 15 minutes by phone? Fine if not. Marek",
    };

    /// <summary>The good draft with one stretch of its body changed; the stretch must be there.</summary>
    public static DraftToCheck GoodWith(string old, string instead) => Good.Without(old, instead);

    /// <summary>The good draft with a sentence added to its paragraph.</summary>
    public static DraftToCheck GoodPlus(string sentence) => GoodWith("that is fine.", "that is fine. " + sentence);

    /// <summary>The draft with one stretch of its body changed; the stretch must be there.</summary>
    public static DraftToCheck Without(this DraftToCheck draft, string old, string instead)
    {
        Assert.Contains(old, draft.Body, StringComparison.Ordinal);
        return draft with { Body = draft.Body.Replace(old, instead, StringComparison.Ordinal) };
    }

    /// <summary>The draft without blank lines around its body.</summary>
    public static DraftToCheck Trimmed(this DraftToCheck draft) => draft with { Body = draft.Body.Trim() };

    /// <summary>What is found, as "L05 Error", without a repeat.</summary>
    public static string[] Found(this DraftToCheck draft) =>
        [.. RequestCheck.Run(draft).Findings.Select(f => $"{f.Id} {f.Severity}").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What one rule finds, as severities.</summary>
    public static Severity[] Found(this DraftToCheck draft, string rule) =>
        [.. RequestCheck.Run(draft).Findings.Where(f => f.Id == rule).Select(f => f.Severity)];

    /// <summary>The one finding of a rule.</summary>
    public static Finding Only(this DraftToCheck draft, string rule) => Assert.Single(RequestCheck.Run(draft).Findings, f => f.Id == rule);

    /// <summary>The text a span marks.</summary>
    public static string Marked(this DraftToCheck draft, TextSpan? span) =>
        (span!.Value.Part == TextPart.Subject ? draft.Subject : draft.Body).Substring(span.Value.Start, span.Value.Length);

    /// <summary>The draft after one press on a finding's fix.</summary>
    public static DraftToCheck Mended(this DraftToCheck draft, Finding finding) => finding.Fix!.Span.Part == TextPart.Subject
        ? draft with { Subject = finding.Fix.ApplyTo(draft.Subject) }
        : draft with { Body = finding.Fix.ApplyTo(draft.Body) };
}
