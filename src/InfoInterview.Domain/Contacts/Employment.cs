using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Contacts;

/// <summary>One stretch of a contact's working life at one organisation.</summary>
public sealed class Employment : IOwned
{
    private Employment()
    {
    }

    public EmploymentId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public ContactId ContactId { get; private set; }
    public OrganisationId OrganisationId { get; private set; }
    public string? Title { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }

    internal static Employment Begin(OwnerId owner, ContactId contact, OrganisationId organisation, string? title, DateOnly from) =>
        new() { Id = EmploymentId.New(), OwnerId = owner, ContactId = contact, OrganisationId = organisation, Title = title, From = from };

    internal void End(DateOnly on) => Until = on;
}
