using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using InfoInterview.Web.Components.Outreach;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Practice;

/// <summary>The mailbox of the practice space: the user answers as the invented people would.</summary>
public sealed partial class PracticeInbox(PracticeMailbox mailbox, MessageQueries messages, LogReply reply, LogDecline decline, Toasts toasts, Clock clock)
{
    private PracticePage? _page;
    private bool _loading = true;
    private Zone _zone = Zone.Utc;
    private string? _problem;

    [SupplyParameterFromQuery(Name = "after")]
    private Guid? After { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _zone = await messages.ZoneAsync(CancellationToken.None);
        await LoadAsync();
    }

    private string When(PracticeLetter letter) => SendWords.Moment(letter.At, _zone, clock.Now);

    private async Task LoadAsync()
    {
        _page = await mailbox.ReadAsync(After is { } after ? new MessageId(after) : null, CancellationToken.None);
        _loading = false;
    }

    private async Task AnswerAsync(PracticeLetter letter, PracticeAnswer answer)
    {
        _problem = null;
        try
        {
            await LogAsync(letter.RequestId!.Value, answer, $"Re: {letter.Subject}");
            toasts.Show($"{letter.To.Split(' ')[0]} answered. Today says what comes next.");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }

        await LoadAsync();
    }

    private Task<StepTaken> LogAsync(RequestId request, PracticeAnswer answer, string subject)
    {
        var now = clock.Now;
        var words = new TheirWords(answer.Words(_zone.DateAt(now)), Channel.Email, subject);
        return answer.Kind is ReplyKind.No
            ? decline.RunAsync(new LogDecline.Input(request, now, NoTime: true) { Words = words }, CancellationToken.None)
            : reply.RunAsync(new LogReply.Input(request, answer.Kind, now) { Words = words, Until = answer.Until(_zone.DateAt(now)) }, CancellationToken.None);
    }
}
