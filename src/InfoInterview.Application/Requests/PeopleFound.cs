using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Requests;

/// <summary>The people somebody named, as contacts.</summary>
/// <param name="Named">All of them, each once.</param>
/// <param name="LeftAlone">Those who asked not to be contacted.</param>
internal sealed record PeopleFound(IReadOnlyList<ContactId> Named, IReadOnlyList<ContactId> LeftAlone);
