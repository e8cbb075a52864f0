using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>All a person's page shows.</summary>
/// <param name="Entries">How many entries of the thread were asked for.</param>
/// <param name="ZoneId">The zone days are counted in.</param>
public sealed record PersonShown(ContactView Person, ContactHistory History, int Entries, IReadOnlyList<PossibleDuplicate> Duplicates, string ZoneId)
{
    /// <summary>The letter owed to them that is next, when no request is open.</summary>
    internal OwedRow? NextOwed => History.Open is null ? History.Owed.FirstOrDefault(o => o.To.Id == Person.Id && o.Letter is not null) : null;

    /// <summary>The word owed to whoever led to them; it stands in the chain.</summary>
    internal OwedRow? Debt => History.Owed.FirstOrDefault(o => o.Kind is ObligationKind.ReportBack && o.To.Id == Person.IntroducedBy?.Id);

    /// <summary>What is owed besides, and stands neither on the card of the next step nor in the chain.</summary>
    internal IReadOnlyList<OwedRow> OwedBesides => [.. History.Owed.Where(o => o != NextOwed && o != Debt && (o.Reminder is null || o.Reminder != History.Open?.Row.Reminder))];

    /// <summary>"Met once"; null before the first time.</summary>
    internal string? Met => History.TimesMet switch { 0 => null, 1 => "Met once", 2 => "Met twice", var times => $"Met {times} times" };

    /// <summary>What the chips beside this many others may say: at most three facts stand together.</summary>
    internal IEnumerable<string> Facts(int others) => Person.Tags.Prepend(ContactWords.Of(Person.Details.Circle)).Take(3 - others);
}
