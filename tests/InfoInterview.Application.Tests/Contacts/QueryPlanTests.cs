using System.Data;
using InfoInterview.Application.Contacts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Contacts;

/// <summary>Lists and search stay as fast with a hundred thousand people as with a thousand only while no plan walks the whole table.</summary>
public sealed class QueryPlanTests
{
    private static CancellationToken Ct => PeopleFloor.Ct;

    public static TheoryData<string> Filters => [.. All.Keys];

    private static Dictionary<string, ContactFilter> All { get; } = new(StringComparer.Ordinal)
    {
        ["everyone"] = new ContactFilter(),
        ["search"] = new ContactFilter { Search = "jo" },
        ["circle"] = new ContactFilter { Circle = Circle.Known },
        ["organisation"] = new ContactFilter { Organisation = OrganisationId.New() },
        ["tag"] = new ContactFilter { Tag = "mentor" },
        ["no address"] = new ContactFilter { NoAddress = true },
        ["not yet asked"] = new ContactFilter { NotYetAsked = true },
        ["bin"] = new ContactFilter { InTheBin = true },
        ["last interaction"] = new ContactFilter { Sort = ContactSort.LastInteraction },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task No_list_walks_the_whole_table(string name)
    {
        await using var floor = await PeopleFloor.OpenAsync(DatabaseProvider.Sqlite);
        await floor.AddAsync("Jo", at: "Acme");
        await using var db = await floor.LookAsync();
        var filter = All[name];
        var place = new ContactPlace(ContactId.New(), "jo", null, Backwards: false);
        var list = floor.Get<ContactListQueries>().Filtered(db, filter);

        foreach (var query in new[] { ContactOrder.From(list, filter.Sort, null), ContactOrder.From(list, filter.Sort, place), list })
        {
            var plan = await PlanAsync(query.Take(51));
            Assert.NotEmpty(plan);
            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal) && !step.StartsWith("SCAN s ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_plain_list_is_read_in_its_order_from_where_it_was_left()
    {
        await using var floor = await PeopleFloor.OpenAsync(DatabaseProvider.Sqlite);
        await using var db = await floor.LookAsync();
        var list = floor.Get<ContactListQueries>().Filtered(db, new ContactFilter());

        var plan = await PlanAsync(ContactOrder.From(list, ContactSort.Name, new ContactPlace(ContactId.New(), "jo", null, Backwards: false)).Take(51));

        Assert.Contains(plan, step => step.Contains("contacts_shown (OwnerId=? AND SortName>", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static async Task<List<string>> PlanAsync(IQueryable<Contact> query)
    {
        await using var command = query.Select(c => new { c.Id, c.Name.Given }).CreateDbCommand();
#pragma warning disable CA2100 // The text is EF Core's own.
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
        if (command.Connection!.State is not ConnectionState.Open)
            await ((SqliteConnection)command.Connection).OpenAsync(Ct);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var steps = new List<string>();
        while (await reader.ReadAsync(Ct))
            steps.Add(reader.GetString(3));
        return steps;
    }
}
