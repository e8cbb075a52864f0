using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L13: no CV and no attachment, unless they asked for one.</summary>
/// <remarks>[OPENTEXT], [RCEL], [DARTMOUTH].</remarks>
internal static class NoCv
{
    public static Verdict Read(DraftText draft)
    {
        if (draft.Contact.AskedForCv)
            return Verdict.Silent;
        var word = draft.Language.Cv.Match(draft.Core);
        if (!word.Success)
            word = draft.Language.Enclosure.Match(draft.Core);
        if (word.Success)
            return Remark.Warning("Leave the CV out", "A CV turns a request for advice into an application; send it when they ask.") with { At = new Stretch(word.Index, word.Length) };
        return draft.Draft.HasAttachment
            ? Remark.Warning("Take the attachment off", "A file from someone new is not opened; send it when they ask.")
            : Verdict.FineAs("No CV, no attachment");
    }
}
