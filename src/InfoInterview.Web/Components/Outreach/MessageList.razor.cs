using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>Every message: drafts, on their way, sent and received, a page at a time; which ones stands in the address.</summary>
public sealed partial class MessageList(MessageQueries queries, Clock clock, NavigationManager navigation)
{
    private static readonly IReadOnlyList<Choice<MessageState>> Views =
        [new(MessageState.Draft, "Drafts"), new(MessageState.OnItsWay, "On their way"), new(MessageState.Sent, "Sent"), new(MessageState.Received, "Received")];

    private string? _loaded;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public MessagePage? Drawn { get; set; }

    // The page's rows.
    private MessagePage? List { get; set; }

    /// <summary>The zone its times are shown in.</summary>
    [PersistentState]
    public string? ZoneId { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Which { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private Guid? After { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    private Guid? Before { get; set; }

    private MessageState Shown => Which switch
    {
        "going" => MessageState.OnItsWay,
        "sent" => MessageState.Sent,
        "received" => MessageState.Received,
        _ => MessageState.Draft,
    };

    private string EmptyWords => Shown switch
    {
        MessageState.OnItsWay => "Nothing is on its way.",
        MessageState.Sent => "Nothing was sent yet.",
        MessageState.Received => "No answer was noted yet.",
        _ => "No draft waits for you.",
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var asked = $"{Which}|{After}|{Before}";
        if (asked == _loaded)
            return;
        var isFirst = _loaded is null;
        _loaded = asked;
        if (isFirst && Drawn is not null)
            List = Drawn;
        else
            await LoadAsync();
    }

    private static string Word(MessageState state) => state switch
    {
        MessageState.OnItsWay => "going",
        MessageState.Sent => "sent",
        MessageState.Received => "received",
        _ => "drafts",
    };

    private static RenderFragment Title(MessageRow row) => builder => builder.AddContent(0, $"{row.ContactName}: {Name(row)}");

    // What came in has no composer; it is read where it belongs.
    private static string Place(MessageRow row) => row switch
    {
        { Kind: not null } => $"/messages/{row.Id}",
        { RequestId: { } request } => $"/requests/{request}",
        _ => $"/people/{row.ContactId}",
    };

    private static string Name(MessageRow row) => row.Kind is { } kind ? MessageKindGuide.Of(kind).Name : "their answer";

    private static string Reason(MessageRow row) => row.Subject.Length > 0 ? row.Subject : row.Channel is Channel.Email ? "no subject yet" : row.Channel switch
    {
        Channel.LinkedIn => "on LinkedIn",
        Channel.Phone => "by phone",
        Channel.Text => "a chat",
        _ => "another way",
    };

    private string When(MessageRow row)
    {
        var zone = Zone.Of(ZoneId!);
        if (row.IsPaused)
            return "waits: sending is paused";
        return row.LeavesAt is { } leaves ? $"leaves {SendWords.Moment(leaves, zone, clock.Now)}" : SendWords.Moment(row.When, zone, clock.Now);
    }

    private void Show(MessageState state) => navigation.NavigateTo($"/messages?show={Word(state)}");

    private string? Href(MessageId? after = null, MessageId? before = null) => (after, before) switch
    {
        ({ } next, _) => $"/messages?show={Word(Shown)}&after={next}",
        (_, { } previous) => $"/messages?show={Word(Shown)}&before={previous}",
        _ => null,
    };

    private async Task LoadAsync()
    {
        ZoneId ??= (await queries.ZoneAsync(CancellationToken.None)).Id;
        var filter = new MessageFilter(Shown) { After = After is { } after ? new MessageId(after) : null, Before = Before is { } before ? new MessageId(before) : null };
        Drawn = List = await queries.PageAsync(filter, CancellationToken.None);
    }
}
