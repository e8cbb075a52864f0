using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L07: who sent the writer, or what the two share, stands in the first two sentences.</summary>
/// <remarks>Link first: [SFU], [NEU], [GHOST].</remarks>
internal static class ConnectionFirst
{
    public static Verdict Read(DraftText draft)
    {
        var contact = draft.Contact;
        if (!string.IsNullOrWhiteSpace(contact.ReferrerName))
        {
            var names = draft.KeyWords(contact.ReferrerName).DefaultIfEmpty(contact.ReferrerName).ToList();
            if (names.Any(n => IsEarly(draft, n)))
                return Verdict.FineAs($"{contact.ReferrerName.Trim()} is named first");
            if (!draft.BodyWords.HasAny(names) && !draft.SubjectWords.HasAny(names))
                return Remark.Error($"Name {contact.ReferrerName.Trim()}", $"{contact.ReferrerName.Trim()} led you here, and that is the best reason to read on.");
        }

        if (Facts(draft).Any(f => IsEarly(draft, f)) || SaysSo(draft))
            return Verdict.FineAs("What you share comes first");
        return Remark.Warning("Begin with what you share", "The first two sentences decide whether the rest is read.") with { At = draft.Parts.Sentences is [var first, ..] ? first : null };
    }

    private static IEnumerable<string> Facts(DraftText draft) =>
        draft.KeyWords(draft.Contact.ConnectionLine).Concat(draft.Contact.Shared.SelectMany(draft.KeyWords));

    private static bool IsEarly(DraftText draft, string word) => draft.CoreWords.Find(word, 0, draft.OpeningEnd) is not null;

    // "We both…", and for someone one shares nothing with, the thing of theirs one saw.
    private static bool SaysSo(DraftText draft)
    {
        var opening = draft.Core[..draft.OpeningEnd];
        return draft.Language.SharedPast.IsMatch(opening)
            || (draft.Kind is MessageKind.RequestCold or MessageKind.RequestLinkedInNote && draft.Language.TheirWork.IsMatch(opening));
    }
}
