namespace InfoInterview.Domain.Reminders;

/// <summary>Whether it is still owed. <see cref="Cancelled"/> was taken back with the event that opened it.</summary>
public enum ObligationState
{
    Open,
    Done,
    Waived,
    Cancelled,
}
