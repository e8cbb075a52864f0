using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Meetings;

/// <summary>One meeting: when and where, what to ask, which letters go with it, and how it went.</summary>
public sealed partial class MeetingDetail(MeetingQueries queries, MeetingLetterQueries letters, WriteMessage write, Clock clock, NavigationManager navigation, Toasts toasts)
{
    private MeetingPage? _page;
    private MeetingLetters _letters = new();
    private bool _gone;
    private bool _placeChanged;
    private bool _moving;
    private bool _telling;
    private bool _debriefing;
    private string? _problem;
    private StepTaken? _taken;
    private string? _did;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public MeetingShown? Drawn { get; set; }

    /// <summary>The meeting of the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    private string? Do { get; set; }

    private MeetingRow Row => _page!.Row;

    private bool IsAgreed => Row.State is MeetingState.Agreed;

    private bool MayWrite => !Row.Person.DoNotContact;

    private string Head => string.Join(" · ", new[]
    {
        Row.Person.Organisation,
        $"{MeetingWords.Day(Row.Mine, _page!.MyZone.DateAt(clock.Now))} {MeetingWords.Clocks(Row)}",
        $"{Row.Minutes} minutes {Row.Mode.Words()}",
        IsAgreed ? null : MeetingWords.Of(Row.State),
    }.OfType<string>());

    private NextThing? Next => NextThing.Of(_page!, _letters, _placeChanged, clock.Now, new NextThing.Ways(WriteAsync, TellAsync));

    private string LeftWords => NextThing.HoursLeft(Row.EndsAt, clock.Now);

    private IReadOnlyList<(MessageKind Kind, string Words, bool Written)> Letters => (MayWrite, Row.State) switch
    {
        (true, MeetingState.Agreed) =>
        [
            (MessageKind.Invitation, "The invitation", _letters.Invited),
            (MessageKind.QuestionsAhead, "The questions ahead", _letters.QuestionsSent),
            (MessageKind.Confirm, "Confirming the day before", _letters.Confirmed),
        ],
        (true, MeetingState.Held) => [(MessageKind.Thanks, "The thank-you", !_letters.OwesThanks)],
        _ => [],
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_page?.Row.Id.Value != Id)
        {
            (_taken, _did) = (null, null);
            if (_page is null && Drawn is { } drawn && drawn.Page.Row.Id.Value == Id)
                (_page, _letters) = (drawn.Page, drawn.Letters);
            else
                await LoadAsync();
        }

        if (Do != _did)
            (_did, _debriefing) = (Do, Do == "debrief" && _page?.Row.State is MeetingState.Held);
    }

    private async Task LoadAsync()
    {
        var id = new MeetingId(Id);
        var page = await queries.FindAsync(id, CancellationToken.None);
        _letters = page is null ? new MeetingLetters() : await letters.OfAsync(id, CancellationToken.None);
        (_page, _gone) = (page, page is null);
        Drawn = page is null ? null : new MeetingShown(page, _letters);
    }

    private Task TellAsync()
    {
        _telling = true;
        return Task.CompletedTask;
    }

    private async Task WriteAsync(MessageKind kind)
    {
        _problem = null;
        try
        {
            var message = await write.RunAsync(new DraftSubject(kind, Row.Person.Id, Row.Request, Row.Id), CancellationToken.None);
            navigation.NavigateTo($"/messages/{message}");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private async Task SaidAsync(bool theyHoldAnother)
    {
        _placeChanged = _placeChanged || theyHoldAnother;
        await LoadAsync();
        toasts.Show(theyHoldAnother ? "Saved. Their calendar still shows what it said before." : "Saved.");
    }

    private async Task MovedAsync(StepTaken taken)
    {
        toasts.Show("Moved. The old time is kept in the history.");
        if (taken.Meeting is { } moved)
            navigation.NavigateTo($"/meetings/{moved}");
        else
            await LoadAsync();
    }

    private async Task ToldAsync(StepTaken taken)
    {
        _taken = taken;
        await LoadAsync();
        toasts.Show(taken.MailsTakenBack > 0 ? "Noted. What was on its way to them is a draft again." : "Noted.");
    }
}
