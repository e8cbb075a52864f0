using InfoInterview.Application.Questions;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Questions;

public sealed class QuestionSetStepTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_set_is_begun_from_a_starter_changed_and_checked(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.Get<CreateQuestionSet>().RunAsync(new CreateQuestionSet.Input("First conversation", "Mine"), Ct);
        var edit = floor.Get<EditQuestionSet>();
        var started = (await floor.Get<QuestionQueries>().FindAsync(id, Ct))!;
        Assert.Equal(("Mine", 15, 5, true), (started.Name, started.Minutes, started.SentAhead, started.IsValid));

        await edit.RunAsync(id, new QuestionSetChange.AddOwn("Is there any opening in your team?", QuestionType.Advice, QuestionStage.Middle), Ct);
        await edit.RunAsync(id, new QuestionSetChange.Move(started.Items[1].Id, 0), Ct);
        await edit.RunAsync(id, new QuestionSetChange.Reword(started.Items[0].Id, "How did you come to this?"), Ct);
        await edit.RunAsync(id, new QuestionSetChange.SendAhead(started.Items[0].Id, Ahead: false), Ct);
        var last = await edit.RunAsync(id, new QuestionSetChange.Retime(30), Ct);

        var set = (await floor.Get<QuestionQueries>().FindAsync(id, Ct))!;
        Assert.Equal(last.Items.Select(i => i.Wording), set.Items.Select(i => i.Wording));
        Assert.Equal([started.Items[1].Wording, "How did you come to this?"], set.Items.Take(2).Select(i => i.Wording));
        Assert.Equal((4, false), (set.SentAhead, set.IsValid));
        Assert.Contains(set.Items.Single(i => i.TopicId is null).Findings, f => f.Rule is QuestionSetRule.JobAsk);
        Assert.Equal("question.topic", (await Assert.ThrowsAsync<RefusedException>(() => edit.RunAsync(id, new QuestionSetChange.AddTopic("Z99"), Ct))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_chosen_set_is_counted_and_its_choice_does_not_hinder_an_undo(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var request = await floor.RepliedAsync(await floor.PersonAsync("Jane"));
        var id = await floor.Get<CreateQuestionSet>().RunAsync(new CreateQuestionSet.Input("Ten-minute call"), Ct);

        await floor.Get<ChooseQuestionSet>().RunAsync(request, id, Ct);

        Assert.Equal(new QuestionQueries.SetRow(id, "Ten-minute call", 10, 4, true, 1), Assert.Single(await floor.Get<QuestionQueries>().ListAsync(Ct)));
        Assert.Equal("Ten-minute call", (await floor.Get<RequestQueries>().FindAsync(request, Ct))!.QuestionSetName);
        await floor.Get<UndoLastStep>().RunAsync(request, Ct);
        Assert.Equal((RequestState.Sent, id), ((await floor.RequestAsync(request)).State, (await floor.RequestAsync(request)).QuestionSetId));
        await floor.Get<DeleteQuestionSet>().RunAsync(id, Ct);
        Assert.Null((await floor.RequestAsync(request)).QuestionSetId);
    }

    [Fact]
    public void The_library_is_found_by_category_type_and_words()
    {
        Assert.Equal(QuestionLibrary.Topics.Count, QuestionQueries.Library(new QuestionQueries.LibraryFilter()).Count);
        Assert.All(QuestionQueries.Library(new QuestionQueries.LibraryFilter(QuestionCategory.Closers)), t => Assert.Equal(QuestionCategory.Closers, t.Category));
        Assert.Contains(QuestionQueries.Library(new QuestionQueries.LibraryFilter(Search: "WHÓ might talk")), t => t.Id == QuestionTopic.ReferralCloser);
        Assert.Empty(QuestionQueries.Library(new QuestionQueries.LibraryFilter(Search: "zzzz")));
    }
}
