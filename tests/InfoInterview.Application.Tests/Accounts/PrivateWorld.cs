using System.Globalization;
using System.Text;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Questions;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Contacts;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Accounts;

/// <summary>An owner with one of everything. Its texts carry a word that is nobody else's.</summary>
internal sealed class PrivateWorld(AskFloor floor)
{
    /// <summary>Found in no other owner's rows.</summary>
    public string Secret { get; } = $"Z{Guid.CreateVersion7().ToString("N")[20..]}";

    private static CancellationToken Ct => AskFloor.Ct;

    /// <summary>One id of each kind that names a row of this owner.</summary>
    public Dictionary<Type, object> Ids { get; } = [];

    /// <summary>The id of one kind.</summary>
    public T Id<T>() where T : struct => (T)Ids[typeof(T)];

    public async Task FurnishAsync()
    {
        await floor.SeeAsync(async db =>
        {
            if (!await db.AskerRecords.AnyAsync(Ct))
                db.AskerRecords.Add(AskerRecord.Create(db.Owner, $"Asker {Secret}"));
            return await db.SaveChangesAsync(Ct);
        });
        var jane = await floor.PersonAsync("Jane", Secret, at: $"{Secret} Works", email: $"jane.{Secret}@example.org");
        await floor.PersonAsync("Jane", Secret, at: $"{Secret} Works");
        var preview = await floor.Get<PreviewImport>().RunAsync(new PreviewImport.Input("Connections.csv", Csv.Stream(Csv.Of(2))), Ct);
        var import = await floor.Get<CarryOutImport>().RunAsync(new ImportChoice(preview), null, Ct);
        var set = await floor.Get<CreateQuestionSet>().RunAsync(new CreateQuestionSet.Input("First conversation", $"Set {Secret}"), Ct);
        var request = await floor.SentAsync(jane, await floor.PersonAsync("Intro", Secret));
        await floor.Get<ChooseQuestionSet>().RunAsync(request, set, Ct);
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(request, ReplyKind.Yes, floor.Now) { Words = new TheirWords($"Yes. {Secret}") }, Ct);
        var taken = await floor.Get<AgreeTime>().RunAsync(
            new AgreeTime.Input(request, new TimeChoice(new DateOnly(2026, 12, 2), new TimeOnly(9, 0)), 15, MeetingMode.Phone) { Place = Secret }, Ct);
        var held = await RequestQueriesTests.HeldAsync(floor, await floor.PersonAsync("Held", Secret), jane);
        var outbox = await floor.MailAsync(request, jane, MessageKind.QuestionsAhead, OutboxState.Held);
        var (template, message) = await WriteAsync(jane, request, taken.Meeting!.Value);
        Know(jane, import.Id, set, request, taken.Meeting.Value, outbox, template, message);
        Know(await ReadAsync(jane, request));
        Know(await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.OrganisationId!.Value).SingleAsync(Ct)));
        Know(await floor.SeeAsync(db => db.MailAccounts.Select(a => a.Id).FirstAsync(Ct)));
        Know(await floor.SeeAsync(db => db.Reminders.Where(r => r.RequestId == held && r.Kind == ReminderKind.ThankYou).Select(r => r.Id).SingleAsync(Ct)));
        Know(await floor.SeeAsync(db => db.Obligations.Where(o => o.RequestId == held && o.Kind == ObligationKind.ThankYou).Select(o => o.Id).SingleAsync(Ct)));
        Know((await floor.SeeAsync(db => db.QuestionSets.AsNoTracking().SingleAsync(Ct))).Items[0].Id);
        Know(await floor.SeeAsync(db => db.RequestEvents.Where(e => e.RequestId == request).Select(e => e.Id).FirstAsync(Ct)));
        Know(await floor.SeeAsync(db => db.Set<ContactEmail>().Where(e => e.ContactId == jane).Select(e => e.Id).SingleAsync(Ct)));
    }

    /// <summary>Every row of this owner, as text: equal before and after means untouched.</summary>
    public Task<string> SeeAllAsync() => floor.SeeAsync(async db =>
    {
        var all = new StringBuilder();
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(IOwned).IsAssignableFrom(t.ClrType)).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var rows = await (Task<List<string>>)typeof(PrivateWorld).GetMethod(nameof(RowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
            all.AppendLine(CultureInfo.InvariantCulture, $"{type.ClrType.Name}:").AppendJoin('\n', rows).AppendLine();
        }

        return all.ToString();
    });

    private static async Task<List<string>> RowsAsync<T>(AppDbContext db) where T : class
    {
        var rows = await db.Set<T>().ToListAsync(Ct);
        return [.. rows.Select(row => string.Join('|', db.Entry(row).Properties.Select(p => p.CurrentValue is byte[] bytes ? Convert.ToHexString(bytes) : $"{p.CurrentValue}"))
            + string.Join('|', db.Entry(row).ComplexProperties.Select(p => p.CurrentValue))).Order(StringComparer.Ordinal)];
    }

    private Task<object[]> ReadAsync(ContactId contact, RequestId request) => floor.SeeAsync(async db =>
    {
        var mailbox = Mailbox.Of(await db.MailAccounts.FirstAsync(Ct), floor.Now);
        mailbox.Connect($"imap.{Secret}.example.org", 993, TlsMode.ImplicitTls, null, null, floor.Now);
        var mail = new IncomingMail { From = EmailAddress.Parse($"jane.{Secret}@example.org"), Subject = $"Re {Secret}", Said = $"Yes {Secret}", Text = $"Yes {Secret}", Html = $"<p>Yes {Secret}</p>", Why = "nothing says otherwise" };
        var received = ReceivedMail.Take(mailbox, "print", mail, new MailBelonging(contact, request, MatchedBy.Thread, IsAligned: true), floor.Now);
        received.Ask(MailDoubt.WhatTheySaid);
        db.AddRange(mailbox, received);
        await db.SaveChangesAsync(Ct);
        return new object[] { mailbox.Id, received.Id };
    });

    private Task<(TemplateId, MessageId)> WriteAsync(ContactId contact, RequestId request, MeetingId meeting) => floor.SeeAsync(async db =>
    {
        var template = MessageTemplate.Create(db.Owner, MessageKind.Thanks, $"Mine {Secret}", "Thank you", $"Thank you {Secret}", isDefaultCopy: false, floor.Now);
        var message = Message.Draft(db.Owner, contact, request, null, MessageKind.Confirm, Channel.Email, "Hello", $"Words {Secret}", floor.Now);
        var invitation = Message.Draft(db.Owner, contact, request, meeting, MessageKind.Invitation, Channel.Email, "Talk", $"Come {Secret}", floor.Now);
        invitation.Left(floor.Now, floor.Now);
        db.AddRange(template, message, invitation);
        await db.SaveChangesAsync(Ct);
        return (template.Id, message.Id);
    });

    private void Know(params object[] ids)
    {
        foreach (var id in ids)
            Ids[id.GetType()] = id;
    }
}
