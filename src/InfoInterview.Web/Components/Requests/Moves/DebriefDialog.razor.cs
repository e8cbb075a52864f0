using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>The short debrief.</summary>
public sealed partial class DebriefDialog(SaveDebrief save)
{
    private string? _takeaways;
    private string? _promise;
    private string? _named;

    [Parameter, EditorRequired]
    public MeetingId Meeting { get; set; }

    private Task SaveAsync() => TryAsync(() => save.RunAsync(
        new SaveDebrief.Input(Meeting, _takeaways)
        {
            Promises = string.IsNullOrWhiteSpace(_promise) ? [] : [new PromiseMade(_promise)],
            Named = NamedPerson.Typed(_named),
        },
        CancellationToken.None));
}
