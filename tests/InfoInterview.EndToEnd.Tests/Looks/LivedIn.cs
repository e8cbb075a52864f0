using InfoInterview.Application.Contacts;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Questions;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Requests;
using InfoInterview.EndToEnd.Tests.Outreach;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>An account in which every page has something to show: a draft, a request that waits, a time agreed, a talk held, one by chance, and somebody in the bin.</summary>
internal sealed class LivedIn(AppHome home, OwnerId owner, CancellationToken ct)
{
    // Words that the request check would not let go without a reason.
    private const string Curt = "Hello,\n\nwould you have 15 minutes?\n\nJane";

    private readonly Correspondence _letters = new(home, owner, ct);
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    /// <summary>Lives in it.</summary>
    /// <returns>The addresses that hold an id, with each dialog that an address opens; and the dialogs that none does.</returns>
    public async Task<(IReadOnlyList<string> Pages, IReadOnlyList<PressedDialog> Dialogs)> FillAsync()
    {
        var (drafted, draft) = await _letters.StartAsync(await _letters.KnowAsync("Ruth", "Steiner", "Alster Works"));
        var fine = await _letters.WriteAsync((await _letters.StartAsync(await _letters.KnowAsync("Otto", "Falk", "Alster Works"))).Message);
        var curt = await _letters.WriteAsync((await _letters.StartAsync(await _letters.KnowAsync("Mira", "Holt", "Alster Works"))).Message, Curt);
        var (waiting, _) = await SendAsync(await _letters.KnowAsync("Elin", "Berg", "Fjord Models"));
        var answered = (await SendAsync(await _letters.KnowAsync("Daniel", "Okafor", "Blue Contour"))).Request;
        await SayYesAsync(answered);
        var agreeing = await _letters.KnowAsync("Jana", "Dvořáková", "University of Ostrava");
        var (request, sent) = await SendAsync(agreeing);
        await SayYesAsync(request);
        var ahead = await AgreeAsync(request, 7);
        var questions = await home.WithAsync<CreateQuestionSet, QuestionSetId>(owner, create => create.RunAsync(new CreateQuestionSet.Input(StarterSet.All[0].Name), ct));
        await home.WithAsync<ChooseQuestionSet, bool>(owner, async choose => { await choose.RunAsync(request, questions, ct); return true; });
        var (lost, _) = await SendAsync(await _letters.KnowAsync("Owen", "Pritchard", "Severn Data"));
        await home.WithAsync<LogBounce, StepTaken>(owner, log => log.RunAsync(new LogBounce.Input(lost, Bounce.Hard, _now), ct));
        var held = await TalkAsync(await _letters.KnowAsync("Priya", "Raman", "Delta Survey"));
        var met = await _letters.KnowAsync("Tomas", "Lind", "Skerry Maps");
        var byChance = await home.WithAsync<LogTalk, MeetingId>(owner, log => log.RunAsync(new LogTalk.Input(met, new TimeChoice(DateOnly.FromDateTime(_now.AddDays(-1).UtcDateTime), new TimeOnly(10, 0)), 20, MeetingMode.InPerson), ct));
        var gone = await _letters.KnowAsync("Ines", "Prado", "Delta Survey");
        var (left, _) = await SendAsync(gone);
        await home.WithAsync<DeleteContacts, DeleteContacts.Result>(owner, delete => delete.RunAsync([gone], ct));
        var organisation = await home.LookAsync(owner, db => db.Organisations.OrderBy(o => o.SortName).Select(o => o.Id).FirstAsync(ct), ct);
        IReadOnlyList<string> pages =
        [
            $"/people/{agreeing}", $"/people/{agreeing}/edit", $"/organisations/{organisation}", $"/requests/new?person={agreeing}", $"/messages/{draft}", $"/messages/{sent}",
            $"/requests/{request}", $"/meetings/{ahead}", $"/meetings/{held}", $"/people/{met}", $"/meetings/{byChance}", $"/requests/{left}", $"/questions/{questions}",
            $"/requests/{waiting}?do=log-reply", $"/requests/{waiting}?do=already-talked", $"/requests/{waiting}?do=bounce", $"/requests/{answered}?do=agree-time", $"/requests/{request}?do=withdraw", $"/requests/{request}?do=move-meeting", $"/requests/{request}?do=say-what-happened", $"/requests/{drafted}?do=discard", $"/requests/{lost}?do=new-address", $"/requests/{answered}?do=note-job", $"/meetings/{held}?do=debrief",
        ];
        return (pages,
        [
            new PressedDialog("/", "[aria-label^='Put off: Thank']", "text=Until a day I choose"),
            new PressedDialog("/", "[aria-label^='Put off: Thank']", "text=Let it go"),
            new PressedDialog("/people", "tbody .ii-box >> nth=0", "button:text-is('How you know them')"),
            new PressedDialog("/people", "tbody .ii-box >> nth=0", "text=Add tag"),
            new PressedDialog($"/people/{met}", "[aria-label^='More for']", "text=Log a talk"),
            new PressedDialog($"/people/{met}", "[aria-label^='More for']", "text=They asked not to be contacted"),
            new PressedDialog($"/messages/{curt}", "text=send it with a reason"),
            new PressedDialog($"/messages/{fine}", ".ii-sendbar button.ii-fill"),
        ]);
    }

    private async Task<(RequestId Request, MessageId Message)> SendAsync(ContactId contact)
    {
        var (request, message) = await _letters.StartAsync(contact);
        await _letters.WriteAsync(message, Curt);
        await home.WithAsync<MarkSentAnotherWay, bool>(owner, async mark =>
        {
            await mark.RunAsync(new MarkSentAnotherWay.Input(message, Channel.Email, _now) { OverrideReason = "It is right as it stands." }, ct);
            return true;
        });
        return (request, message);
    }

    private Task<StepTaken> SayYesAsync(RequestId request) => home.WithAsync<LogReply, StepTaken>(
        owner, log => log.RunAsync(new LogReply.Input(request, ReplyKind.Yes, _now) { Words = new TheirWords("Gladly. Any morning suits me.") }, ct));

    private async Task<MeetingId> AgreeAsync(RequestId request, int daysAhead)
    {
        var start = new TimeChoice(DateOnly.FromDateTime(_now.AddDays(daysAhead).UtcDateTime), new TimeOnly(10, 0));
        var taken = await home.WithAsync<AgreeTime, StepTaken>(owner, agree => agree.RunAsync(new AgreeTime.Input(request, start, 15, MeetingMode.Phone) { Place = "+420 555 0100" }, ct));
        return taken.Meeting!.Value;
    }

    private async Task<MeetingId> TalkAsync(ContactId contact)
    {
        var (request, _) = await SendAsync(contact);
        await SayYesAsync(request);
        var meeting = await AgreeAsync(request, 1);
        await home.LookAsync(owner, db => db.Meetings.Where(m => m.Id == meeting)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.StartsAt, _now.AddHours(-1)).SetProperty(x => x.EndsAt, _now.AddMinutes(-45)), ct), ct);
        await home.WithAsync<MarkHeld, StepTaken>(owner, mark => mark.RunAsync(new MarkHeld.Input(meeting), ct));
        return meeting;
    }
}
