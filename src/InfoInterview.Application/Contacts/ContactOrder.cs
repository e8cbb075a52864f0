using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Where a page begins: a row's place in each order, and which way one reads on from it.</summary>
internal sealed record ContactPlace(ContactId Id, string SortName, DateTimeOffset? LastInteractionAt, bool Backwards);

/// <summary>The orders of a list of contacts, read from any place on, either way, without counting the rows before it.</summary>
internal static class ContactOrder
{
    public static IQueryable<Contact> From(IQueryable<Contact> list, ContactSort sort, ContactPlace? place) => (sort, place) switch
    {
        (ContactSort.Name, null) => list.OrderBy(c => c.SortName).ThenBy(c => c.Id),
        (ContactSort.Name, { Backwards: false }) => list
            .Where(c => c.SortName.CompareTo(place.SortName) >= 0 && (c.SortName != place.SortName || c.Id.CompareTo(place.Id) > 0))
            .OrderBy(c => c.SortName).ThenBy(c => c.Id),
        (ContactSort.Name, _) => list
            .Where(c => c.SortName.CompareTo(place.SortName) <= 0 && (c.SortName != place.SortName || c.Id.CompareTo(place.Id) < 0))
            .OrderByDescending(c => c.SortName).ThenByDescending(c => c.Id),
        (_, null) => LatestFirst(list),
        (_, { Backwards: false, LastInteractionAt: null }) => LatestFirst(list.Where(c => c.LastInteractionAt == null && c.Id.CompareTo(place.Id) > 0)),
        (_, { Backwards: false }) => LatestFirst(list.Where(c =>
            c.LastInteractionAt == null || c.LastInteractionAt < place.LastInteractionAt || (c.LastInteractionAt == place.LastInteractionAt && c.Id.CompareTo(place.Id) > 0))),
        (_, { LastInteractionAt: null }) => LatestLast(list.Where(c => c.LastInteractionAt != null || c.Id.CompareTo(place.Id) < 0)),
        _ => LatestLast(list.Where(c => c.LastInteractionAt > place.LastInteractionAt || (c.LastInteractionAt == place.LastInteractionAt && c.Id.CompareTo(place.Id) < 0))),
    };

    // The databases disagree on where nulls go, so the order says it.
    private static IQueryable<Contact> LatestFirst(IQueryable<Contact> list) =>
        list.OrderBy(c => c.LastInteractionAt == null).ThenByDescending(c => c.LastInteractionAt).ThenBy(c => c.Id);

    private static IQueryable<Contact> LatestLast(IQueryable<Contact> list) =>
        list.OrderByDescending(c => c.LastInteractionAt == null).ThenBy(c => c.LastInteractionAt).ThenByDescending(c => c.Id);
}
