using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L08: one concrete reason only true of this person: their organisation, their role, or a work of theirs.</summary>
/// <remarks>[DUKE-G].</remarks>
internal static class WhyThem
{
    public static Verdict Read(DraftText draft)
    {
        var contact = draft.Contact;
        var named = NamesOrganisation(draft) || NamesAll(draft, contact.Role) || contact.Works.Any(w => NamesAll(draft, w)) || draft.Language.TheirWork.IsMatch(draft.Core);
        return named
            ? Verdict.FineAs($"One reason that is only true of {draft.Them}")
            : Remark.Warning($"Say why you ask {draft.Them}", "Name their organisation, their role or something they made; a letter that fits anyone is left lying.");
    }

    /// <summary>Whether the core names the organisation, with or without its legal form.</summary>
    public static bool NamesOrganisation(DraftText draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Contact.Organisation))
            return false;
        var words = new FoldedWords(draft.Contact.Organisation).All.ToList();
        while (words.Count > 1 && draft.Language.LegalForms.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return draft.CoreWords.Find(string.Join(' ', words)) is not null;
    }

    private static bool NamesAll(DraftText draft, string? fact)
    {
        var words = draft.KeyWords(fact).Where(w => !draft.Language.Ranks.Contains(w.ToLowerInvariant())).ToList();
        return words.Count > 0 && words.All(w => draft.CoreWords.Find(w) is not null);
    }
}
