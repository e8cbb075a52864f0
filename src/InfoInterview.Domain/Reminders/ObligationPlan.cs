using InfoInterview.Domain.Contacts;

namespace InfoInterview.Domain.Reminders;

/// <summary>An obligation to be opened: what, to whom, about whom.</summary>
public sealed record ObligationPlan(ObligationKind Kind, ContactId ContactId, ContactId? AboutContactId = null, string? Text = null);
