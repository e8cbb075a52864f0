namespace InfoInterview.Domain.Meetings;

/// <summary>What is true of each <see cref="MeetingMode"/>.</summary>
public static class MeetingModes
{
    /// <summary>How one talks, within a sentence: "by phone", "in person".</summary>
    public static string Words(this MeetingMode mode) => mode switch
    {
        MeetingMode.Phone => "by phone",
        MeetingMode.Video => "by video",
        MeetingMode.InPerson => "in person",
        _ => "in writing",
    };
}
