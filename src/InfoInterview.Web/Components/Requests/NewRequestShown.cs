using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;

namespace InfoInterview.Web.Components.Requests;

/// <summary>What the page of a new request shows first: people to choose from, or the one chosen.</summary>
public sealed record NewRequestShown(IReadOnlyList<ContactHit>? Hits, ContactView? Chosen, BeforeAsking? Before);
