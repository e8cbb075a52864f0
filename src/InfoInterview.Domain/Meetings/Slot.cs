using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Meetings;

/// <summary>A time agreed on: the wall time in the contact's zone, how long, and how.</summary>
public sealed record Slot(WallTime Start, Zone AskerZone, int Minutes, MeetingMode Mode, string? Place = null, string? Fallback = null);
