using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>The short debrief.</summary>
public sealed partial class DebriefDialog(SaveDebrief save, MeetingQueries meetings)
{
    private string? _takeaways;
    private bool _nothing;
    private bool _wasRead;
    private string? _promise;
    private string? _named;

    [Parameter, EditorRequired]
    public MeetingId Meeting { get; set; }

    // What was written before is there to go on from, and is not lost.
    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (!Open || _wasRead)
            return;
        _wasRead = true;
        var written = (await meetings.FindAsync(Meeting, CancellationToken.None))?.Takeaways;
        _takeaways ??= written;
    }

    private Task SaveAsync() => TryAsync(() => save.RunAsync(
        new SaveDebrief.Input(Meeting, _nothing ? null : _takeaways)
        {
            NothingToNote = _nothing,
            Promises = string.IsNullOrWhiteSpace(_promise) ? [] : [new PromiseMade(_promise)],
            Named = NamedPerson.Typed(_named),
        },
        CancellationToken.None));
}
