using InfoInterview.Domain.Reminders;
using InfoInterview.EndToEnd.Tests.Outreach;
using Microsoft.Playwright;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>What Today asks for over the days of a conversation, each thing when it is due and done from its row.</summary>
/// <param name="about">The person asked.</param>
/// <param name="second">Somebody else who works there.</param>
/// <param name="introducer">Who led to the person.</param>
internal sealed class AskedOfToday(Walk walk, Letters letters, DaysPass days, Someone about, Someone second, Someone introducer)
{
    private const string Thanks = """
        Hello NAME,

        Thank you for the fifteen minutes. Your hint to walk the catchment before opening the model changed how I read the maps, and I will try it this month.

        With thanks,
        Jane Alvarez
        """;

    private readonly TodaySeen _today = new(walk);
    private int _silent;

    private string Nudge => $"Nudge {about} once";

    private string Thank => $"Thank {about}";

    private string Tell => $"Tell {introducer} that you met {about.First}";

    /// <summary>After three business days of silence: somebody else there is asked, who is met at a fair.</summary>
    public async Task SecondPersonAsync(string organisation)
    {
        var row = $"Ask a second person at {organisation}";
        var ahead = await days.AheadAsync(ReminderKind.TrySecond, 3);
        _silent = await days.UntilAsync(ReminderKind.TrySecond);
        Assert.Equal(ahead, _silent);
        await _today.FindAsync(row, $"silent for {_silent} business days");
        await _today.ActAsync(row, "**/organisations/*");
        await walk.StepAsync("ask somebody else there", async () =>
        {
            await walk.Visit.LiveAsync();
            await walk.Link($"Ask: {second}").ClickAsync();
            await walk.Visit.ArriveAsync("**/requests/new?**");
            await walk.TypeAsync("What would you like to hear about?", "river models");
            await walk.Button("Write the first message").ClickAsync();
            await walk.Visit.ArriveAsync("**/messages/*");
            await walk.SeeAsync($"First message to {second}");
        });
        await letters.WriteAsync("Fifteen minutes about river models?", Correspondence.Words);
        await walk.StepAsync("say that they were asked at the fair", async () =>
        {
            await walk.Page.GetByLabel("Another way").CheckAsync();
            await walk.Button("Choose how").ClickAsync();
            await walk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "I sent it" }).ClickAsync();
            await walk.Visit.ArriveAsync("**/requests/*");
        });
        await _today.GoneAsync(row);
    }

    /// <summary>After seven: the one nudge, in the thread of the first message.</summary>
    public async Task NudgeAsync(MimeMessage first)
    {
        _silent += await days.UntilAsync(ReminderKind.Nudge, about.First);
        Assert.InRange(_silent, 7, 30);
        await _today.FindAsync(Nudge, $"silent for {_silent} business days");
        await _today.ActAsync(Nudge, "**/messages/*");
        await letters.SendAsync();
        var nudge = await letters.ArrivesAsync();
        Assert.Equal((first.MessageId, "Re: " + first.Subject, about.Email), (nudge.InReplyTo, nudge.Subject, nudge.To.Mailboxes.Single().Address));
        await walk.StepAsync("see that it was nudged", () => walk.Page.Locator("main").GetByText("Nudged", new LocatorGetByTextOptions { Exact = true }).First.WaitForAsync());
        await _today.GoneAsync(Nudge);
    }

    /// <summary>Two days before: the questions, once they are chosen.</summary>
    public async Task QuestionsAsync()
    {
        await days.UntilAsync(ReminderKind.SendQuestions);
        await _today.FindAsync($"Choose questions to send {about}");
        await _today.ActAsync($"Choose questions to send {about}", "**/meetings/*");
        await walk.StepAsync("choose a set", async () =>
        {
            await walk.Page.GetByLabel("Set of questions").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await walk.SeeAsync("to send ahead");
        });
        await _today.FindAsync($"Send {about} your");
        await _today.ActAsync($"Send {about} your", "**/messages/*");
        await letters.SendAsync();
        Assert.Contains("?", (await letters.ArrivesAsync()).TextBody, StringComparison.Ordinal);
        await _today.GoneAsync($"Send {about} your");
    }

    /// <summary>Within 24 hours of the talk: the thank-you, with the time that is left for it.</summary>
    public async Task ThanksAsync()
    {
        await _today.FindAsync(Thank);
        await walk.StepAsync("see how long is left for the thank-you", () => _today.Row(Thank).Filter(new LocatorFilterOptions { Has = walk.Page.Locator(".ii-ring") }).GetByText(" left").WaitForAsync());
        await _today.ActAsync(Thank, "**/messages/*");
        await letters.WriteAsync(null, Thanks.Replace("NAME", about.First, StringComparison.Ordinal));
        await letters.SendAsync();
        Assert.Contains("walk the catchment", (await letters.ArrivesAsync()).TextBody, StringComparison.Ordinal);
        await _today.GoneAsync(Thank);
    }

    /// <summary>Two business days after: the word to whoever led there, put off by a day first, and then left for a good hour.</summary>
    /// <param name="ended">When the talk ended.</param>
    public async Task ReportAsync(DateTimeOffset ended)
    {
        Assert.Equal(await days.AheadAsync(ReminderKind.ReportBack, 2, ended, Conversation.There), await days.UntilAsync(ReminderKind.ReportBack));
        await _today.FindAsync(Tell);
        await _today.PutOffAsync(Tell, "One business day");
        await _today.GoneAsync(Tell);
        Assert.Equal(await days.AheadAsync(ReminderKind.ReportBack, 1), await days.UntilAsync(ReminderKind.ReportBack));
        await _today.FindAsync(Tell);
        await _today.ActAsync(Tell, "**/messages/*");
        await letters.CompleteAsync("She told me to walk the catchment before opening the model", "What came of it with that third person");
        await letters.ScheduleAsync();
        await days.HourComesAsync();
        Assert.Equal(introducer.Email, (await letters.ArrivesAsync()).To.Mailboxes.Single().Address);
        await _today.GoneAsync(Tell);
    }
}
