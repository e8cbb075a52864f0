using InfoInterview.Application.Questions;
using InfoInterview.Application.Tests.Contacts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Questions;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Questions;

public sealed class EditSetTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_question_moved_to_the_front_is_stored_there(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var set = await BeginAsync(floor);

        await ChangeAsync(floor, set.Id, new QuestionSetChange.Move(set.Items[3].Id, 0));

        Assert.Equal([3, 0, 1, 2, 4], await PlacesAsync(floor, set));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_topic_added_is_stored_before_the_closer(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var set = await BeginAsync(floor);

        await ChangeAsync(floor, set.Id, new QuestionSetChange.AddTopic("L01"));

        Assert.Equal(["P01", "W01", "S03", "G05", "L01", "C01"], (await SeeAsync(floor, set.Id)).Items.Select(i => i.TopicId));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_question_put_back_has_its_words_its_place_and_goes_ahead_again(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var id = (await BeginAsync(floor)).Id;
        var first = (await SeeAsync(floor, id)).Items[0];
        await ChangeAsync(floor, id, new QuestionSetChange.Reword(first.Id, "What drew you here?"));
        var reworded = (await SeeAsync(floor, id)).Items[0];

        await ChangeAsync(floor, id, new QuestionSetChange.Remove(reworded.Id));
        Assert.Equal(4, (await SeeAsync(floor, id)).Items.Count);
        await ChangeAsync(floor, id, new QuestionSetChange.PutBack(reworded, 0));

        var back = await SeeAsync(floor, id);
        Assert.Equal((5, "What drew you here?", "P01", true), (back.Items.Count, back.Items[0].Wording, back.Items[0].TopicId, back.Items[0].SentAhead));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_last_question_can_be_taken_out_and_the_first_one_added(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var set = await BeginAsync(floor);
        foreach (var item in set.Items)
            await ChangeAsync(floor, set.Id, new QuestionSetChange.Remove(item.Id));
        Assert.Empty((await SeeAsync(floor, set.Id)).Items);

        await ChangeAsync(floor, set.Id, new QuestionSetChange.AddOwn("What is it like?", QuestionType.Insight, QuestionStage.Open));

        Assert.Equal(["What is it like?"], (await SeeAsync(floor, set.Id)).Items.Select(i => i.Wording));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_deleted_set_comes_back_as_it_was(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        var id = (await BeginAsync(floor)).Id;
        await ChangeAsync(floor, id, new QuestionSetChange.Rename("Mine"));
        var before = await SeeAsync(floor, id);

        var deleted = await floor.Get<DeleteQuestionSet>().RunAsync(id, PeopleFloor.Ct);
        Assert.Null(await floor.Get<QuestionQueries>().FindAsync(id, PeopleFloor.Ct));
        var back = await SeeAsync(floor, await floor.Get<RestoreQuestionSet>().RunAsync(deleted, PeopleFloor.Ct));

        Assert.Equal((before.Name, before.Minutes), (back.Name, back.Minutes));
        Assert.Equal(before.Items.Select(i => (i.TopicId, i.Wording, i.SentAhead)), back.Items.Select(i => (i.TopicId, i.Wording, i.SentAhead)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_list_says_what_a_set_lacks(DatabaseProvider provider)
    {
        await using var floor = await PeopleFloor.OpenAsync(provider);
        await BeginAsync(floor);
        await floor.Get<CreateQuestionSet>().RunAsync(new CreateQuestionSet.Input(null, "Empty"), PeopleFloor.Ct);

        var rows = await floor.Get<QuestionQueries>().ListAsync(PeopleFloor.Ct);

        Assert.StartsWith("No question asks what the work is like", rows[0].Missing, StringComparison.Ordinal);
        Assert.Null(rows[1].Missing);
    }

    private static async Task<QuestionSetPage> BeginAsync(PeopleFloor floor) =>
        await SeeAsync(floor, await floor.Get<CreateQuestionSet>().RunAsync(new CreateQuestionSet.Input("First conversation"), PeopleFloor.Ct));

    private static async Task<QuestionSetPage> SeeAsync(PeopleFloor floor, QuestionSetId id) =>
        await floor.Get<QuestionQueries>().FindAsync(id, PeopleFloor.Ct) ?? throw new InvalidOperationException("There is no such set.");

    private static Task<QuestionSetPage> ChangeAsync(PeopleFloor floor, QuestionSetId id, QuestionSetChange change)
    {
        floor.Database.Time.Advance(TimeSpan.FromSeconds(1));
        return floor.Get<EditQuestionSet>().RunAsync(id, change, PeopleFloor.Ct);
    }

    private static async Task<IEnumerable<int>> PlacesAsync(PeopleFloor floor, QuestionSetPage before)
    {
        var ids = before.Items.Select(i => i.Id).ToList();
        return (await SeeAsync(floor, before.Id)).Items.Select(i => ids.IndexOf(i.Id)).ToList();
    }
}
