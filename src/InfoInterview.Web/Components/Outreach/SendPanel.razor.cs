using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>How a draft leaves: now with a way back, at a good hour, or another way. Only what is stored as it stands on the page is sent.</summary>
public sealed partial class SendPanel(SendMessage send, TakeBack takeBack, Toasts toasts, Clock clock, NavigationManager navigation)
{
    private SendWay _way;
    private MessageId? _shown;
    private Guid _nonce;
    private string? _problem;
    private string? _reason;
    private bool _asksReason;
    private bool _asksAnotherWay;

    [Parameter, EditorRequired]
    public ComposerPage Page { get; set; } = null!;

    /// <summary>What the request check says of the draft as it stands.</summary>
    [Parameter, EditorRequired]
    public CheckReport Report { get; set; } = null!;

    [Parameter]
    public string Subject { get; set; } = "";

    [Parameter]
    public string Body { get; set; } = "";

    /// <summary>Saves the draft; false when what is stored is not what is on the page.</summary>
    [Parameter, EditorRequired]
    public Func<Task<bool>> Save { get; set; } = null!;

    /// <summary>Told when what the page knows is out of date: a paused account sends again, or the good hour is over.</summary>
    [Parameter]
    public EventCallback OnOutdated { get; set; }

    private IReadOnlyList<Choice<SendWay>> Ways => CanMail
        ?
        [
            new(SendWay.Now, "Now", "ten seconds to undo"),
            new(SendWay.GoodHour, "At a good hour", GoodHourWords),
            new(SendWay.AnotherWay, "Another way", "copy, mail program, LinkedIn"),
        ]
        : [new(SendWay.AnotherWay, "Another way", "copy, mail program, LinkedIn, phone")];

    private bool CanMail => Page is { Account.PausedBecause: null, Account: not null, Channel: Channel.Email, Contact.Email: not null };

    private string GoodHourWords => Page.ThereZone == Page.HereZone
        ? SendWords.Moment(Page.GoodHour, Page.HereZone, clock.Now)
        : $"{SendWords.Moment(Page.GoodHour, Page.ThereZone, clock.Now)} there, {Page.HereZone.At(Page.GoodHour):HH:mm} here";

    private string ButtonWords => _way switch
    {
        SendWay.Now => "Send now",
        SendWay.GoodHour => "Schedule",
        _ => "Choose how",
    };

    private string? BlockedWords => Page.Barred ?? Report.Findings.Count(f => f.Severity is Severity.Error) switch
    {
        0 => null,
        1 => "One point to fix first",
        var many => $"{many} points to fix first",
    };

    private EventCallback AskReason => Page.Barred is null && Report.MaySendWithReason ? EventCallback.Factory.Create(this, () => _asksReason = true) : default;

    private string AfterwardsAt => Page.Request is { } request ? $"/requests/{request}" : "/messages";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_shown == Page.Id)
            return;
        (_shown, _nonce, _way) = (Page.Id, Guid.CreateVersion7(), CanMail ? SendWay.Now : SendWay.AnotherWay);
    }

    private Task SendAsync() => _way is SendWay.AnotherWay ? Task.FromResult(_asksAnotherWay = true) : SendMailAsync(null);

    private Task SendWithReasonAsync()
    {
        _asksReason = false;
        return _way is SendWay.AnotherWay ? Task.FromResult(_asksAnotherWay = true) : SendMailAsync(_reason);
    }

    private async Task SendMailAsync(string? reason)
    {
        if (!await Save())
            return;
        try
        {
            var queued = await send.RunAsync(
                new SendMessage.Input(Page.Id, _nonce) { At = _way is SendWay.GoodHour ? Page.GoodHour : null, OverrideReason = reason }, CancellationToken.None);
            var words = _way is SendWay.Now
                ? $"The message to {Page.Contact.Name} goes out in ten seconds."
                : $"The message to {Page.Contact.Name} waits until {SendWords.Moment(queued.LeavesAt, Page.HereZone, clock.Now)}.";
            var id = Page.Id;
            toasts.Show(words, () => UndoAsync(queued.Outbox, id), stays: Toasts.Sending);
            navigation.NavigateTo(AfterwardsAt);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            if (refused.Code is SendMessage.HourPassed)
                await OnOutdated.InvokeAsync();
        }
    }

    private async Task UndoAsync(OutboxId outbox, MessageId message)
    {
        try
        {
            await takeBack.RunAsync(outbox, CancellationToken.None);
            navigation.NavigateTo($"/messages/{message}");
        }
        catch (RefusedException refused)
        {
            toasts.Show(refused.Message);
        }
    }

    private void SentAnotherWay()
    {
        toasts.Show($"Noted: you wrote to {Page.Contact.FirstName}.");
        navigation.NavigateTo(AfterwardsAt);
    }
}
