using InfoInterview.Application.Accounts;
using InfoInterview.Application.Tests.Outreach.Sending;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Accounts;

public sealed class MailAccountTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_connected_account_is_stored_with_its_password_encrypted(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);

        await ConnectAsync(floor, Input() with { Password = "correct horse" });

        var page = await floor.AsOwnerAsync<MailAccountQueries, MailAccountPage>(q => q.ShowAsync(Ct));
        Assert.Equal(("jane@example.org", "smtp.example.org", true), (page.Account!.FromAddress, page.Account.Host, page.Account.HasPassword));
        var stored = await floor.AccountAsync();
        Assert.DoesNotContain("correct horse", stored.ProtectedPassword, StringComparison.Ordinal);
        Assert.Equal("correct horse", floor.Get<MailSecrets>().Unprotect(floor.Owner, stored.ProtectedPassword!));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_empty_password_keeps_the_stored_one(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        await ConnectAsync(floor, Input() with { Password = "correct horse" });

        await ConnectAsync(floor, Input() with { FromName = "Jane A.", Password = "" });

        var stored = await floor.AccountAsync();
        Assert.Equal(("Jane A.", "correct horse"), (stored.FromName, floor.Get<MailSecrets>().Unprotect(floor.Owner, stored.ProtectedPassword!)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_stored_password_is_not_shown_to_another_server(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        await ConnectAsync(floor, Input() with { Password = "correct horse" });

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ConnectAsync(floor, Input() with { Host = "smtp.elsewhere.example" }));

        Assert.Equal("mail.password-elsewhere", refused.Code);
        Assert.Equal("smtp.example.org", (await floor.AccountAsync()).Host);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_stored_password_does_not_reach_another_server_by_way_of_an_empty_user_name(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        await ConnectAsync(floor, Input() with { Password = "correct horse" });

        await ConnectAsync(floor, Input() with { UserName = "", Host = "smtp.elsewhere.example" });
        Assert.Null((await floor.AccountAsync()).ProtectedPassword);

        var elsewhere = Input() with { Host = "smtp.elsewhere.example", Password = "" };
        Assert.Equal("mail.password-missing", (await Assert.ThrowsAsync<RefusedException>(() => ConnectAsync(floor, elsewhere))).Code);
        Assert.Equal("mail.password-missing", (await Assert.ThrowsAsync<RefusedException>(() => floor.AsOwnerAsync<TestMailAccount>(t => t.RunAsync(elsewhere, Ct)))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_address_in_letters_that_look_like_others_is_kept_with_a_warning(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);

        var honest = await ConnectAsync(floor, Input() with { Password = "correct horse" });
        var odd = await ConnectAsync(floor, Input() with { Address = "jane@ex\u0430mple.org", Password = "correct horse" });

        Assert.Null(honest);
        Assert.Contains("look like others", odd, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_paused_account_sends_again_when_its_user_says_so(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        await floor.WriteAsync(db => db.MailAccounts.Single().Pause("535 no"));

        await floor.AsOwnerAsync<ResumeMailAccount>(r => r.RunAsync(Ct));
        await floor.AsOwnerAsync<PaceMailAccount>(p => p.RunAsync(7, 90, Ct));

        var stored = await floor.AccountAsync();
        Assert.Equal((MailAccountState.Ok, null, 7, 90), (stored.State, stored.PausedBecause, stored.DailyCap, stored.SpacingSeconds));
    }

    [Theory]
    [EachDatabase(null, TlsMode.StartTls, true, "took the test mail")]
    [EachDatabase("wrong", TlsMode.StartTls, false, "did not let the account sign in")]
    [EachDatabase(null, TlsMode.ImplicitTls, false, "No encrypted connection")]
    public async Task A_test_to_oneself_tells_what_the_server_made_of_it(DatabaseProvider provider, string? password, TlsMode tls, bool works, string words)
    {
        Assert.SkipWhen(SmtpSink.SkipReason is not null, SmtpSink.SkipReason ?? "");
        await using var sink = await SmtpSink.StartAsync(null, Ct);
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false, more: services => services.Configure<MailOptions>(o => o.TrustedAuthoritiesFile = sink.AuthorityFile));
        var typed = new ConnectMailAccount.Input("Jane Alvarez", sink.User!, "localhost", sink.Port, tls) { UserName = sink.User, Password = password ?? sink.Password };

        var result = await floor.AsOwnerAsync<TestMailAccount, TestMailAccount.Result>(t => t.RunAsync(typed, Ct));

        Assert.Equal(works, result.Worked);
        Assert.Contains(words, result.Sentence, StringComparison.Ordinal);
        Assert.Equal(works ? [sink.User!] : [], sink.Received().SelectMany(m => m.To));
        Assert.Equal((0, works ? 1 : 0), (await floor.LookAsync(db => db.Outbox.CountAsync(Ct)), await floor.LookAsync(db => db.MailAccounts.CountAsync(Ct))));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_test_that_fails_leaves_the_account_that_works_as_it_is(DatabaseProvider provider)
    {
        Assert.SkipWhen(SmtpSink.SkipReason is not null, SmtpSink.SkipReason ?? "");
        await using var sink = await SmtpSink.StartAsync(null, Ct);
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false, more: services => services.Configure<MailOptions>(o => o.TrustedAuthoritiesFile = sink.AuthorityFile));
        var works = new ConnectMailAccount.Input("Jane Alvarez", sink.User!, "localhost", sink.Port, TlsMode.StartTls) { UserName = sink.User, Password = sink.Password };
        Assert.True((await floor.AsOwnerAsync<TestMailAccount, TestMailAccount.Result>(t => t.RunAsync(works, Ct))).Worked);

        var result = await floor.AsOwnerAsync<TestMailAccount, TestMailAccount.Result>(t => t.RunAsync(works with { FromName = "J. A.", Password = "wrong" }, Ct));

        Assert.False(result.Worked);
        var stored = await floor.AccountAsync();
        Assert.Equal(("Jane Alvarez", sink.Password), (stored.FromName, floor.Get<MailSecrets>().Unprotect(floor.Owner, stored.ProtectedPassword!)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_servers_own_words_are_in_the_answer_and_the_password_is_not(DatabaseProvider provider)
    {
        Assert.SkipWhen(SmtpSink.SkipReason is not null, SmtpSink.SkipReason ?? "");
        await using var sink = await SmtpSink.StartAsync(null, Ct);
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false, more: services => services.Configure<MailOptions>(o => o.TrustedAuthoritiesFile = sink.AuthorityFile));
        var typed = new ConnectMailAccount.Input("Jane Alvarez", sink.User!, "localhost", sink.Port, TlsMode.StartTls) { UserName = sink.User, Password = "hunter-and-gatherer" };

        var result = await floor.AsOwnerAsync<TestMailAccount, TestMailAccount.Result>(t => t.RunAsync(typed, Ct));

        Assert.Contains("It said: “535", result.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter-and-gatherer", result.Sentence, StringComparison.Ordinal);
    }

    private static ConnectMailAccount.Input Input() => new("Jane Alvarez", "jane@example.org", "smtp.example.org", 587, TlsMode.StartTls) { UserName = "jane" };

    private static Task<string?> ConnectAsync(SendingFloor floor, ConnectMailAccount.Input input) =>
        floor.AsOwnerAsync<ConnectMailAccount, string?>(connect => connect.RunAsync(input, Ct));
}
