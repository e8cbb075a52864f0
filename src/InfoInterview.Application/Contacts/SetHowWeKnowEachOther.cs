using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Contacts;

/// <summary>Records how the user and a contact know each other.</summary>
public sealed class SetHowWeKnowEachOther(OwnedDb database, Clock clock)
{
    /// <summary>How they know each other; what is null is emptied.</summary>
    /// <param name="Id">Whom.</param>
    /// <param name="Version">The version the page loaded.</param>
    /// <param name="Circle">How far away they stand.</param>
    public sealed record Input(ContactId Id, int Version, Circle Circle)
    {
        public RelationshipKind? Relationship { get; init; }
        public string? HowMet { get; init; }
        public string? WhereMet { get; init; }
        public DateOnly? MetOn { get; init; }
        public string? ConnectionLine { get; init; }
    }

    /// <summary>Saves it; every other detail stays.</summary>
    /// <exception cref="Domain.RefusedException">A field does not hold, or the copy is stale.</exception>
    public async Task RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        var contact = await LoadedContact.AloneAsync(db, input.Id, input.Version, cancellationToken);
        var details = contact.Details with
        {
            Circle = input.Circle,
            Relationship = input.Relationship,
            HowMet = input.HowMet,
            WhereMet = input.WhereMet,
            MetOn = input.MetOn,
            ConnectionLine = input.ConnectionLine,
        };
        contact.Describe(contact.Name, details.MetBy(await LocalDay.AtAsync(db, clock.Now, cancellationToken)), clock.Now);
        await db.SaveOrRefuseAsync(LoadedContact.What, cancellationToken);
    }
}
