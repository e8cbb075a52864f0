using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Outreach.Sending;

public sealed class OutcomeTests
{
    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_the_server_takes_is_sent_and_moves_its_request(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, message, outbox) = await floor.QueueAsync();

        await floor.TryDueAsync();

        var row = await floor.RowAsync(outbox);
        Assert.Equal("Queued Claimed Transmitting Sent", await floor.HistoryAsync(outbox));
        Assert.Equal("smtp 250", row.Evidence);
        Assert.Single(floor.Server.Contents);
        Assert.Equal(MessageState.Sent, (await floor.MessageAsync(message)).State);
        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_server_that_asks_to_wait_gets_the_same_bytes_later(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.RcptDeferred);
        var (_, _, outbox) = await floor.QueueAsync();

        await floor.TryDueAsync();

        var waiting = await floor.RowAsync(outbox);
        Assert.Equal((OutboxState.Queued, "4.2.0", 1), (waiting.State, waiting.LastCode, waiting.Attempt));
        Assert.InRange(waiting.DueAt - floor.Now, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
        Assert.Null(await floor.ClaimAsync());

        (floor.Server.Fault, var id) = (SmtpFault.None, waiting.InternetMessageId);
        floor.Pass(TimeSpan.FromMinutes(6));
        await floor.TryDueAsync();
        Assert.Equal(OutboxState.Sent, (await floor.RowAsync(outbox)).State);
        Assert.Contains(id, System.Text.Encoding.ASCII.GetString(floor.Server.Contents.Single()), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_server_that_defers_after_the_content_is_asked_again_too(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDeferred);
        var (_, _, outbox) = await floor.QueueAsync();

        await floor.TryDueAsync();

        Assert.Equal("Queued Claimed Transmitting Queued", await floor.HistoryAsync(outbox));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task After_a_day_of_deferrals_the_mail_is_held_for_its_user(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.RcptDeferred);
        var (_, message, outbox) = await floor.QueueAsync();

        for (var tries = 0; tries < 60 && (await floor.RowAsync(outbox)).State is OutboxState.Queued; tries++)
        {
            await floor.TryDueAsync();
            floor.Pass(TimeSpan.FromSeconds(4000));
        }

        Assert.Equal(OutboxState.Held, (await floor.RowAsync(outbox)).State);
        Assert.Equal(MessageState.OnItsWay, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refused_sign_in_pauses_the_account_with_the_servers_words_and_keeps_the_mail(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.AuthRefused);
        var (_, _, outbox) = await floor.QueueAsync();

        await floor.TryDueAsync();

        var account = await floor.AccountAsync();
        Assert.Equal(MailAccountState.Paused, account.State);
        Assert.Contains("Wrong name or password", account.PausedBecause, StringComparison.Ordinal);
        Assert.Equal("Queued Claimed Queued", await floor.HistoryAsync(outbox));
        Assert.Null(await floor.ClaimAsync());

        floor.Server.Fault = SmtpFault.None;
        await floor.WriteAsync(db => db.MailAccounts.Single().Resume());
        await floor.TryDueAsync();
        Assert.Equal(OutboxState.Sent, (await floor.RowAsync(outbox)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_server_whose_name_is_not_found_is_tried_again_and_the_account_goes_on(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        await floor.WriteAsync(db => db.MailAccounts.Single().Connect("Jane Alvarez", "jane@example.org", "smtp.nowhere.invalid", 587, TlsMode.StartTls, "jane", null));
        var (_, _, outbox) = await floor.QueueAsync();

        await floor.TryDueAsync();

        Assert.Equal(MailAccountState.Ok, (await floor.AccountAsync()).State);
        var row = await floor.RowAsync(outbox);
        Assert.Equal((OutboxState.Queued, "there is no server of that name"), (row.State, row.LastText));
        Assert.InRange(row.DueAt - floor.Now, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refused_address_fails_is_flagged_and_gives_the_words_back(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.RcptRefused);
        var (request, message, outbox) = await floor.QueueAsync();

        await floor.TryDueAsync();

        Assert.Equal("Queued Claimed Failed", await floor.HistoryAsync(outbox));
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
        Assert.Equal(RequestState.Draft, await floor.RequestStateAsync(request));
        Assert.Equal(EmailStatus.Bounced, await floor.LookAsync(db => db.Set<ContactEmail>().Select(e => e.Status).SingleAsync(SendingFloor.Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_line_dropped_after_the_content_leaves_it_undecided_and_nothing_is_sent_again(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, SmtpFault.DotDropped);
        var (request, message, outbox) = await floor.QueueAsync();

        await floor.TryDueAsync();
        floor.Pass(TimeSpan.FromHours(30));

        Assert.Equal("Queued Claimed Transmitting Unknown", await floor.HistoryAsync(outbox));
        Assert.Equal(MessageState.OnItsWay, (await floor.MessageAsync(message)).State);
        Assert.Equal(RequestState.Draft, await floor.RequestStateAsync(request));
        Assert.Null(await floor.ClaimAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mailbox_of_the_practice_space_never_sends_for_a_real_one(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        await floor.WriteAsync(db => db.Add(MailAccount.Practice(floor.Owner, "Jane Alvarez", floor.Now)));
        var (_, _, outbox) = await floor.QueueAsync();

        await floor.TryDueAsync();

        Assert.Equal("Queued Claimed Queued", await floor.HistoryAsync(outbox));
        Assert.Equal(MailAccountState.Paused, (await floor.AccountAsync()).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_mail_and_its_request_move_together_or_not_at_all(DatabaseProvider provider)
    {
        var failing = new FailingSave(times: int.MaxValue);
        await using var floor = await SendingFloor.OpenAsync(provider, more: failing.Attach);
        var (request, message, outbox) = await floor.QueueAsync();
        failing.IsArmed = true;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(floor.TryDueAsync);

        Assert.Equal("Queued Claimed Transmitting", await floor.HistoryAsync(outbox));
        Assert.Equal((OutboxState.Transmitting, MessageState.OnItsWay), ((await floor.RowAsync(outbox)).State, (await floor.MessageAsync(message)).State));
        Assert.Equal(RequestState.Draft, await floor.RequestStateAsync(request));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_save_that_meets_another_one_is_repeated_so_that_what_left_is_written_down(DatabaseProvider provider)
    {
        var failing = new FailingSave(times: 1);
        await using var floor = await SendingFloor.OpenAsync(provider, more: failing.Attach);
        var (request, _, outbox) = await floor.QueueAsync();
        failing.IsArmed = true;

        await floor.TryDueAsync();

        Assert.Equal("Queued Claimed Transmitting Sent", await floor.HistoryAsync(outbox));
        Assert.Equal(RequestState.Sent, await floor.RequestStateAsync(request));
        Assert.Single(floor.Server.Contents);
    }

    /// <summary>Lets saves fail that would move a request, as when another window saved it a moment before.</summary>
    private sealed class FailingSave(int times) : SaveChangesInterceptor
    {
        private int _left = times;

        public bool IsArmed { get; set; }

        public void Attach(IServiceCollection services)
        {
            services.ConfigureDbContext<SqliteAppDbContext>(db => db.AddInterceptors(this));
            services.ConfigureDbContext<PostgresAppDbContext>(db => db.AddInterceptors(this));
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var moves = eventData.Context!.ChangeTracker.Entries<InterviewRequest>().Any(e => e.State is EntityState.Modified);
            return IsArmed && moves && _left-- > 0 ? throw new DbUpdateConcurrencyException("Another window was first.") : base.SavingChangesAsync(eventData, result, cancellationToken);
        }
    }
}
