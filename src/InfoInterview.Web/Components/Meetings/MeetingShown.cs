using InfoInterview.Application.Meetings;

namespace InfoInterview.Web.Components.Meetings;

/// <summary>One meeting and what was written about it.</summary>
public sealed record MeetingShown(MeetingPage Page, MeetingLetters Letters);
