using InfoInterview.Application.Requests;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>A message came back: for good, for now, or because they left.</summary>
public sealed partial class BounceDialog(LogBounce log, Clock clock)
{
    private static readonly IReadOnlyList<Choice<Bounce>> Kinds =
        [new(Bounce.Hard, "It cannot be delivered"), new(Bounce.Soft, "Their server puts it off"), new(Bounce.LeftOrganisation, "They work there no more")];

    private Bounce _bounce;
    private string? _words;
    private PastMoment? _came;

    /// <summary>The user's own zone, on whose clock the time is read.</summary>
    [Parameter, EditorRequired]
    public Zone MyZone { get; set; } = Zone.Utc;

    private string Follows => _bounce switch
    {
        Bounce.Soft => "Nothing changes. We ask in a business day whether to send it again.",
        Bounce.LeftOrganisation => $"{FirstName}’s address is marked as not working. Look for no private one.",
        _ => $"{FirstName}’s address is marked as not working, and you can give another.",
    };

    /// <inheritdoc/>
    protected override void Opened() => _came = new PastMoment(MyZone, clock);

    private Task SaveAsync() => TryAsync(() => log.RunAsync(new LogBounce.Input(Request, _bounce, _came!.Instant()) { Words = string.IsNullOrWhiteSpace(_words) ? null : _words }, CancellationToken.None));
}
