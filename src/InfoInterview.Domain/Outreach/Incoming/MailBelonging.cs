using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Outreach.Incoming;

/// <summary>To whom a mail that came in belongs.</summary>
/// <param name="Contact">Who was written to, or wrote.</param>
/// <param name="Request">The request it is about; null when none is.</param>
/// <param name="Match">By what it was found.</param>
/// <param name="IsAligned">The writer's address is one of the contact's; for what a machine gave back, that it names one of ours.</param>
public sealed record MailBelonging(ContactId Contact, RequestId? Request, MatchedBy Match, bool IsAligned);
