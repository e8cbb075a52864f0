using InfoInterview.Application.Meetings;

namespace InfoInterview.Web.Components.Meetings;

/// <summary>The meetings an address shows, and the day it is for their user.</summary>
public sealed record AgendaShown(string Address, DateOnly Today, MeetingAgenda Agenda);
