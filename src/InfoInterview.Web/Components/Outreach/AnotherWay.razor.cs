using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Outreach;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>Everything works without a mail account: copy, a mail program, a file, another channel; then the user says that it was sent.</summary>
public sealed partial class AnotherWay(MarkSentAnotherWay mark, Clock clock, IJSRuntime script)
{
    private static readonly IReadOnlyList<Choice<Channel>> Channels =
    [
        new(Channel.Email, "E-mail, from my own program"), new(Channel.LinkedIn, "LinkedIn"), new(Channel.Phone, "Phone"),
        new(Channel.Text, "Text message or chat"), new(Channel.InPerson, "In person"), new(Channel.ViaIntroducer, "Through the one who introduced us"),
    ];

    private Channel _channel;
    private PastMoment _sent = null!;
    private bool _wasOpen;
    private bool _copied;
    private bool _needsReason;
    private string? _reason;
    private string? _problem;

    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    [Parameter, EditorRequired]
    public ComposerPage Page { get; set; } = null!;

    [Parameter]
    public string Subject { get; set; } = "";

    [Parameter]
    public string Body { get; set; } = "";

    /// <summary>Saves the draft; false when what is stored is not what is on the page, and then nothing is noted.</summary>
    [Parameter, EditorRequired]
    public Func<Task<bool>> Save { get; set; } = null!;

    /// <summary>Why it goes in spite of the check, when that was said already.</summary>
    [Parameter]
    public string? Reason { get; set; }

    /// <summary>Told when the user said that it was sent.</summary>
    [Parameter]
    public EventCallback OnSent { get; set; }

    private string? Mailto
    {
        get
        {
            if (Page.Contact.Email is not { } address || !EmailAddress.TryParse(address, out var to, out _))
                return null;
            try
            {
                return MailtoLink.Create(to, Subject, Body);
            }
            catch (RefusedException)
            {
                // Too long for a link: copying and the file are beside it.
                return null;
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => _channel = Page.Channel;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_sent is null || (Open && !_wasOpen))
            _sent = new PastMoment(Page.HereZone, clock);
        _wasOpen = Open;
    }

    private async Task CopyAsync()
    {
        await script.InvokeVoidAsync("navigator.clipboard.writeText", Body);
        _copied = true;
    }

    private async Task NoteAsync()
    {
        try
        {
            if (!await Save())
                throw new RefusedException("draft.not-kept", "The words on this page could not be kept as they stand, so nothing was noted. Go back to the draft and look.");
            await mark.RunAsync(new MarkSentAnotherWay.Input(Page.Id, _channel, _sent.Instant()) { OverrideReason = _reason ?? Reason }, CancellationToken.None);
            await OpenChanged.InvokeAsync(false);
            await OnSent.InvokeAsync();
        }
        catch (RefusedException refused)
        {
            (_problem, _needsReason) = (refused.Message, refused.Code is "check.errors");
        }
    }
}
