using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>A paused account keeps its mail, and its user is told wherever they look for it.</summary>
public sealed class PausedAccountTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_message_behind_a_paused_account_says_so_everywhere_until_it_is_resumed(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.AuthRefused);
        var (request, _, _) = await floor.QueueAsync();
        Assert.Equal((false, 0, "waits until 09:00"), await ToldAsync(floor, request));

        await floor.TryDueAsync();
        floor.Pass(TimeSpan.FromHours(5));

        Assert.Equal((true, 1, "waits, because sending is paused"), await ToldAsync(floor, request));
        Assert.True(Assert.Single((await floor.AsOwnerAsync<MessageQueries, MessagePage>(q => q.PageAsync(new MessageFilter(MessageState.OnItsWay), Ct))).Rows).IsPaused);
        var today = await floor.AsOwnerAsync<TodayQueries, TodayPage>(q => q.LoadAsync(Ct));
        Assert.Equal(today.Count, (await floor.AsOwnerAsync<TodayQueries, NavCounts>(q => q.CountsAsync(Ct))).Today);

        await floor.AsOwnerAsync<ResumeMailAccount>(resume => resume.RunAsync(Ct));
        var (onToday, messages, _) = await ToldAsync(floor, request);
        Assert.Equal((false, 0), (onToday, messages));
    }

    private static async Task<(bool OnToday, int Messages, string? Request)> ToldAsync(SendingFloor floor, Domain.Requests.RequestId request)
    {
        var today = await floor.AsOwnerAsync<TodayQueries, TodayPage>(queries => queries.LoadAsync(Ct));
        var counts = await floor.AsOwnerAsync<TodayQueries, NavCounts>(queries => queries.CountsAsync(Ct));
        var page = await floor.AsOwnerAsync<RequestQueries, RequestPage?>(queries => queries.FindAsync(request, Ct));
        return (today.IsSendingPaused, counts.Messages, page!.OnItsWay);
    }
}
