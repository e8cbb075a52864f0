using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L25: the writer's first and family name stand under the letter.</summary>
internal static class FullName
{
    public static Verdict Read(DraftText draft)
    {
        var asker = draft.Draft.AskerFullName?.Trim() ?? "";
        var names = new FoldedWords(asker);
        var signOff = draft.Parts.SignOff ?? new Stretch(draft.Body.Length, 0);
        var under = new FoldedWords(signOff.Of(draft.Body));
        if (names.Count >= 2 ? names.All.Distinct().Count(n => under.Find(n) is not null) >= 2 : SomeFullName(signOff.Of(draft.Body), draft.Language))
            return Verdict.FineAs("Signed with your full name");
        return Remark.Error("Sign with your full name", "They look you up before they answer, and need both names for it.") with
        {
            At = signOff.Length > 0 ? signOff.TrimmedIn(draft.Body) : null,
            Mend = names.Count >= 2 ? Sign(draft, asker, names) : null,
        };
    }

    // Puts the full name where part of it stands, else at the end.
    private static Mend Sign(DraftText draft, string asker, FoldedWords names)
    {
        var start = draft.Parts.SignOff?.Start ?? draft.Body.Length;
        var part = names.All.Select(n => draft.BodyWords.Find(n, start)).FirstOrDefault(found => found is not null);
        var end = draft.Body.TrimEnd().Length;
        return part is { } at ? Mend.Write(at, asker) : Mend.Write(new(end, draft.Body.Length - end), asker) with { Replacement = (draft.Parts.SignOff is null ? "\n\n" : "\n") + asker };
    }

    private static bool SomeFullName(string signOff, LanguagePack language) => signOff.Split('\n')
        .Select(line => BodyParts.WordsIn(line).Select(w => w.Of(line)).ToList())
        .Any(words => words.Count is >= 2 and <= 5 && words.All(w => char.IsUpper(w[0])) && !language.SignOffs.Any(s => new FoldedWords(string.Join(' ', words)).StartsWith(s) > 0));
}
