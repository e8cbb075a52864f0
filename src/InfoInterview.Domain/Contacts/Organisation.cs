using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Contacts;

/// <summary>A place people work at, with the three marks that say whether to look there first.</summary>
public sealed class Organisation : IOwned
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The longest folded name, in characters.</summary>
    public const int SortNameMaxLength = NameMaxLength * 2;

    private Organisation()
    {
    }

    public OrganisationId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The folded name: equal means the same organisation.</summary>
    public string SortName { get; private set; } = "";

    public string? Website { get; private set; }
    public string? City { get; private set; }

    /// <summary>Is a friend, fellow graduate or likely ally there?</summary>
    public bool Advocacy { get; private set; }

    /// <summary>How keen the user is, 1 to 3; 0 is unknown, look into it first.</summary>
    public int Motivation { get; private set; }

    /// <summary>Visible hiring: 1 nothing, 2 some, 3 a fitting role now.</summary>
    public int Posting { get; private set; }

    /// <summary>What to wear there.</summary>
    public string? DressNote { get; private set; }

    public string? Notes { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? DeletedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>A new organisation with a checked name.</summary>
    public static Organisation Create(OwnerId owner, string name, DateTimeOffset now)
    {
        var organisation = new Organisation { Id = OrganisationId.New(), OwnerId = owner, CreatedAt = now, Posting = 1 };
        organisation.Rename(name);
        return organisation;
    }

    /// <summary>Gives it another name.</summary>
    /// <exception cref="RefusedException">The name is empty or too long.</exception>
    public void Rename(string name)
    {
        Name = CleanText.Line(name, NameMaxLength, "organisation's name")
            ?? throw new RefusedException("organisation.name-missing", "An organisation needs a name. Nothing was changed; type one and save again.") { Field = "organisation's name" };
        SortName = FoldOf(Name);
    }

    /// <summary>The folded form of a name: two names with the same one are the same organisation.</summary>
    public static string FoldOf(string name) =>
        FoldedText.Cut(FoldedText.Of(name) is { Length: > 0 } folded ? folded : name, SortNameMaxLength);

    /// <summary>Sets the three marks.</summary>
    /// <exception cref="RefusedException">A mark is out of its range.</exception>
    public void Mark(bool advocacy, int motivation, int posting)
    {
        if (motivation is < 0 or > 3 || posting is < 1 or > 3)
            throw new RefusedException("organisation.mark-range", "Interest goes from 0 to 3 and hiring from 1 to 3. Nothing was changed.");
        (Advocacy, Motivation, Posting) = (advocacy, motivation, posting);
    }

    /// <summary>Sets what is known of the place.</summary>
    public void Describe(string? website, string? city, string? dressNote, string? notes)
    {
        Website = WebLink.Checked(website, "website");
        City = CleanText.Line(city, ContactDetails.LineMaxLength, "city");
        DressNote = CleanText.Line(dressNote, ContactDetails.LineMaxLength, "dress note");
        Notes = CleanText.Block(notes, ContactDetails.NotesMaxLength, "notes");
    }

    /// <summary>Puts it in the bin.</summary>
    public void Delete(DateTimeOffset now) => DeletedAt ??= now;

    /// <summary>Brings it back from the bin.</summary>
    public void Restore() => DeletedAt = null;
}
