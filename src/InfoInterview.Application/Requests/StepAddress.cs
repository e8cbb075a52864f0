using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>How a step is named in an address: <c>/requests/{id}?do=log-reply</c>. The one place these words are written.</summary>
public static class StepAddress
{
    private static readonly Dictionary<RequestStepKind, string> Words = new()
    {
        [RequestStepKind.SendDraft] = "send",
        [RequestStepKind.LogReply] = "log-reply",
        [RequestStepKind.AlreadyTalked] = "already-talked",
        [RequestStepKind.AgreeTime] = "agree-time",
        [RequestStepKind.RescheduleMeeting] = "move-meeting",
        [RequestStepKind.CancelMeeting] = "say-what-happened",
        [RequestStepKind.LogNoShow] = "say-what-happened",
        [RequestStepKind.MarkHeld] = "say-what-happened",
        [RequestStepKind.SaveDebrief] = "debrief",
        [RequestStepKind.CompleteRequest] = "complete",
        [RequestStepKind.LogDecline] = "log-reply",
        [RequestStepKind.CloseQuiet] = "close-quiet",
        [RequestStepKind.WithdrawRequest] = "withdraw",
        [RequestStepKind.DiscardRequest] = "discard",
        [RequestStepKind.LogBounce] = "bounce",
        [RequestStepKind.GiveNewAddress] = "new-address",
        [RequestStepKind.LogOptOut] = "log-reply",
        [RequestStepKind.NoteOpportunity] = "note-job",
    };

    /// <summary>The address of a request that opens the step's dialog there.</summary>
    public static string Of(RequestId request, RequestStepKind step) => $"/requests/{request}?do={Words[step]}";

    /// <summary>The step a word means, among those possible now; null when none is.</summary>
    public static RequestStepKind? Find(string? word, IReadOnlyList<RequestStepKind> possible)
    {
        foreach (var step in possible)
        {
            if (Words[step] == word)
                return step;
        }

        return null;
    }
}
