using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>Logs what they answered: yes, a question, later, away, no, or never again.</summary>
public sealed partial class ReplyDialog(LogReply reply, LogDecline decline, LogOptOut optOut, Clock clock)
{
    private static readonly IReadOnlyList<Choice<ReplyKind>> Kinds =
    [
        new(ReplyKind.Yes, "Yes"), new(ReplyKind.Question, "A question"), new(ReplyKind.Later, "Later"),
        new(ReplyKind.OutOfOffice, "Away just now"), new(ReplyKind.No, "No"), new(ReplyKind.OptOut, "Please do not write again"),
    ];

    private ReplyKind _kind = ReplyKind.Yes;
    private DateOnly? _until;
    private bool _noTime;
    private string? _named;
    private string? _words;
    private PastMoment? _wrote;

    [Parameter, EditorRequired]
    public ContactId Contact { get; set; }

    /// <summary>The user's own zone, on whose clock the time is read.</summary>
    [Parameter, EditorRequired]
    public Zone MyZone { get; set; } = Zone.Utc;

    /// <summary>The mail it is about, if their words came in by themselves: then neither the hour nor the words are asked for.</summary>
    [Parameter]
    public HeardMail? Heard { get; set; }

    private string Follows => _kind switch
    {
        ReplyKind.Yes => "Next, agree on a time.",
        ReplyKind.Question => "Answer within a business day.",
        ReplyKind.Later => "We ask again then; without a date in thirty days.",
        ReplyKind.OutOfOffice => "Nothing moves until they are back.",
        ReplyKind.No => "A no is a fine answer. Thank them, and leave it.",
        _ => "Everything to them ends, for good.",
    };

    private TheirWords? Words => string.IsNullOrWhiteSpace(_words) ? null : new TheirWords(_words);

    /// <inheritdoc/>
    protected override void Opened()
    {
        _wrote = new PastMoment(MyZone, clock);
        _kind = Heard switch { { AsksToStop: true } => ReplyKind.OptOut, { Doubt: MailDoubt.UntilWhen } => ReplyKind.OutOfOffice, _ => ReplyKind.Yes };
    }

    private Task LogAsync() => TryAsync(() => LogAsync(Heard?.At ?? _wrote!.Instant()));

    private Task<StepTaken> LogAsync(DateTimeOffset at) => _kind switch
    {
        ReplyKind.No => decline.RunAsync(new LogDecline.Input(Request, at, _noTime) { Words = Words, Named = NamedPerson.Typed(_named) }, CancellationToken.None),
        ReplyKind.OptOut => OptOutAsync(at),
        _ => reply.RunAsync(new LogReply.Input(Request, _kind, at) { Until = _until, Words = Words }, CancellationToken.None),
    };

    private async Task<StepTaken> OptOutAsync(DateTimeOffset at)
    {
        await optOut.RunAsync(new LogOptOut.Input(Contact, at) { Request = Request, Words = Words }, CancellationToken.None);
        return new StepTaken(Request, RequestState.OptedOut);
    }
}
