using InfoInterview.Domain.Contacts;

namespace InfoInterview.Domain.Requests.Check;

/// <summary>The schools and employers that the user and a contact share, told by their names; L07 takes one as the link between them.</summary>
/// <remarks>
/// Two names are the same when their telling words are: "Ostrava" is "VSB Technical University of Ostrava, 2026" as long as one of
/// them says no kind of school, while "Boston College" is not "Boston University".
/// </remarks>
public static class SharedBackground
{
    private static readonly HashSet<string> Kinds = ["university", "college", "school", "institute", "academy", "polytechnic"];

    private static readonly HashSet<string> Fillers = ["the", "of", "in", "at", "and", "for", "a", "an", "until", "since", "from", "to", "ltd", "limited", "inc", "llc", "plc", "gmbh", "ag", "corp", "co", "company"];

    /// <summary>Those of their names that stand among the user's own.</summary>
    /// <param name="theirs">The other's schools or employers, by name.</param>
    /// <param name="mine">The user's own, a line each, years and all.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> theirs, string? mine)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        var own = (mine ?? "").Split('\n').Select(Place.Read).Where(place => place.Telling.Count > 0).ToList();
        return [.. theirs.Where(name => Place.Read(name) is { Telling.Count: > 0 } place && own.Exists(place.IsSame))];
    }

    private sealed record Place(HashSet<string> Telling, HashSet<string> Kind)
    {
        public static Place Read(string name)
        {
            var words = FoldedText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Fillers.Contains(word) && !word.All(char.IsAsciiDigit)).ToList();
            return new Place([.. words.Where(word => !Kinds.Contains(word))], [.. words.Where(Kinds.Contains)]);
        }

        public bool IsSame(Place other) => Kind.Count > 0 && other.Kind.Count > 0
            ? Telling.SetEquals(other.Telling) && Kind.Overlaps(other.Kind)
            : Telling.IsSubsetOf(other.Telling) || other.Telling.IsSubsetOf(Telling);
    }
}
