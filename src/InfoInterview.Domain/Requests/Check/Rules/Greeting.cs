using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L02: the greeting holds this person's name, and nobody else's.</summary>
internal static class Greeting
{
    private const int OpeningCharacters = 30;

    public static Verdict Read(DraftText draft)
    {
        var contact = draft.Contact;
        string[] names = [.. new[] { contact.PreferredName, contact.GivenName, contact.FamilyName }.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => n!)];
        var opening = draft.Parts.Greeting ?? Opening(draft);
        var words = new FoldedWords(opening.Of(draft.Body));
        if (words.HasAny(names))
            return Verdict.FineAs($"{draft.Them} is greeted by name");

        if (draft.Parts.Greeting is not { } greeting)
        {
            return names.Length == 0 ? Verdict.Silent : Remark.Warning($"Greet {draft.Them}", "A letter without a name reads as if it went to many.") with
            {
                Mend = Mend.Write(new(0, 0), $"Hi {draft.Them},") with { Replacement = $"Hi {draft.Them},\n\n" },
            };
        }

        var mend = names.Length > 0 && draft.Core[greeting.Start] is ' ' or '\n' ? Mend.Write(greeting, $"Hi {draft.Them},") : null;
        if (draft.Draft.OtherContactNames.FirstOrDefault(n => words.Find(n) is not null) is { } other)
            return Remark.Error("Check the name", $"The greeting says {other.Trim()}, but the message goes to {draft.Them}.") with { At = greeting, Mend = mend };
        if (words.HasAny(draft.Language.NamelessGreetings) || names.Length > 0)
            return Remark.Warning($"Greet {draft.Them} by name", "A greeting that fits anyone reads as if it went to many.") with { At = greeting, Mend = mend };
        return Verdict.Silent;
    }

    // "Priya, we both…" greets as well: a name that opens the letter and is followed by a comma.
    private static Stretch Opening(DraftText draft)
    {
        var start = new Stretch(0, draft.Body.Length).TrimmedIn(draft.Parts.Unquoted).Start;
        var comma = draft.Body.IndexOf(',', start, Math.Min(OpeningCharacters, draft.Body.Length - start));
        return comma < 0 ? new(start, 0) : new(start, comma - start);
    }
}
