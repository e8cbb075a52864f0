using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>One mail that came in: what they said, the whole of it, why it was judged as it was, and what is asked about it.</summary>
public sealed partial class ReceivedMailPage(ReceivedQueries queries, SettleDoubt settle, SafeHtml safe, Clock clock, Toasts toasts, NavigationManager navigation)
{
    private ReceivedPage? _page;
    private bool _gone;
    private bool _answers;
    private bool _bounces;
    private string? _html;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public ReceivedPage? Drawn { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    private string Title => _page!.Kind switch
    {
        IncomingKind.Human => $"{_page.Person.FirstName} wrote",
        IncomingKind.Automatic => $"An automatic answer for {_page.Person.FirstName}",
        IncomingKind.Bounce => $"A message to {_page.Person.FirstName} came back",
        IncomingKind.Delay => $"A message to {_page.Person.FirstName} is late",
        IncomingKind.CalendarAnswer => $"{_page.Person.FirstName}’s calendar answered",
        _ => $"From a list, about {_page.Person.FirstName}",
    };

    private string Home => _page!.Request is { } request ? $"/requests/{request}" : $"/people/{_page.Person.Id}";

    private bool CanAnswer => _page!.Steps.Any(step => step is RequestStepKind.LogReply or RequestStepKind.LogDecline or RequestStepKind.LogOptOut);

    private bool CanBounce => _page!.Steps.Contains(RequestStepKind.LogBounce);

    private string Judged => _page!.Kind switch
    {
        IncomingKind.Human => $"Taken for a person’s words: {_page.Why}.",
        IncomingKind.Automatic => $"Taken for an automatic answer: {_page.Why}.",
        IncomingKind.List => $"Taken for a list’s mail: {_page.Why}.",
        IncomingKind.CalendarAnswer => $"Taken for a calendar’s answer: {_page.Why}.",
        _ => $"Taken for a delivery report: {_page.Why}.",
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_page?.Id.Value == Id)
            return;
        _html = null;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        Drawn = _page = _page is null && Drawn?.Id.Value == Id ? Drawn : await queries.FindAsync(new ReceivedMailId(Id), CancellationToken.None);
        _gone = _page is null;
    }

    private string Question(HeardMail asked) => asked.Doubt switch
    {
        MailDoubt.WhatTheySaid when asked.AsksToStop => $"{_page!.Person.FirstName} may not wish to be written to",
        MailDoubt.WhatTheySaid => $"What did {_page!.Person.FirstName} say?",
        MailDoubt.WhoWrote => $"Was it {_page!.Person.FirstName} who wrote?",
        MailDoubt.UntilWhen => $"Until when is {_page!.Person.FirstName} away?",
        _ => $"Did your message to {_page!.Person.FirstName} come back?",
    };

    private static string Follows(HeardMail asked) => asked.Doubt switch
    {
        MailDoubt.WhatTheySaid when asked.AsksToStop => "Nothing more goes to them meanwhile. Say so, and everything to them ends for good.",
        MailDoubt.WhatTheySaid => "Nothing chases them any more. Say what it is, and the next step follows.",
        MailDoubt.WhoWrote => $"It answers your message, but {asked.From} is not known of them. No follow-up leaves meanwhile.",
        MailDoubt.UntilWhen => "Their mail program answered for them, and does not say until when.",
        _ => "The report does not say which message it is about.",
    };

    private async Task FormatAsync()
    {
        _html = await queries.HtmlAsync(new ReceivedMailId(Id), CancellationToken.None) is { } html ? safe.Document(html) : null;
        if (_html is null)
            _problem = "Its formatting is too long to be shown safely. Its words stand here as they are.";
    }

    private async Task SettleAsync(SettleDoubt.Word word)
    {
        _problem = null;
        try
        {
            await settle.RunAsync(new ReceivedMailId(Id), word, CancellationToken.None);
            toasts.Show("Noted.");
            await LoadAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private void AnsweredAsync(StepTaken taken) => navigation.NavigateTo(Home);
}
