using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>Deletes a template of the user's own; the built-in ones of its kind are there again.</summary>
public sealed class DeleteTemplate(OwnedDb database)
{
    /// <summary>Deletes it. One that is gone already stays gone.</summary>
    public async Task RunAsync(TemplateId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await db.Templates.Where(t => t.Id == id).ExecuteDeleteAsync(cancellationToken);
    }
}
