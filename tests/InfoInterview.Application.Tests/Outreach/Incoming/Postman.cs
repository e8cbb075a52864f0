using System.Text;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Outreach.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Incoming;

/// <summary>Brings mail into the mailbox of a floor's owner, as its server would hand it out.</summary>
internal sealed class Postman(SendingFloor floor, MailboxClaim claim)
{
    private uint _uid;

    private static CancellationToken Ct => SendingFloor.Ct;

    /// <summary>Connects the mailbox.</summary>
    public static async Task<Postman> ConnectAsync(SendingFloor floor)
    {
        var account = await floor.AccountAsync();
        var mailbox = Mailbox.Of(account, floor.Now);
        mailbox.Connect("imap.example.org", 993, TlsMode.ImplicitTls, null, null, floor.Now);
        await floor.WriteAsync(db => db.Add(mailbox));
        return new Postman(floor, Assert.Single(await floor.Get<MailboxClaims>().TakeAsync("one", "one:1", [], floor.Now, Ct)));
    }

    /// <summary>A mail of these headers and this text, which arrives now unless said otherwise.</summary>
    public Task<TakeInMail.Result> BringAsync(string mail, DateTimeOffset? at = null) =>
        floor.AsOwnerAsync<TakeInMail, TakeInMail.Result>(take => take.RunAsync(
            new TakeInMail.Input(claim, 7, new FetchedMail(++_uid, at ?? floor.Now, Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")))), Ct));

    /// <summary>An answer to a mail of ours.</summary>
    public Task<TakeInMail.Result> AnswerAsync(OutboxMessage ours, string words, string? from = null, string headers = "") =>
        BringAsync(Letter(from ?? ours.Recipient, words, $"In-Reply-To: {ours.InternetMessageId}\nReferences: {ours.InternetMessageId}\n{headers}"));

    public static string Letter(string from, string words, string headers = "", string subject = "Re: Fifteen minutes about river models?") =>
        $"From: Somebody <{from}>\nTo: jane@example.org\nSubject: {subject}\nMessage-ID: <{Guid.CreateVersion7():N}@mail.example.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n{headers}\n{words}\n";

    /// <summary>A report of a failed delivery, with or without what failed.</summary>
    public static string Report(string address, string status, string action, string? returnedId) => $"""
        From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
        To: jane@example.org
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <{Guid.CreateVersion7():N}@mx.example.org>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=us-ascii

        This is the mail system at host mx.example.org.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; {address}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} No such person here

        --b1
        Content-Type: text/rfc822-headers

        From: Jane Alvarez <jane@example.org>
        To: {address}
        Subject: Fifteen minutes about river models?
        {(returnedId is null ? "X-Nothing: here" : $"Message-ID: {returnedId}")}

        --b1--

        """;

    public Task<List<ReceivedMail>> ReceivedAsync() => floor.LookAsync(db => db.ReceivedMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Ct));

    public Task<Mailbox> MailboxAsync() => floor.LookAsync(db => db.Mailboxes.AsNoTracking().SingleAsync(m => m.Id == claim.Id, Ct));
}
