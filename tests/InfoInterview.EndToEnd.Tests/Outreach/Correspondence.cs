using InfoInterview.Application.Accounts;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.EndToEnd.Tests.Outreach;

/// <summary>What an owner does to write to people, through the use cases: a mail account, somebody known, a request begun, its words, its approval.</summary>
internal sealed class Correspondence(AppHome home, OwnerId owner, CancellationToken ct)
{
    /// <summary>A first message in words of one's own.</summary>
    public const string Words = """
        Hello,

        We met at the hydraulics evening in Leeds. I am learning how river models are made, and would like to hear how you came to the work. Would you have 15 minutes for a call next week? If it does not suit, that is quite all right.

        Thank you,
        Jane Alvarez
        """;

    /// <summary>Connects the account: no spacing, the highest cap.</summary>
    public async Task ConnectAsync(string address, string password, int port, TlsMode tls = TlsMode.StartTls)
    {
        await using var scope = home.ActingFor(owner);
        await using var db = await scope.ServiceProvider.GetRequiredService<OwnedDb>().OpenAsync(ct);
        var account = MailAccount.Smtp(owner, TimeProvider.System.GetUtcNow());
        account.Connect("Jane Alvarez", address, "localhost", port, tls, address, scope.ServiceProvider.GetRequiredService<MailSecrets>().Protect(owner, password));
        account.Pace(500, 0);
        db.Add(account);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Somebody who was met before, with an address made from the given name.</summary>
    public Task<ContactId> KnowAsync(string given, string family, string? organisation = null) => home.WithAsync<AddContact, ContactId>(owner, add => add.RunAsync(
        new ContactForm(new ContactName(given, family))
        {
            Organisation = organisation,
            Emails = [new TypedEmail($"{given.ToLowerInvariant()}@example.com")],
            Details = new ContactDetails { Circle = Circle.Known, TimeZone = "Europe/Prague" },
        },
        ct));

    public Task<(RequestId Request, MessageId Message)> StartAsync(ContactId contact) => home.WithAsync<StartRequest, (RequestId, MessageId)>(
        owner, start => start.RunAsync(new StartRequest.Input(contact, MessageKind.RequestWarm, "river models"), ct));

    public async Task<MessageId> WriteAsync(MessageId message, string words = Words)
    {
        await home.WithAsync<SaveDraft, int>(owner, save => save.RunAsync(new SaveDraft.Input(message, 1, Channel.Email, "Fifteen minutes about river models?", words), ct));
        return message;
    }

    /// <summary>Approves a first message.</summary>
    /// <param name="at">When it leaves; null for now, after the seconds in which it can be taken back.</param>
    /// <returns>The message, which is in the outbox.</returns>
    public async Task<MessageId> ApproveAsync(ContactId contact, DateTimeOffset? at = null)
    {
        var message = await WriteAsync((await StartAsync(contact)).Message);
        await home.WithAsync<SendMessage, SendMessage.Queued>(
            owner, send => send.RunAsync(new SendMessage.Input(message, Guid.CreateVersion7()) { At = at, OverrideReason = "It is right as it stands." }, ct));
        return message;
    }
}
