using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using InfoInterview.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.EndToEnd.Tests.Hosting;

/// <summary>What the running app writes into the log file in its data folder.</summary>
public sealed class LogFileTests(BrowserHost browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_of_the_day_tells_of_each_mail_by_its_id_and_names_nobody()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.RcptRefused, SmtpDialect.Plain);
        await using var home = await AppHome.CreateAsync(new AppSettings(), Ct);
        await using var app = await home.StartAsync(Ct);
        var owner = await home.OwnerAsync(Ct);
        var letters = new Correspondence(home, owner, Ct);
        await letters.ConnectAsync("zelmira.sender@canary.example", "a canary of a password", server.Port, TlsMode.None);
        List<OutboxId> rows =
        [
            await SendAsync(home, owner, await letters.KnowAsync("Ottokar", "Quistorp", "Vantongeren Works"), OutboxState.Failed),
        ];
        server.Fault = SmtpFault.None;
        rows.Add(await SendAsync(home, owner, await letters.KnowAsync("Isolde", "Brackwater", "Vantongeren Works"), OutboxState.Sent));
        server.Fault = SmtpFault.DotDropped;
        rows.Add(await SendAsync(home, owner, await letters.KnowAsync("Wendelin", "Hohlweg"), OutboxState.Unknown));
        await LookAroundAsync(app);

        var log = await LogFile.NamesNobodyAsync(
            home,
            [
                "Ottokar", "Quistorp", "Isolde", "Brackwater", "Wendelin", "Hohlweg", "Vantongeren", "example.com", "canary", "river models", "hydraulics",
                "Fifteen minutes", "Jane", "Alvarez", AppSettings.Email, AppSettings.Password, "not the password",
            ],
            Ct);

        Assert.All(rows, row => Assert.Contains($"Outbox row \"{row}\"", log, StringComparison.Ordinal));
    }

    // The running app is what sends it.
    private static async Task<OutboxId> SendAsync(AppHome home, OwnerId owner, ContactId to, OutboxState end)
    {
        var message = await new Correspondence(home, owner, Ct).ApproveAsync(to);
        var row = await Patience.UntilAsync($"mail that is {end}", limit => home.LookAsync(
            owner, db => db.Outbox.AsNoTracking().SingleOrDefaultAsync(o => o.MessageId == message && o.State == end, limit), limit), Ct);
        return row.Id;
    }

    // A wrong password, the right one, a search by name, and a page that tells of the refused mail.
    private async Task LookAroundAsync(RunningApp app)
    {
        await using var visit = await browser.OpenAsync(app.Address, Variant.Desktop);
        await visit.SignInAsync("not the password");
        await visit.SignInAsync();
        await visit.GoAsync("/people?q=quistorp");
        await visit.GoAsync("/messages");
        await visit.GoAsync("/not-found");
    }
}
