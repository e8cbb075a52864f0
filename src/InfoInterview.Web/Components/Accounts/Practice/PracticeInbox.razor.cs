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

/// <summary>The mailbox of the practice space: the user answers as the invented people would, or their servers.</summary>
public sealed partial class PracticeInbox(PracticeMailbox mailbox, MessageQueries messages, LogReply reply, LogDecline decline, LogBounce bounce, Toasts toasts, Clock clock, NavigationManager navigation)
{
    private PracticeShown? _shown;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public PracticeShown? Drawn { get; set; }

    private PracticePage? Letters => _shown!.Page;

    [SupplyParameterFromQuery(Name = "after")]
    private Guid? After { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() =>
        Drawn = _shown = _shown is null && Drawn?.Address == navigation.Uri ? Drawn : await LoadAsync();

    private string When(PracticeLetter letter) => SendWords.Moment(letter.At, _shown!.Zone, clock.Now);

    private async Task<PracticeShown> LoadAsync() => new(
        navigation.Uri,
        await mailbox.ReadAsync(After is { } after ? new MessageId(after) : null, CancellationToken.None),
        await messages.ZoneAsync(CancellationToken.None));

    private async Task AnswerAsync(PracticeLetter letter, PracticeAnswer answer)
    {
        _problem = null;
        try
        {
            await LogAsync(letter.RequestId!.Value, answer, $"Re: {letter.Subject}");
            toasts.Show($"{(answer.Kind is null ? "It came back" : $"{letter.To.Split(' ')[0]} answered")}. Today says what comes next.");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }

        _shown = await LoadAsync();
    }

    private Task<StepTaken> LogAsync(RequestId request, PracticeAnswer answer, string subject)
    {
        var (now, zone) = (clock.Now, _shown!.Zone);
        var words = new TheirWords(answer.Words(zone.DateAt(now)), Channel.Email, subject);
        return answer.Kind switch
        {
            null => bounce.RunAsync(new LogBounce.Input(request, Bounce.Hard, now) { Words = words.Body }, CancellationToken.None),
            ReplyKind.No => decline.RunAsync(new LogDecline.Input(request, now, NoTime: true) { Words = words }, CancellationToken.None),
            { } kind => reply.RunAsync(new LogReply.Input(request, kind, now) { Words = words, Until = answer.Until(zone.DateAt(now)) }, CancellationToken.None),
        };
    }
}
