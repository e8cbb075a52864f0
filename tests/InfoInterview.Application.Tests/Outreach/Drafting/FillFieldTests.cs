using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Outreach.Drafting;

public sealed class FillFieldTests
{
    private const string News = "I finished my degree in June and am finding out where to go from here";

    private static CancellationToken Ct => SendingFloor.Ct;

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task News_of_oneself_filled_into_one_draft_stand_in_the_next_to_somebody_else(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        var first = await WarmAsync(floor, await floor.MeetAsync("Rosalind"));
        Assert.Contains(MessageFields.AskerNews, Placeholders.In(first.Subject, first.Body));

        await floor.AsOwnerAsync<FillField>(fill => fill.RunAsync(first.Id, MessageFields.AskerNews, News, Ct));

        var second = await WarmAsync(floor, await floor.MeetAsync("Barbara"));
        Assert.Contains(News, second.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(MessageFields.AskerNews, Placeholders.In(second.Subject, second.Body));
        Assert.Equal(News, (await floor.AsOwnerAsync<SettingsQueries, AboutMe>(q => q.AboutMeAsync(Ct))).Facts.News);
    }

    private static async Task<Message> WarmAsync(SendingFloor floor, ContactId contact)
    {
        var (_, message) = await floor.AsOwnerAsync<StartRequest, (Domain.Requests.RequestId, MessageId Message)>(
            start => start.RunAsync(new StartRequest.Input(contact, MessageKind.RequestWarm), Ct));
        return await floor.MessageAsync(message);
    }
}
