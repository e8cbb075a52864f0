using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Requests;

/// <summary>Which mails on their way lose their point with which step.</summary>
internal static class MailKinds
{
    /// <summary>What one writes to somebody who is silent. Whoever answered is not chased.</summary>
    public static readonly MessageKind[] Chasing = [MessageKind.Nudge, MessageKind.ProposeTimes, MessageKind.NoShowTheirs];

    /// <summary>What belongs to an agreed slot and is wrong without it.</summary>
    public static readonly MessageKind[] OfSlot = [MessageKind.QuestionsAhead, MessageKind.Confirm, MessageKind.Invitation];

    /// <summary>What still asks them for something: all that precedes a conversation.</summary>
    public static readonly MessageKind[] Asking =
        [.. Enum.GetValues<MessageKind>().Where(kind => kind.IsRequest()), .. Chasing, .. OfSlot, MessageKind.RescheduleMine, MessageKind.NoShowMine];
}
