using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L10: interest in their organisation and in the field, so that a reader who is not hiring can still help.</summary>
/// <remarks>[SFU]; fifth of the six points in [2HJS-CHAT].</remarks>
internal static class NarrowAndBroad
{
    public static Verdict Read(DraftText draft)
    {
        var (organisation, field) = (draft.Contact.Organisation, draft.Contact.FieldWords.Where(w => !string.IsNullOrWhiteSpace(w)).ToList());
        if (string.IsNullOrWhiteSpace(organisation) && field.Count == 0)
            return Verdict.Silent;
        var narrow = string.IsNullOrWhiteSpace(organisation) || WhyThem.NamesOrganisation(draft);
        var broad = field.Count == 0 || draft.CoreWords.HasAny(field) || draft.CoreWords.HasAny(field.SelectMany(draft.KeyWords));
        return (narrow, broad) switch
        {
            (true, true) => Verdict.FineAs("Their organisation and the wider field"),
            (true, false) => Remark.Info("Name the wider field too", "Then they can help even if their own organisation is not the right place."),
            (false, true) => Remark.Info($"Name {organisation!.Trim()} too", "The field alone could be asked of anyone in it."),
            _ => Remark.Info("Name their organisation and the field", "One shows that you mean them, the other that any advice is welcome."),
        };
    }
}
