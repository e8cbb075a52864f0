using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Sets an organisation's three marks, from the list or from its page.</summary>
public sealed class MarkOrganisation(OwnedDb database)
{
    /// <summary>The marks.</summary>
    /// <param name="Id">Which one.</param>
    /// <param name="Advocacy">Is a friend, fellow graduate or likely ally there?</param>
    /// <param name="Motivation">How keen the user is, 1 to 3; 0 is unknown.</param>
    /// <param name="Posting">Visible hiring, 1 to 3.</param>
    public sealed record Input(OrganisationId Id, bool Advocacy, int Motivation, int Posting);

    /// <summary>Saves the marks.</summary>
    /// <exception cref="Domain.RefusedException">A mark is out of its range, or the organisation is gone.</exception>
    public async Task RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        var organisation = await LoadedOrganisation.GetAsync(db, input.Id, version: null, cancellationToken);
        organisation.Mark(input.Advocacy, input.Motivation, input.Posting);
        await db.SaveOrRefuseAsync(LoadedOrganisation.What, cancellationToken);
    }
}
