using InfoInterview.Application.Contacts;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Contacts;

/// <summary>An owner on a fresh database, and the use cases as the host would hand them out.</summary>
internal sealed class PeopleFloor(TestDatabase database, OwnerId owner, AsyncServiceScope scope, bool isGuest = false) : IAsyncDisposable
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestDatabase Database => database;

    public OwnerId Owner => owner;

    public static async Task<PeopleFloor> OpenAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var owner = await database.NewOwnerAsync();
        return new PeopleFloor(database, owner, database.ActingFor(owner));
    }

    /// <summary>The same database as another owner sees it.</summary>
    public async Task<PeopleFloor> StrangerAsync()
    {
        var stranger = await database.NewOwnerAsync();
        return new PeopleFloor(database, stranger, database.ActingFor(stranger), isGuest: true);
    }

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public Task<AppDbContext> LookAsync() => database.OpenAsync(owner);

    public Task<ContactId> AddAsync(string given, string? family = null, string? at = null, string? email = null, string? linkedIn = null) =>
        Get<AddContact>().RunAsync(Form(given, family, at, email, linkedIn), Ct);

    public async Task<ContactView> SeeAsync(ContactId id) =>
        await Get<ContactQueries>().FindAsync(id, Ct) ?? throw new InvalidOperationException("There is no such contact.");

    public Task<ImportPreview> PreviewAsync(string csv) =>
        Get<PreviewImport>().RunAsync(new PreviewImport.Input("Connections.csv", Csv.Stream(csv)), Ct);

    public Task<CarryOutImport.Result> CarryOutAsync(ImportPreview preview) => CarryOutAsync(new ImportChoice(preview));

    public Task<CarryOutImport.Result> CarryOutAsync(ImportChoice choice) => Get<CarryOutImport>().RunAsync(choice, null, Ct);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        if (!isGuest)
            await database.DisposeAsync();
    }

    public static ContactForm Form(string given, string? family = null, string? at = null, string? email = null, string? linkedIn = null) => new(new ContactName(given, family))
    {
        Organisation = at,
        Emails = email is null ? [] : [new TypedEmail(email)],
        Details = new ContactDetails { LinkedInUrl = linkedIn },
    };
}
