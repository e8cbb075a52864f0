namespace InfoInterview.Domain.Contacts;

public sealed partial class Contact
{
    /// <summary>Names who led to this contact. Saying the same again changes nothing.</summary>
    /// <param name="referrer">The introducer, or null for nobody.</param>
    /// <param name="ancestors">Everyone on the introducer's own chain, the introducer included.</param>
    /// <exception cref="RefusedException">This contact stands on that chain itself.</exception>
    public void IntroducedBy(ContactId? referrer, IReadOnlySet<ContactId> ancestors, DateTimeOffset now)
    {
        if (referrer is not null && (referrer == Id || ancestors.Contains(Id)))
            throw new RefusedException("contact.introduction-circle", $"{DisplayName} already stands in that person's own chain of introductions, so the two cannot have introduced each other. Nothing was changed; choose someone else.");
        if (referrer == ReferredById)
            return;
        (ReferredById, IntroducedAt) = (referrer, referrer is null ? null : now);
    }

    /// <summary>Somebody led to this contact, for the first time or once more; whoever is on record as the introducer stays.</summary>
    public void WasNamed(DateTimeOffset now) => IntroducedAt = now;

    /// <summary>They asked not to be contacted. Stays true whatever is imported or merged later.</summary>
    public void AskedNotToBeContacted(string? reason, DateOnly on) =>
        DoNotContact ??= new DoNotContact(CleanText.Line(reason, ContactDetails.LineMaxLength, "reason"), on);

    /// <summary>Undoes an opt-out that was logged by mistake.</summary>
    public void TakeBackOptOut() => DoNotContact = null;

    /// <summary>Something was said, either way, at the given instant.</summary>
    public void Interacted(DateTimeOffset at)
    {
        if (FirstContactedAt is null || at < FirstContactedAt)
            FirstContactedAt = at;
        if (LastInteractionAt is null || at > LastInteractionAt)
            LastInteractionAt = at;
    }

    /// <summary>Puts the contact in the bin.</summary>
    public void Delete(DateTimeOffset now) => DeletedAt ??= now;

    /// <summary>Brings the contact back from the bin.</summary>
    public void Restore() => DeletedAt = null;
}
