using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Contacts;

/// <summary>Records that a contact asked not to be contacted. Nothing imported or merged later takes it back.</summary>
public sealed class OptOut(OwnedDb database, Clock clock)
{
    /// <summary>Who asked, and their reason, for the user only.</summary>
    public sealed record Input(ContactId Id, string? Reason = null);

    /// <summary>Saves the opt-out with today's date.</summary>
    /// <exception cref="Domain.RefusedException">The contact is gone or in the bin.</exception>
    public async Task RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        var contact = await LoadedContact.AloneAsync(db, input.Id, version: null, cancellationToken);
        contact.AskedNotToBeContacted(input.Reason, await LocalDay.AtAsync(db, clock.Now, cancellationToken));
        await db.SaveOrRefuseAsync(LoadedContact.What, cancellationToken);
    }
}
