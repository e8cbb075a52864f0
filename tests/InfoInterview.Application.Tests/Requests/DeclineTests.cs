using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Requests;

/// <summary>Acceptance checks 6 and 8 of docs/method.md.</summary>
public sealed class DeclineTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_is_named_in_a_no_becomes_a_contact_with_a_draft_and_is_owed_a_first_word(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var ruth = await floor.PersonAsync("Ruth", zone: null, region: null);
        var id = await floor.SentAsync(ruth);
        var named = new NamedPerson { Given = "Elin", Family = "Berg", Organisation = "Fjord Models", Email = "elin@example.org" };

        var taken = await floor.Get<LogDecline>().RunAsync(new LogDecline.Input(id, floor.Now, NoTime: true) { Named = [named] }, Ct);

        var elin = Assert.Single(taken.Named);
        var contact = await floor.SeeAsync(db => db.Contacts.AsNoTracking().Include(c => c.Emails).SingleAsync(c => c.Id == elin, Ct));
        Assert.Equal((ruth, Circle.Referred, "elin@example.org"), (contact.ReferredById, contact.Details.Circle, contact.PrimaryEmail!.Address));
        Assert.NotNull(contact.OrganisationId);
        var draft = await floor.SeeAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.ContactId == elin, Ct));
        Assert.Equal((RequestState.Draft, ruth), (draft.State, draft.ReferredById));
        Assert.Equal(CloseReason.DeclinedReferredOn, (await floor.RequestAsync(id)).CloseReason);
        var first = Assert.Single(await floor.LiveAsync(id), r => r.Kind is ReminderKind.ContactReferral);
        Assert.Equal((elin, new DateOnly(2026, 11, 23)), (first.ContactId, first.DueOn));

        await floor.ApplyAsync(draft.Id, (request, context) => request.MarkSent(new Sending(floor.Now, Channel.Email), context));
        Assert.DoesNotContain(await floor.LiveAsync(id), r => r.Kind is ReminderKind.ContactReferral);
        await floor.ApplyAsync(draft.Id, (request, context) => request.MarkNudged(floor.Now, context));
        await floor.Get<CloseQuiet>().RunAsync(draft.Id, Ct);

        var report = Assert.Single(await floor.LiveAsync(draft.Id));
        Assert.Equal((ReminderKind.ReportBack, ruth), (report.Kind, report.ContactId));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_is_named_while_they_are_left_in_peace_may_be_asked_again(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (ruth, petr, elin) = (await floor.PersonAsync("Ruth"), await floor.PersonAsync("Petr"), await floor.PersonAsync("Elin"));
        await IntroduceAsync(floor, elin, petr);
        await floor.Get<CloseQuiet>().RunAsync(await floor.NudgedAsync(elin), Ct);
        floor.Pass(TimeSpan.FromDays(1));
        Assert.Equal("contact.cooling-off", (await Assert.ThrowsAsync<RefusedException>(() => floor.DraftAsync(elin))).Code);
        var id = await floor.SentAsync(ruth);

        await floor.Get<LogDecline>().RunAsync(new LogDecline.Input(id, floor.Now, NoTime: true) { Named = [new NamedPerson { Known = elin }] }, Ct);

        var draft = await floor.SeeAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.ContactId == elin && r.State == RequestState.Draft, Ct));
        Assert.Equal(ruth, draft.ReferredById);
        Assert.Equal(petr, await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == elin).Select(c => c.ReferredById).SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_introducer_put_on_record_ends_the_peace_and_the_same_one_said_again_does_not(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (ruth, petr, elin) = (await floor.PersonAsync("Ruth"), await floor.PersonAsync("Petr"), await floor.PersonAsync("Elin"));
        await IntroduceAsync(floor, elin, petr);
        await floor.Get<CloseQuiet>().RunAsync(await floor.NudgedAsync(elin), Ct);
        floor.Pass(TimeSpan.FromDays(1));

        await IntroduceAsync(floor, elin, petr);
        await Assert.ThrowsAsync<RefusedException>(() => floor.DraftAsync(elin));
        await IntroduceAsync(floor, elin, ruth);

        Assert.Equal(RequestState.Draft, (await floor.RequestAsync(await floor.DraftAsync(elin))).State);
    }

    private static Task IntroduceAsync(AskFloor floor, ContactId contact, ContactId introducer) =>
        floor.Get<Application.Contacts.SetIntroducer>().RunAsync(new Application.Contacts.SetIntroducer.Input(contact, introducer), Ct);

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_known_by_address_is_not_made_twice_and_keeps_their_introducer(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (ruth, elin) = (await floor.PersonAsync("Ruth"), await floor.PersonAsync("Elin", email: "elin@example.org"));
        var id = await floor.SentAsync(ruth);

        var taken = await floor.Get<LogDecline>().RunAsync(
            new LogDecline.Input(id, floor.Now, NoTime: false) { Named = [new NamedPerson { Given = "E.", Email = "ELIN@example.org" }, new NamedPerson { Known = elin }] }, Ct);

        Assert.Equal([elin], taken.Named);
        Assert.Equal(2, await floor.SeeAsync(db => db.Contacts.CountAsync(Ct)));
        Assert.Equal(ruth, await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == elin).Select(c => c.ReferredById).SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_who_asked_not_to_be_contacted_and_is_named_again_is_nobody_new_and_is_owed_no_word(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (bob, jane) = (await floor.PersonAsync("Bob"), await floor.PersonAsync("Jane", email: "jane@example.org"));
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now), Ct);
        await floor.Get<Application.Contacts.DeleteContacts>().RunAsync([jane], Ct);
        var id = await floor.SentAsync(bob);

        var taken = await floor.Get<LogDecline>().RunAsync(
            new LogDecline.Input(id, floor.Now, NoTime: true) { Named = [new NamedPerson { Given = "J.", Email = "Jane@Example.org" }] }, Ct);

        Assert.Equal(2, await floor.SeeAsync(db => db.Contacts.CountAsync(Ct)));
        Assert.Equal(bob, await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.ReferredById).SingleAsync(Ct)));
        Assert.Empty(taken.Named);
        Assert.Equal(0, await floor.SeeAsync(db => db.Requests.CountAsync(r => r.ContactId == jane, Ct)));
        Assert.DoesNotContain(await floor.LiveAsync(), r => r.ContactId == jane);
        Assert.Equal(0, await floor.SeeAsync(db => db.Obligations.CountAsync(o => o.ContactId == jane, Ct)));
        Assert.Equal(CloseReason.DeclinedReferredOn, (await floor.RequestAsync(id)).CloseReason);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_in_the_bin_who_is_named_must_be_brought_back_first(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (bob, jane) = (await floor.PersonAsync("Bob"), await floor.PersonAsync("Jane", email: "jane@example.org"));
        await floor.Get<Application.Contacts.DeleteContacts>().RunAsync([jane], Ct);
        var id = await floor.SentAsync(bob);
        var no = new LogDecline.Input(id, floor.Now, NoTime: true) { Named = [new NamedPerson { Given = "Jane", Email = "jane@example.org" }] };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<LogDecline>().RunAsync(no, Ct));

        Assert.Equal(("contact.in-bin", 2), (refused.Code, await floor.SeeAsync(db => db.Contacts.CountAsync(Ct))));
        Assert.Contains("bring them back", refused.Message, StringComparison.Ordinal);
        Assert.Equal(RequestState.Sent, (await floor.RequestAsync(id)).State);

        await floor.Get<Application.Contacts.RestoreContacts>().RunAsync([jane], Ct);
        Assert.Equal([jane], (await floor.Get<LogDecline>().RunAsync(no, Ct)).Named);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_who_led_to_the_one_who_named_them_is_not_led_to_by_them(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (petr, ruth) = (await floor.PersonAsync("Petr"), await floor.PersonAsync("Ruth"));
        await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == ruth).ExecuteUpdateAsync(c => c.SetProperty(x => x.ReferredById, petr), Ct));
        var id = await floor.SentAsync(ruth, petr);

        await floor.Get<LogDecline>().RunAsync(new LogDecline.Input(id, floor.Now, NoTime: false) { Named = [new NamedPerson { Known = petr }] }, Ct);

        Assert.Null(await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == petr).Select(c => c.ReferredById).SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nobody_names_themselves_and_nothing_is_kept_of_it(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var ruth = await floor.PersonAsync("Ruth");
        var id = await floor.SentAsync(ruth);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<LogDecline>().RunAsync(
            new LogDecline.Input(id, floor.Now, NoTime: false) { Named = [new NamedPerson { Given = "Elin" }, new NamedPerson { Known = ruth }] }, Ct));

        Assert.Equal("named.themselves", refused.Code);
        Assert.Equal(1, await floor.SeeAsync(db => db.Contacts.CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_opt_out_leaves_nothing_towards_them(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var talked = await HeldAsync(floor, jane);
        floor.Pass(TimeSpan.FromDays(40));
        var asked = await floor.SentAsync(jane);
        var mails = new[] { await floor.MailAsync(asked, jane, MessageKind.Nudge), await floor.MailAsync(null, jane, MessageKind.KeepInTouch, OutboxState.Held) };
        Assert.Contains(await floor.LiveAsync(), r => r.Kind is ReminderKind.KeepInTouch);

        var takenBack = await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now) { Words = new TheirWords("Please stop.") }, Ct);

        Assert.Equal(2, takenBack);
        Assert.Empty(await floor.LiveAsync());
        Assert.Equal(0, await floor.SeeAsync(db => db.Obligations.CountAsync(o => o.State == ObligationState.Open, Ct)));
        Assert.Equal([RequestState.OptedOut, RequestState.OptedOut], [(await floor.RequestAsync(talked)).State, (await floor.RequestAsync(asked)).State]);
        Assert.NotNull(await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.DoNotContact).SingleAsync(Ct)));
        foreach (var mail in mails)
            Assert.Equal(OutboxState.Cancelled, await floor.MailStateAsync(mail));
        Assert.Equal("contact.do-not-contact", (await Assert.ThrowsAsync<RefusedException>(() => floor.DraftAsync(jane))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_opt_out_said_to_be_a_mistake_lets_them_be_asked_again(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var asked = await floor.SentAsync(jane);
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now), Ct);
        await Assert.ThrowsAsync<RefusedException>(() => floor.DraftAsync(jane));

        await floor.Get<Application.Contacts.TakeBackOptOut>().RunAsync(jane, Ct);

        Assert.Equal(RequestState.Draft, (await floor.RequestAsync(await floor.DraftAsync(jane))).State);
        Assert.Equal(RequestState.OptedOut, (await floor.RequestAsync(asked)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_opt_out_of_two_requests_holds_until_the_last_is_taken_back(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var (one, two) = (await floor.SentAsync(jane), await floor.SentAsync(jane));
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now), Ct);

        await floor.Get<UndoLastStep>().RunAsync(one, Ct);
        Assert.NotNull(await LockAsync(floor, jane));

        await floor.Get<UndoLastStep>().RunAsync(two, Ct);
        Assert.Null(await LockAsync(floor, jane));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_second_opt_out_taken_back_leaves_the_first(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var closed = await floor.NudgedAsync(jane);
        await floor.Get<CloseQuiet>().RunAsync(closed, Ct);
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now) { Reason = "said so by phone" }, Ct);
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now) { Request = closed }, Ct);

        await floor.Get<UndoLastStep>().RunAsync(closed, Ct);

        Assert.Equal("said so by phone", (await LockAsync(floor, jane))?.Reason);
    }

    private static Task<DoNotContact?> LockAsync(AskFloor floor, ContactId contact) =>
        floor.SeeAsync(db => db.Contacts.Where(c => c.Id == contact).Select(c => c.DoNotContact).SingleAsync(Ct));

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_never_asked_may_opt_out_too(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");

        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now) { Reason = "said so by phone" }, Ct);

        Assert.Equal("said so by phone", (await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.DoNotContact).SingleAsync(Ct)))!.Reason);
    }

    private static async Task<RequestId> HeldAsync(AskFloor floor, ContactId contact)
    {
        var id = await floor.SentAsync(contact);
        floor.Pass(TimeSpan.FromHours(2));
        var start = new Application.Meetings.TimeChoice(DateOnly.FromDateTime(floor.Now.UtcDateTime), new TimeOnly(11, 0), Application.Meetings.WallSide.Mine);
        await floor.Get<AlreadyTalked>().RunAsync(new AlreadyTalked.Input(id, start, 15, Domain.Meetings.MeetingMode.Phone), Ct);
        return id;
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_wish_dated_ahead_is_refused_and_nothing_ends(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now.AddMilliseconds(1)), Ct));

        Assert.Equal("request.in-future", refused.Code);
        Assert.Null(await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).Select(c => c.DoNotContact).SingleAsync(Ct)));
    }
}
