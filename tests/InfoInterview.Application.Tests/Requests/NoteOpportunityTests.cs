using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Requests;

public sealed class NoteOpportunityTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Once_they_brought_up_a_job_the_check_lets_the_word_stand_until_that_is_taken_back(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.RepliedAsync(await floor.PersonAsync("Jane"));
        var nudge = await DraftAsync(floor, id);
        Assert.Contains("L04", await FoundAsync(floor, nudge));

        await floor.Get<NoteOpportunity>().RunAsync(id, Ct);

        Assert.DoesNotContain("L04", await FoundAsync(floor, nudge));
        var page = (await floor.Get<RequestQueries>().FindAsync(id, Ct))!;
        Assert.Equal((RequestState.Replied, "Jane brought up a job"), (page.State, page.Thread[0].Title));
        Assert.DoesNotContain(RequestStepKind.NoteOpportunity, page.Steps);
        Assert.Equal("request.opportunity-noted", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<NoteOpportunity>().RunAsync(id, Ct))).Code);

        await floor.Get<UndoLastStep>().RunAsync(id, Ct);

        Assert.Contains("L04", await FoundAsync(floor, nudge));
        Assert.Contains(RequestStepKind.NoteOpportunity, (await floor.Get<RequestQueries>().FindAsync(id, Ct))!.Steps);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_they_said_in_one_thread_frees_no_other(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, ruth) = (await floor.RepliedAsync(await floor.PersonAsync("Jane")), await floor.RepliedAsync(await floor.PersonAsync("Ruth")));
        await floor.Get<NoteOpportunity>().RunAsync(jane, Ct);

        Assert.Contains("L04", await FoundAsync(floor, await DraftAsync(floor, ruth)));
    }

    private static async Task<MessageId> DraftAsync(AskFloor floor, RequestId id)
    {
        var contact = (await floor.RequestAsync(id)).ContactId;
        return await floor.SeeAsync(async db =>
        {
            if (!db.AskerRecords.Any())
                db.AskerRecords.Add(AskerRecord.Create(db.Owner, "Jan Novak"));
            var message = Message.Draft(db.Owner, contact, id, null, MessageKind.Nudge, Channel.Email, "Hello", "Dear Jane, do you know of any openings?", floor.Now);
            db.Messages.Add(message);
            await db.SaveChangesAsync(Ct);
            return message.Id;
        });
    }

    // As the composer checks it.
    private static async Task<IEnumerable<string>> FoundAsync(AskFloor floor, MessageId id)
    {
        var page = (await floor.Get<ComposerQueries>().FindAsync(id, Ct))!;
        return RequestCheck.Run(page.Facts with { Subject = page.Subject, Body = page.Body }).Findings.Select(f => f.Id);
    }
}
