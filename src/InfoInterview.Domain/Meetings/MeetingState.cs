namespace InfoInterview.Domain.Meetings;

/// <summary>What became of a slot. <see cref="Undone"/> was logged by mistake and taken back; it counts nowhere.</summary>
public enum MeetingState
{
    Agreed,
    Rescheduled,
    CancelledByMe,
    CancelledByThem,
    NoShowMine,
    NoShowTheirs,
    Held,
    Undone,
}
