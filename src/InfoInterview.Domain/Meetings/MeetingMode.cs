namespace InfoInterview.Domain.Meetings;

/// <summary>How a conversation is held. <see cref="Written"/> means they answered in writing.</summary>
public enum MeetingMode
{
    Phone,
    Video,
    InPerson,
    Written,
}
