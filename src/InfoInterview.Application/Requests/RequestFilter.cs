using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>Which requests to show, in which order, from where on.</summary>
public sealed record RequestFilter
{
    /// <summary>The board shows all open ones whatever this says.</summary>
    public RequestGroup Group { get; init; } = RequestGroup.Open;

    /// <summary>The beginnings of words of a name or an organisation.</summary>
    public string? Search { get; init; }

    /// <summary>Because of whom: only requests to people this contact named.</summary>
    public ContactId? BecauseOf { get; init; }

    /// <summary>Only requests nobody led to.</summary>
    public bool OwnSearch { get; init; }

    public RequestSort Sort { get; init; } = RequestSort.Due;

    /// <summary>The last row of the page before; null begins at the beginning.</summary>
    public RequestId? After { get; init; }

    /// <summary>Rows on a page, 1 to 200.</summary>
    public int Size { get; init; } = 25;
}

/// <summary>How a list of requests is ordered.</summary>
public enum RequestSort
{
    /// <summary>What is due first comes first; what waits for nothing last.</summary>
    Due,

    /// <summary>The latest first.</summary>
    Newest,

    /// <summary>By family name.</summary>
    Name,
}
