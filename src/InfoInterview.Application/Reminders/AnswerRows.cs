using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Application.Reminders;

/// <summary>A mail that came in and waits for its user's word, as a row of Today.</summary>
internal static class AnswerRows
{
    public static TodayRow Of(OpenDoubts.OpenDoubt mail, TodayFacts facts)
    {
        var person = facts.People[mail.Contact];
        return new TodayRow(person, new RowWords(Title(mail, person), Reason(mail, person), new RowAction(mail.Doubt is MailDoubt.WhatTheySaid ? "Read it" : "Look", $"/messages/received/{mail.Id}")))
        {
            When = DueWords.At(mail.ArrivedAt, facts.Now, facts.Home.Zone),
            Request = mail.Request,
            Received = mail.Id,
        };
    }

    private static TitlePart[] Title(OpenDoubts.OpenDoubt mail, PersonLine person) => mail.Doubt switch
    {
        MailDoubt.WhatTheySaid when mail.AsksToStop => [new(person.Name, IsName: true), new(" may not wish to be written to")],
        MailDoubt.WhatTheySaid => [new(person.Name, IsName: true), new(" wrote: what did they say?")],
        MailDoubt.WhoWrote => [new("Was it "), new(person.Name, IsName: true), new(" who wrote?")],
        MailDoubt.UntilWhen => [new("Until when is "), new(person.Name, IsName: true), new(" away?")],
        _ => [new("Did your message to "), new(person.Name, IsName: true), new(" come back?")],
    };

    private static string Reason(OpenDoubts.OpenDoubt mail, PersonLine person)
    {
        var line = mail.Beginning.Split('\n', 2)[0].Trim();
        var words = line.Length == 0 ? "" : line.Length > 80 ? $"“{line[..80]}…”" : $"“{line}”";
        return string.Join(" · ", new[] { mail.Doubt is MailDoubt.WhoWrote ? $"from {mail.From}" : person.Organisation, words }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
