using InfoInterview.Application.Requests;

namespace InfoInterview.Web.Components.Requests;

/// <summary>The requests an address shows: as a board or as a list, never both.</summary>
public sealed record RequestsShown(string Address, RequestBoard? Board, RequestList? List);
