using System.Reflection;
using System.Text.Json;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using InfoInterview.Web.Components;
using InfoInterview.Web.Components.Meetings;
using InfoInterview.Web.Components.Outreach;
using InfoInterview.Web.Components.Requests;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Tests.House;

/// <summary>A page is drawn twice, before its circuit and in it; what it read the first time goes along.</summary>
public sealed class DrawnOnceTests
{
    // The composer reads nothing until its circuit is there.
    private static readonly Type[] ReadsOnceByItself = [typeof(Composer)];

    [Fact]
    public void Every_page_that_reads_keeps_what_it_read()
    {
        var reading = typeof(App).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ComponentBase)) && t.GetCustomAttributes<RouteAttribute>().Any() && Reads(t)).ToList();
        Assert.True(reading.Count > 15);
        Assert.Empty(reading.Except(ReadsOnceByItself).Where(t => !Keeps(t)).Select(t => t.Name));
        Assert.True(Keeps(typeof(MeetingQuestions)));
    }

    // The framework hands a kept value out once more at the next change of the page's parameters, over whatever the page put there meanwhile.
    [Fact]
    public void What_is_kept_is_put_aside_unless_it_never_changes()
    {
        string[] neverChanging = ["AboutYou.Record", "EditPerson.Person", "ImportPage.ZoneId", "MessageList.ZoneId", "PeopleList.ZoneId", "Presets.Loaded", "SettingsHome.Overview", "TemplateList.Kinds", "WaitingMessages.ZoneId"];
        var shown = typeof(App).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.GetCustomAttribute<PersistentStateAttribute>() is not null && !p.Name.StartsWith("Drawn", StringComparison.Ordinal))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}").Order(StringComparer.Ordinal);
        Assert.Equal(neverChanging, shown);
    }

    [Fact]
    public async Task What_is_kept_comes_back_whole()
    {
        await using var floor = await AskFloor.OpenAsync(Data.Storage.DatabaseProvider.Sqlite);
        var jane = await floor.PersonAsync("Jane", at: "Acme", email: "jane@example.org");
        var id = await floor.RepliedAsync(jane);
        await floor.Get<AgreeTime>().RunAsync(new AgreeTime.Input(id, new TimeChoice(new DateOnly(2026, 11, 25), new TimeOnly(9, 30)), 25, MeetingMode.Video) { Place = "a link" }, AskFloor.Ct);
        var meeting = (await floor.MeetingAsync(id)).Id;

        Whole(new MeetingShown((await floor.Get<MeetingQueries>().FindAsync(meeting, AskFloor.Ct))!, await floor.Get<MeetingLetterQueries>().OfAsync(meeting, AskFloor.Ct)));
        Whole(new AgendaShown("/meetings", new DateOnly(2026, 11, 19), await floor.Get<MeetingQueries>().AgendaAsync(null, AskFloor.Ct)));
        var before = await floor.Get<BeforeAskingQueries>().OfAsync(jane, AskFloor.Ct);
        Assert.Equal((id, false), (before.Open, before.OpenIsDraft));
        Assert.Equal([EligibilityWarning.AlreadyAsked], before.Warnings);
        Whole(new NewRequestShown(null, await floor.Get<Application.Contacts.ContactQueries>().FindAsync(jane, AskFloor.Ct), before));
    }

    private static bool Reads(Type page) => page.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType.Name.EndsWith("Queries", StringComparison.Ordinal) || p.ParameterType.Name is "PracticeMailbox");

    private static bool Keeps(Type page) => page.GetProperties().Any(p => p.GetCustomAttribute<PersistentStateAttribute>() is not null);

    private static void Whole<T>(T shown) where T : class
    {
        var back = JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(shown, JsonSerializerOptions.Web), JsonSerializerOptions.Web);
        Assert.Equivalent(shown, back, strict: true);
    }
}
