using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class EditContactTests
{
    private static CancellationToken Ct => PeopleFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_day_they_met_that_has_not_come_is_refused_at_its_field_and_nothing_is_saved(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var jane = await floor.SeeAsync(await floor.AddAsync("Jane", "Doe"));
        var today = DateOnly.FromDateTime(floor.Database.Time.GetUtcNow().UtcDateTime);
        ContactForm Met(DateOnly on) => jane.ToForm() with { Details = new ContactDetails { MetOn = on } };

        RefusedException[] refused =
        [
            await Assert.ThrowsAsync<RefusedException>(() => floor.Get<AddContact>().RunAsync(Met(today.AddDays(2)), Ct)),
            await Assert.ThrowsAsync<RefusedException>(() => floor.Get<EditContact>().RunAsync(new EditContact.Input(jane.Id, jane.Version, Met(today.AddDays(2))), Ct)),
            await Assert.ThrowsAsync<RefusedException>(() => floor.Get<SetHowWeKnowEachOther>().RunAsync(new SetHowWeKnowEachOther.Input(jane.Id, jane.Version, Circle.Known) { MetOn = today.AddDays(2) }, Ct)),
        ];
        await floor.Get<EditContact>().RunAsync(new EditContact.Input(jane.Id, jane.Version, Met(today)), Ct);

        Assert.All(refused, r => Assert.Equal(("contact.met-ahead", "day you met"), (r.Code, r.Field)));
        Assert.Equal(today, (await floor.SeeAsync(jane.Id)).Details.MetOn);
        Assert.Single((await floor.Get<ContactListQueries>().PageAsync(new ContactFilter(), Ct)).Rows);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Saving_the_form_unchanged_changes_nothing_that_is_shown(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var form = PeopleFloor.Form("Jane", "Doe", "Acme", "jane@example.org") with { Tags = ["a", "b"], Schools = [new TypedSchool("Ostrava", 2014)], Phones = [new TypedPhone("123 456 789"), new TypedPhone("987 654 321")] };
        var before = await floor.SeeAsync(await floor.Get<AddContact>().RunAsync(form, Ct));

        await floor.Get<EditContact>().RunAsync(new EditContact.Input(before.Id, before.Version, before.ToForm()), Ct);

        Assert.Equivalent(before, await floor.SeeAsync(before.Id) with { Version = before.Version }, strict: true);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_stale_form_is_refused_in_words_and_the_first_save_stands(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var loaded = await floor.SeeAsync(await floor.AddAsync("Jane", "Doe"));
        await floor.Get<EditContact>().RunAsync(new EditContact.Input(loaded.Id, loaded.Version, PeopleFloor.Form("Janet", "Doe")), Ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            floor.Get<EditContact>().RunAsync(new EditContact.Input(loaded.Id, loaded.Version, PeopleFloor.Form("Joan", "Doe")), Ct));

        Assert.Equal("row.stale", refused.Code);
        Assert.Equal("Janet Doe", (await floor.SeeAsync(loaded.Id)).DisplayName);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_new_phone_number_alone_makes_older_forms_stale(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var loaded = await floor.SeeAsync(await floor.AddAsync("Jane", "Doe"));
        floor.Database.Time.Advance(TimeSpan.FromMinutes(1));

        await floor.Get<EditContact>().RunAsync(new EditContact.Input(loaded.Id, loaded.Version, loaded.ToForm() with { Phones = [new TypedPhone("123 456 789")] }), Ct);

        Assert.True((await floor.SeeAsync(loaded.Id)).Version > loaded.Version);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Addresses_are_reordered_respelled_and_taken_out_and_a_bounce_is_not_forgotten(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var form = PeopleFloor.Form("Jane") with { Emails = [new TypedEmail("a@example.org"), new TypedEmail("b@example.org"), new TypedEmail("c@example.org")] };
        var id = await floor.Get<AddContact>().RunAsync(form, Ct);
        await using (var db = await floor.LookAsync())
        {
            (await db.Contacts.Include(c => c.Emails).SingleAsync(Ct)).EmailBounced("b@example.org", new DateOnly(2026, 3, 1), "550");
            await db.SaveChangesAsync(Ct);
        }

        var loaded = await floor.SeeAsync(id);
        await floor.Get<EditContact>().RunAsync(new EditContact.Input(id, loaded.Version, form with { Emails = [new TypedEmail("B@example.org", IsWork: true), new TypedEmail("a@example.org")] }), Ct);

        Assert.Equal(
            [("B@example.org", true, true, EmailStatus.Bounced), ("a@example.org", false, false, EmailStatus.Unknown)],
            (await floor.SeeAsync(id)).Emails.Select(e => (e.Address, e.IsPrimary, e.IsWork, e.Status)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_new_job_ends_the_old_one_on_the_users_own_day(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var loaded = await floor.SeeAsync(await floor.AddAsync("Jane", at: "Acme"));

        // Half past eleven in the evening UTC is the next day in Prague.
        floor.Database.Time.SetUtcNow(new DateTimeOffset(2026, 6, 1, 23, 30, 0, TimeSpan.Zero));
        await floor.Get<EditContact>().RunAsync(new EditContact.Input(loaded.Id, loaded.Version, loaded.ToForm() with { Organisation = "Initech" }), Ct);

        var june = new DateOnly(2026, 6, 2);
        Assert.Equal(
            [("Initech", june, null), ("Acme", new DateOnly(2026, 3, 2), june)],
            (await floor.SeeAsync(loaded.Id)).Employments.Select(e => (e.Organisation, e.From, e.Until)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task How_we_know_each_other_leaves_the_rest_as_it_was(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var loaded = await floor.SeeAsync(await floor.AddAsync("Jane", linkedIn: "linkedin.com/in/jane"));

        await floor.Get<SetHowWeKnowEachOther>().RunAsync(
            new SetHowWeKnowEachOther.Input(loaded.Id, loaded.Version, Circle.Dormant) { Relationship = RelationshipKind.Classmate, ConnectionLine = "both at Ostrava, 2014" }, Ct);

        var after = await floor.SeeAsync(loaded.Id);
        Assert.Equal((Circle.Dormant, RelationshipKind.Classmate, "both at Ostrava, 2014"), (after.Details.Circle, after.Details.Relationship, after.Details.ConnectionLine));
        Assert.Equal("https://linkedin.com/in/jane", after.Details.LinkedInUrl);
        Assert.Equal("row.stale", (await Assert.ThrowsAsync<RefusedException>(() =>
            floor.Get<SetHowWeKnowEachOther>().RunAsync(new SetHowWeKnowEachOther.Input(loaded.Id, loaded.Version, Circle.Cold), Ct))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Who_changes_jobs_takes_the_open_request_along_and_nobody_else_is_sought_at_the_old_place(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", at: "Acme");
        var over = await floor.SentAsync(jane);
        await floor.Get<WithdrawRequest>().RunAsync(new WithdrawRequest.Input(over), Ct);
        var open = await floor.SentAsync(jane);
        var acme = (await floor.RequestAsync(open)).OrganisationAtSendId;
        Assert.Equal([ReminderKind.TrySecond, ReminderKind.Nudge], (await floor.LiveAsync(open)).Select(r => r.Kind).Order());
        var view = (await floor.Get<ContactQueries>().FindAsync(jane, Ct))!;

        var told = await floor.Get<EditContact>().RunAsync(new EditContact.Input(jane, view.Version, view.ToForm() with { Organisation = "Beta" }), Ct);

        Assert.Equal(1, told);
        Assert.Equal([ReminderKind.Nudge], (await floor.LiveAsync(open)).Select(r => r.Kind));
        var request = await floor.RequestAsync(open);
        Assert.Equal((RequestState.Sent, acme), (request.State, request.OrganisationAtSendId));
        Assert.NotNull(acme);
        var moved = await floor.SeeAsync(db => db.RequestEvents.Where(e => e.Trigger == RequestTrigger.OrganisationChanged).ToListAsync(Ct));
        Assert.Equal(open, Assert.Single(moved).RequestId);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_request_hears_nothing_when_the_organisation_is_named_for_the_first_time_or_is_in_the_bin(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        await floor.SentAsync(jane);
        var view = (await floor.Get<ContactQueries>().FindAsync(jane, Ct))!;

        Assert.Equal(0, await floor.Get<EditContact>().RunAsync(new EditContact.Input(jane, view.Version, view.ToForm() with { Organisation = "Acme" }), Ct));
        await floor.Get<DeleteOrganisation>().RunAsync((await floor.SeeAsync(db => db.Organisations.SingleAsync(Ct))).Id, Ct);
        view = (await floor.Get<ContactQueries>().FindAsync(jane, Ct))!;
        Assert.Equal(0, await floor.Get<EditContact>().RunAsync(new EditContact.Input(jane, view.Version, view.ToForm()), Ct));
    }
}
