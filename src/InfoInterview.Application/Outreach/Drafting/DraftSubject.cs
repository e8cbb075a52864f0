using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>To whom a draft is written, about what.</summary>
/// <param name="Kind">What the message is for.</param>
/// <param name="Contact">The recipient.</param>
/// <param name="Request">The request it belongs to, or null.</param>
/// <param name="Meeting">The meeting it is about, or null for the request's latest.</param>
/// <param name="About">The third person a report or an introduction is about, or null.</param>
public sealed record DraftSubject(MessageKind Kind, ContactId Contact, RequestId? Request = null, MeetingId? Meeting = null, ContactId? About = null);
