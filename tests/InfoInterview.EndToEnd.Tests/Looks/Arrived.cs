using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>A mailbox that cannot be read just now, and a mail of each kind that its user is asked about. The account is connected already.</summary>
internal sealed class Arrived(AppHome home, OwnerId owner, CancellationToken ct)
{
    // Nobody listens there.
    private const int NoPort = 1;

    private const string Letter = """
        From: Frida Lund <frida@example.com>
        To: jane@example.org
        Subject: Re: Fifteen minutes about river models?
        Message-ID: <frida-1@mail.example.com>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8

        Gladly. Any morning next week suits me; by phone is easiest.

        Frida

        On Mon, 2 Mar 2026 at 09:15, Jane Alvarez <jane@example.org> wrote:
        > Would you have 15 minutes for a call next week?

        --b1
        Content-Type: text/html; charset=utf-8

        <p>Gladly. Any <b>morning</b> next week suits me; by phone is easiest.</p><ul><li>Frida</li></ul><img src="https://elsewhere.example/pixel.gif"><script>alert(1)</script>

        --b1--

        """;

    private readonly Correspondence _letters = new(home, owner, ct);
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    /// <summary>Lets them arrive.</summary>
    /// <returns>The pages that show them.</returns>
    public async Task<IReadOnlyList<string>> FillAsync()
    {
        var mailbox = Mailbox.Of(await home.LookAsync(owner, db => db.MailAccounts.AsNoTracking().SingleAsync(ct), ct), _now);
        mailbox.Connect("localhost", NoPort, TlsMode.ImplicitTls, null, null, _now);
        await AddAsync(mailbox);
        var claim = new MailboxClaim(mailbox.Id, owner, "test", 1);
        await HoldAsync(claim.Node, _now.AddHours(1));
        var (_, frida) = await AskedAsync("Frida", "Lund");
        await home.WithAsync<TakeInMail, TakeInMail.Result>(owner, take => take.RunAsync(
            new TakeInMail.Input(claim, 1, new FetchedMail(1, TimeProvider.System.GetUtcNow(), System.Text.Encoding.UTF8.GetBytes(Letter.ReplaceLineEndings("\r\n")))), ct));
        List<string> pages = ["/", "/settings/mail", $"/requests/{frida}", $"/requests/{frida}?do=log-reply"];
        foreach (var (given, doubt) in new[] { ("Gustav", MailDoubt.WhoWrote), ("Hedda", MailDoubt.UntilWhen), ("Ivar", MailDoubt.WhatCameBack) })
        {
            var (contact, request) = await AskedAsync(given, "Lund");
            var mail = new IncomingMail { From = EmailAddress.Parse($"{given}@elsewhere.example"), Subject = "Re: Fifteen minutes", Said = "I read no mail at present.", Text = "I read no mail at present.", Kind = IncomingKind.Human, Why = "nothing says otherwise" };
            var received = ReceivedMail.Take(mailbox, given, mail, new MailBelonging(contact, request, MatchedBy.Thread, IsAligned: false), _now);
            received.Ask(doubt);
            await AddAsync(received);
            pages.AddRange([$"/messages/received/{received.Id}", $"/requests/{request}"]);
        }

        await HoldAsync(null, null);
        return [.. pages, $"/messages/received/{await home.LookAsync(owner, db => db.ReceivedMails.Where(m => m.RequestId == frida).Select(m => m.Id).SingleAsync(ct), ct)}"];
    }

    // The running app leaves it alone meanwhile.
    private Task<int> HoldAsync(string? reader, DateTimeOffset? until) => home.LookAsync(
        owner, db => db.Mailboxes.ExecuteUpdateAsync(m => m.SetProperty(x => x.Reader, reader).SetProperty(x => x.ReaderUntil, until).SetProperty(x => x.ReaderGeneration, 1), ct), ct);

    private Task<int> AddAsync(object row) => home.LookAsync(owner, db =>
    {
        db.Add(row);
        return db.SaveChangesAsync(ct);
    }, ct);

    private async Task<(ContactId Contact, RequestId Request)> AskedAsync(string given, string family)
    {
        var contact = await _letters.KnowAsync(given, family);
        var (request, message) = await _letters.StartAsync(contact);
        await _letters.WriteAsync(message);
        await home.WithAsync<MarkSentAnotherWay, bool>(owner, async mark =>
        {
            await mark.RunAsync(new MarkSentAnotherWay.Input(message, Channel.Email, _now) { OverrideReason = "It is right as it stands." }, ct);
            return true;
        });
        return (contact, request);
    }
}
