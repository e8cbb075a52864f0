using InfoInterview.Application.Contacts;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Questions;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Accounts;
using InfoInterview.Application.Tests.Contacts;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Tests;

/// <summary>
/// No list, search or page of the product goes through a table from its beginning: its plans on SQLite are read, statement by statement,
/// while the queries run. SQLite plans by the schema alone, since nothing here ever tells it to count rows.
/// </summary>
public sealed class ReadPlanTests
{
    private const int People = 3_000;

    private static readonly Dictionary<string, Func<AskFloor, PrivateWorld, Task>> All = new(StringComparer.Ordinal)
    {
        ["Today"] = (floor, _) => floor.Get<TodayQueries>().LoadAsync(Ct),
        ["the numbers in the menu"] = (floor, _) => floor.Get<TodayQueries>().CountsAsync(Ct),
        ["the board"] = (floor, world) => Each(
            [new RequestFilter(), new RequestFilter { Search = "jo" }, new RequestFilter { BecauseOf = world.Id<ContactId>() }, new RequestFilter { OwnSearch = true }],
            filter => floor.Get<RequestQueries>().BoardAsync(filter, Ct)),
        ["the requests"] = (floor, world) => Each(
            from sort in Enum.GetValues<RequestSort>()
            from filter in Enum.GetValues<RequestGroup>().Select(column => new RequestFilter { Group = column }).Append(new RequestFilter { Search = "jo" }).Append(new RequestFilter { After = world.Id<RequestId>(), Group = RequestGroup.All })
            select filter with { Sort = sort },
            filter => floor.Get<RequestQueries>().PageAsync(filter, Ct)),
        ["a request"] = (floor, world) => floor.Get<RequestQueries>().FindAsync(world.Id<RequestId>(), Ct),
        ["the messages"] = (floor, world) => Each(
            Enum.GetValues<MessageState>().SelectMany(state => new[] { new MessageFilter(state), new MessageFilter(state) { After = world.Id<MessageId>() }, new MessageFilter(state) { Before = world.Id<MessageId>() } }),
            filter => floor.Get<MessageQueries>().PageAsync(filter, Ct)),
        ["what waits for a word"] = (floor, _) => floor.Get<MessageQueries>().WaitingAsync(Ct),
        ["the meetings"] = (floor, world) => Each<MeetingId?>([null, world.Id<MeetingId>()], after => floor.Get<MeetingQueries>().AgendaAsync(after, Ct)),
        ["a meeting"] = (floor, world) => floor.Get<MeetingQueries>().FindAsync(world.Id<MeetingId>(), Ct),
        ["the organisations"] = (floor, _) => Each(
            from sort in Enum.GetValues<OrganisationSort>()
            from filter in new[] { new OrganisationFilter(), new OrganisationFilter { InTheBin = true }, new OrganisationFilter { Search = "comp" }, new OrganisationFilter { Page = 2 } }
            select filter with { Sort = sort },
            filter => floor.Get<OrganisationQueries>().PageAsync(filter, Ct)),
        ["an organisation"] = (floor, world) => floor.Get<OrganisationQueries>().FindAsync(world.Id<OrganisationId>(), Ct),
        ["an organisation's name"] = (floor, _) => floor.Get<OrganisationQueries>().SuggestAsync("comp", Ct),
        ["the people"] = (floor, world) => Each(
            from sort in Enum.GetValues<ContactSort>()
            from filter in new[] { new ContactFilter(), new ContactFilter { Search = "giv" }, new ContactFilter { NotYetAsked = true }, new ContactFilter { NoAddress = true }, new ContactFilter { InTheBin = true }, new ContactFilter { After = world.Id<ContactId>() } }
            select filter with { Sort = sort },
            filter => floor.Get<ContactListQueries>().PageAsync(filter, Ct)),
        ["a name"] = (floor, _) => floor.Get<ContactListQueries>().SuggestAsync("giv", Ct),
        ["the tags"] = (floor, _) => floor.Get<ContactListQueries>().TagsAsync(Ct),
        ["a person"] = async (floor, world) =>
        {
            await floor.Get<ContactQueries>().FindAsync(world.Id<ContactId>(), Ct);
            await floor.Get<ContactQueries>().DuplicatesOfAsync(world.Id<ContactId>(), Ct);
            await floor.Get<ContactHistoryQueries>().FindAsync(world.Id<ContactId>(), 50, Ct);
            await floor.Get<BeforeAskingQueries>().OfAsync(world.Id<ContactId>(), Ct);
        },
        ["the question sets"] = (floor, _) => floor.Get<QuestionQueries>().ListAsync(Ct),
        ["the imports"] = (floor, _) => floor.Get<ImportQueries>().RunsAsync(Ct),
        ["what time makes due"] = (floor, _) => floor.Get<TimePasses>().RunAsync(Ct),
        ["what counts its days anew"] = (floor, _) => floor.Get<RecountReminders>().RunAsync(null, Ct),
    };

    private static CancellationToken Ct => AskFloor.Ct;

    [Fact]
    public async Task No_read_goes_through_a_whole_table()
    {
        var reads = new Reads();
        await using var floor = await AskFloor.OpenAsync(DatabaseProvider.Sqlite, reads.Watch);
        var world = new PrivateWorld(floor);
        await world.FurnishAsync();
        var preview = await floor.Get<PreviewImport>().RunAsync(new PreviewImport.Input("Connections.csv", Csv.Stream(Csv.Of(People))), Ct);
        await floor.Get<CarryOutImport>().RunAsync(new ImportChoice(preview), null, Ct);
        var (statements, walks) = (0, new List<string>());
        foreach (var (name, read) in All)
        {
            reads.Forget();
            await read(floor, world);
            Assert.True(reads.Count > 0, $"{name} read nothing.");
            statements += reads.Count;
            walks.AddRange((await floor.SeeAsync(db => reads.WalksAsync(db, Ct))).Select(walk => $"{name}: {walk}"));
        }

        Assert.True(statements > 100, $"{statements}");
        Assert.True(walks.Count == 0, string.Join("\n\n", walks));
    }

    private static async Task Each<T>(IEnumerable<T> filters, Func<T, Task> read)
    {
        foreach (var filter in filters)
            await read(filter);
    }
}
