using System.Globalization;
using InfoInterview.Application.Meetings;
using InfoInterview.Domain.Meetings;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>Says what became of an agreed time: held, missed by either side, or called off.</summary>
public sealed partial class OutcomeDialog(MarkHeld held, LogNoShow noShow, CancelMeeting cancel)
{
    private static readonly Choice<Outcome>[] Outcomes =
    [
        new(Outcome.Held, "We talked"), new(Outcome.TheyMissed, "They were not there"), new(Outcome.IMissed, "I was not there"),
        new(Outcome.TheyCancelled, "They called it off"), new(Outcome.ICancelled, "I call it off"),
    ];

    private Outcome _outcome;
    private string? _minutes;

    private enum Outcome
    {
        Held,
        TheyMissed,
        IMissed,
        TheyCancelled,
        ICancelled,
    }

    [Parameter, EditorRequired]
    public MeetingId Meeting { get; set; }

    /// <summary>The agreed hour has come. Before it, a meeting can only be called off.</summary>
    [Parameter]
    public bool HasBegun { get; set; } = true;

    private Choice<Outcome>[] Offered => HasBegun ? Outcomes : Outcomes[^2..];

    private string Title => HasBegun ? $"How did it go with {FirstName}?" : $"Who calls off the talk with {FirstName}?";

    private string Follows => _outcome switch
    {
        Outcome.Held => "Next: five minutes of notes, and a thank-you within a day.",
        Outcome.TheyMissed => "No blame: a kind line today, and new times in two days.",
        Outcome.IMissed => "Write to them now, with new times.",
        Outcome.TheyCancelled => "Offer new times in two business days.",
        _ => "Tell them today, and offer new times.",
    };

    /// <inheritdoc/>
    protected override void Opened()
    {
        if (!Offered.Any(o => o.Value == _outcome))
            _outcome = Offered[0].Value;
    }

    private Task SaveAsync() => TryAsync(() => _outcome switch
    {
        Outcome.Held => held.RunAsync(new MarkHeld.Input(Meeting) { Minutes = string.IsNullOrWhiteSpace(_minutes) ? null : int.TryParse(_minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0 }, CancellationToken.None),
        Outcome.TheyMissed => noShow.RunAsync(Meeting, byThem: true, CancellationToken.None),
        Outcome.IMissed => noShow.RunAsync(Meeting, byThem: false, CancellationToken.None),
        Outcome.TheyCancelled => cancel.RunAsync(new CancelMeeting.Input(Meeting, ByThem: true), CancellationToken.None),
        _ => cancel.RunAsync(new CancelMeeting.Input(Meeting, ByThem: false), CancellationToken.None),
    });
}
