using InfoInterview.Application.Contacts;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Contacts.Import;

public sealed class ImportTests
{
    private const string Jane = "Jane,Doe,https://www.linkedin.com/in/jane,jane@example.org,Acme,Engineer,01 Jan 2024\n";

    private static CancellationToken Ct => PeopleFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_preview_writes_nothing_and_carrying_it_out_does_what_it_said(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var preview = await floor.PreviewAsync(Csv.Header + Jane + "Bob,Ray,,,ACME,,\n,,,,,,\n");
        Assert.Equal(0, await TotalAsync(floor));

        var result = await floor.CarryOutAsync(preview);

        Assert.Equal([ImportFate.Add, ImportFate.Add, ImportFate.Skip], preview.Rows.Select(r => r.Fate));
        Assert.Equal((2, 0, 1), (result.Added, result.Updated, result.Skipped));
        var jane = await floor.SeeAsync(Assert.Single(await floor.Get<ContactListQueries>().SuggestAsync("jane", Ct)).Id);
        var bob = await floor.SeeAsync(Assert.Single(await floor.Get<ContactListQueries>().SuggestAsync("bob", Ct)).Id);
        Assert.Equal(("Jane Doe", "Engineer", "LinkedIn, 1 Jan 2024", Circle.Known, DataSource.Import), (jane.DisplayName, jane.Details.RoleTitle, jane.Details.HowMet, jane.Details.Circle, jane.Details.Source));
        Assert.Equal(("jane@example.org", "https://www.linkedin.com/in/jane", "Acme"), (jane.Emails[0].Address, jane.Details.LinkedInUrl, jane.Organisation));
        Assert.Equal(jane.OrganisationId, bob.OrganisationId);
        Assert.Equal(("Connections.csv", 2, 1), (await floor.Get<ImportQueries>().RunsAsync(Ct)).Select(r => (r.FileName, r.Added, r.Skipped)).Single());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_same_file_again_adds_nothing(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var file = Csv.Header + Jane + "Nameless,,,,,,\nBob,Ray,,,Acme,,\nBob,Ray,,,Initech,,\nBob,Ray,,,Acme,,\n" + Jane;
        var first = await floor.CarryOutAsync(await floor.PreviewAsync(file));

        var again = await floor.CarryOutAsync(await floor.PreviewAsync(file));

        Assert.Equal((4, 0, 2), (first.Added, first.Updated, first.Skipped));
        Assert.Equal((0, 0, 6), (again.Added, again.Updated, again.Skipped));
        Assert.Equal(4, await TotalAsync(floor));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_is_empty_is_filled_in_and_what_was_typed_stays(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var form = new ContactForm(new ContactName("Janie", null)) { Emails = [new TypedEmail("Jane@example.org")], Organisation = "Initech", Details = new ContactDetails { Circle = Circle.Inner, HowMet = "school" }, Tags = ["mentor"] };
        var id = await floor.Get<AddContact>().RunAsync(form, Ct);
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(id, floor.Database.Time.GetUtcNow()), Ct);

        var preview = await floor.PreviewAsync(Csv.Header + Jane);
        await floor.CarryOutAsync(preview);

        var row = Assert.Single(preview.Rows);
        Assert.Equal((ImportFate.Update, id), (row.Fate, row.Existing));
        Assert.Equal([ImportedField.LinkedIn, ImportedField.Role, ImportedField.FamilyName], row.Changes.Select(c => c.Field).Order());
        Assert.Contains("LinkedIn has them at Acme, you have Initech", row.Why, StringComparison.Ordinal);
        var after = await floor.SeeAsync(id);
        Assert.Equal(("Janie Doe", "Engineer", "Initech", "school", Circle.Inner), (after.DisplayName, after.Details.RoleTitle, after.Organisation, after.Details.HowMet, after.Details.Circle));
        Assert.NotNull(after.DoNotContact);
        Assert.Single(await floor.Get<ContactListQueries>().SuggestAsync("mentor", Ct));
        Assert.Equal(1, await TotalAsync(floor));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task People_changed_since_the_preview_stop_the_import_before_anything_is_written(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var preview = await floor.PreviewAsync(Csv.Header + Jane + "Bob,Ray,,,,,\n");
        await floor.AddAsync("Jane", "Doe", email: "jane@example.org");

        Assert.Equal("import.changed", (await Assert.ThrowsAsync<RefusedException>(() => floor.CarryOutAsync(preview))).Code);

        Assert.Equal(1, await TotalAsync(floor));
        Assert.Empty(await floor.Get<ImportQueries>().RunsAsync(Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_change_that_does_not_touch_the_plan_does_not_stop_it(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var preview = await floor.PreviewAsync(Csv.Header + Jane);
        await floor.AddAsync("Someone", "Else", at: "Elsewhere");

        Assert.Equal(1, (await floor.CarryOutAsync(preview)).Added);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_import_broken_off_leaves_nothing_behind(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var preview = await floor.PreviewAsync(Csv.Of(1_500));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            floor.Get<CarryOutImport>().RunAsync(new ImportChoice(preview), new Told(done => { if (done >= 1_000) stop.Cancel(); }), stop.Token));

        await using var db = await floor.LookAsync();
        Assert.Equal((0, 0, 0), (await db.Contacts.CountAsync(Ct), await db.Organisations.CountAsync(Ct), await db.ImportRuns.CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Two_windows_carrying_out_the_same_preview_add_everyone_once(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);

        // Without companies, so that no organisation's name tells the two apart by itself.
        var preview = await floor.PreviewAsync(Csv.Header + string.Concat(Enumerable.Range(0, 1_500).Select(i => $"Given{i},Family{i},linkedin.com/in/person-{i},,,,\n")));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => OutcomeAsync(floor, preview), Ct)));

        Assert.Equal(["done", "import.changed"], both.Order(StringComparer.Ordinal));
        Assert.Equal(1_500, await TotalAsync(floor));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Someone_alike_is_added_and_flagged_for_merging(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.AddAsync("Joan", "Doe", at: "ACME");

        var row = Assert.Single((await floor.PreviewAsync(Csv.Header + Jane)).Rows);

        Assert.Equal((ImportFate.Add, "Joan Doe"), (row.Fate, row.LooksLike));
        Assert.Contains("merge later", row.Why, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Someone_in_the_bin_is_neither_added_again_nor_brought_back(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.Get<DeleteContacts>().RunAsync([await floor.AddAsync("Jane", "Doe", email: "jane@example.org")], Ct);

        var row = Assert.Single((await floor.PreviewAsync(Csv.Header + Jane)).Rows);

        Assert.Equal(ImportFate.Skip, row.Fate);
        Assert.Contains("in the bin", row.Why, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_address_of_one_and_a_profile_of_another_are_left_for_merging(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await floor.AddAsync("A", email: "jane@example.org");
        await floor.AddAsync("B", linkedIn: "linkedin.com/in/jane");

        var row = Assert.Single((await floor.PreviewAsync(Csv.Header + Jane)).Rows);

        Assert.Equal(ImportFate.Skip, row.Fate);
        Assert.Contains("merge the two first", row.Why, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Undoing_bins_what_was_added_and_not_touched_since(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var earlier = await floor.AddAsync("Earlier", at: "Company 1");
        var run = await floor.CarryOutAsync(await floor.PreviewAsync(Csv.Of(5)));
        var touched = Assert.Single(await floor.Get<ContactListQueries>().SuggestAsync("given2", Ct)).Id;
        await floor.Get<TagContacts>().RunAsync(new TagContacts.Input([touched]) { Add = ["keep"] }, Ct);

        var undone = await floor.Get<UndoImport>().RunAsync(run.Id, Ct);

        Assert.Equal(new UndoImport.Result(Binned: 4, Kept: 1), undone);
        var page = await floor.Get<ContactListQueries>().PageAsync(new ContactFilter(), Ct);
        Assert.Equal([earlier, touched], page.Rows.Select(r => r.Id));
        Assert.Equal(["Company 1", "Company 2"], (await floor.Get<OrganisationQueries>().PageAsync(new OrganisationFilter(), Ct)).Rows.Select(r => r.Name));
        Assert.Equal(new UndoImport.Result(Binned: 0, Kept: 1), await floor.Get<UndoImport>().RunAsync(run.Id, Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Rows_left_out_write_nothing_and_the_rest_is_undone_whole(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var known = await floor.AddAsync("Ray", email: "ray@example.org");
        var preview = await floor.PreviewAsync(Csv.Header + Jane + "Bob,Stone,,,Initech,,\nRay,Doe,,ray@example.org,Umbrella,,\n" + Jane);
        var choice = new ImportChoice(preview);
        foreach (var row in preview.Rows.Where(r => r.Name is "Jane Doe" or "Ray Doe"))
            choice.LeaveOut(row, isOut: true);

        var run = await floor.CarryOutAsync(choice);

        Assert.Equal((2, 1, 1), (preview.Added, preview.Updated, preview.Skipped));
        Assert.Equal((1, 0, 3), (run.Added, run.Updated, run.Skipped));
        Assert.Equal((1, 0, 3, 2), (choice.Added, choice.Updated, choice.Skipped, choice.LeftOut));
        Assert.Empty(await floor.Get<ContactListQueries>().SuggestAsync("jane", Ct));
        Assert.Equal((null, null), ((await floor.SeeAsync(known)).Organisation, (await floor.SeeAsync(known)).Name.Family));
        Assert.Equal(["Initech"], (await floor.Get<OrganisationQueries>().PageAsync(new OrganisationFilter(), Ct)).Rows.Select(r => r.Name));
        Assert.Equal(new UndoImport.Result(Binned: 1, Kept: 0), await floor.Get<UndoImport>().RunAsync(run.Id, Ct));
        Assert.Equal(2, (await floor.CarryOutAsync(await floor.PreviewAsync(Csv.Header + Jane + "Ray,Doe,,ray@example.org,Umbrella,,\n"))) is var later ? later.Added + later.Updated : 0);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_row_left_out_is_taken_again_and_one_that_changes_nothing_stays_out(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var preview = await floor.PreviewAsync(Csv.Header + Jane + ",,,,,,\n");
        var choice = new ImportChoice(preview);
        foreach (var row in preview.Rows)
            choice.LeaveOut(row, isOut: true);
        Assert.Equal((0, 1), (choice.Added, choice.LeftOut));

        choice.LeaveOut(preview.Rows[0], isOut: false);

        Assert.Equal((1, 0, 1), (choice.Added, choice.LeftOut, (await floor.CarryOutAsync(choice)).Added));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_connection_dated_ahead_comes_in_without_its_date(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var preview = await floor.PreviewAsync(Csv.Header + Jane.Replace("01 Jan 2024", "01 Jan 2224", StringComparison.Ordinal));

        var row = Assert.Single(preview.Rows);
        await floor.CarryOutAsync(preview);

        Assert.Contains("has not come yet", row.Why, StringComparison.Ordinal);
        Assert.Contains(new FieldChange(ImportedField.HowMet, "LinkedIn"), row.Changes);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Whoever_goes_with_an_undone_import_takes_their_reminders_along_and_back(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var host = await floor.AddAsync("Host");
        var run = await floor.CarryOutAsync(await floor.PreviewAsync(Csv.Of(3)));
        var guest = Assert.Single(await floor.Get<ContactListQueries>().SuggestAsync("given2", Ct)).Id;
        var start = new TimeChoice(new DateOnly(2026, 3, 2), new TimeOnly(9, 0), WallSide.Mine);
        await floor.Get<LogTalk>().RunAsync(new LogTalk.Input(host, start, 15, MeetingMode.InPerson) { AlsoThere = [guest] }, Ct);
        Assert.Equal([ReminderKind.ThankYou], await LiveAsync(floor, guest));

        Assert.Equal(3, (await floor.Get<UndoImport>().RunAsync(run.Id, Ct)).Binned);

        Assert.Empty(await LiveAsync(floor, guest));
        Assert.Contains(ReminderKind.ThankYou, await LiveAsync(floor, host));
        await floor.Get<RestoreContacts>().RunAsync([guest], Ct);
        Assert.Equal([ReminderKind.ThankYou], await LiveAsync(floor, guest));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_organisation_comes_back_from_the_bin_only_as_the_preview_said_and_goes_back_there_with_the_undo(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var blue = await BinnedAsync(floor, "Blue Group");
        var red = await BinnedAsync(floor, "Red Group");
        var preview = await floor.PreviewAsync(Csv.Header + Jane + "Ann,Lee,,,BLUE GROUP,,\nBob,Ray,,,Blue Group,,\nCara,Fox,,,Red Group,,\n");
        var choice = new ImportChoice(preview);

        Assert.Equal([null, "Blue Group", "Blue Group", "Red Group"], preview.Rows.Select(r => r.ComesBack));
        Assert.EndsWith("Blue Group comes back from the bin.", preview.Rows[1].Why, StringComparison.Ordinal);
        Assert.Equal(["Blue Group", "Red Group"], choice.ComeBack);
        choice.LeaveOut(preview.Rows[3], isOut: true);
        Assert.Equal(["Blue Group"], choice.ComeBack);

        var run = await floor.CarryOutAsync(choice);
        Assert.Null((await floor.Get<OrganisationQueries>().FindAsync(blue, Ct))!.DeletedAt);
        Assert.NotNull((await floor.Get<OrganisationQueries>().FindAsync(red, Ct))!.DeletedAt);
        await floor.Get<UndoImport>().RunAsync(run.Id, Ct);

        Assert.NotNull((await floor.Get<OrganisationQueries>().FindAsync(blue, Ct))!.DeletedAt);
        Assert.Equal("Notes of Blue Group", (await floor.Get<OrganisationQueries>().FindAsync(blue, Ct))!.Notes);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_organisation_that_was_worked_on_since_it_came_back_stays(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var blue = await BinnedAsync(floor, "Blue Group");
        var run = await floor.CarryOutAsync(await floor.PreviewAsync(Csv.Header + "Ann,Lee,,,Blue Group,,\n"));
        var back = (await floor.Get<OrganisationQueries>().FindAsync(blue, Ct))!;
        await floor.Get<EditOrganisation>().RunAsync(new EditOrganisation.Input(blue, back.Version, back.ToForm() with { City = "Leeds" }), Ct);

        await floor.Get<UndoImport>().RunAsync(run.Id, Ct);

        Assert.Null((await floor.Get<OrganisationQueries>().FindAsync(blue, Ct))!.DeletedAt);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_organisation_put_in_the_bin_since_the_preview_stops_the_import(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var blue = await floor.Get<AddOrganisation>().RunAsync(new OrganisationForm("Blue Group"), Ct);
        var preview = await floor.PreviewAsync(Csv.Header + "Ann,Lee,,,Blue Group,,\n");
        await floor.Get<DeleteOrganisation>().RunAsync(blue, Ct);

        Assert.Equal("import.changed", (await Assert.ThrowsAsync<RefusedException>(() => floor.CarryOutAsync(preview))).Code);

        Assert.NotNull((await floor.Get<OrganisationQueries>().FindAsync(blue, Ct))!.DeletedAt);
    }

    private static async Task<OrganisationId> BinnedAsync(PeopleFloor floor, string name)
    {
        var id = await floor.Get<AddOrganisation>().RunAsync(new OrganisationForm(name) { Notes = $"Notes of {name}" }, Ct);
        await floor.Get<DeleteOrganisation>().RunAsync(id, Ct);
        return id;
    }

    private static async Task<List<ReminderKind>> LiveAsync(PeopleFloor floor, ContactId contact)
    {
        await using var db = await floor.LookAsync();
        return await db.Reminders.Where(r => r.ContactId == contact && r.Status == ReminderStatus.Open).Select(r => r.Kind).ToListAsync(Ct);
    }

    private static async Task<string> OutcomeAsync(PeopleFloor floor, ImportPreview preview)
    {
        await using var scope = floor.Database.ActingFor(floor.Owner);
        try
        {
            await ((CarryOutImport)scope.ServiceProvider.GetService(typeof(CarryOutImport))!).RunAsync(new ImportChoice(preview), null, Ct);
            return "done";
        }
        catch (RefusedException refused)
        {
            return refused.Code;
        }
    }

    private static async Task<int> TotalAsync(PeopleFloor floor)
    {
        await using var db = await floor.LookAsync();
        return await db.Contacts.CountAsync(Ct);
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
