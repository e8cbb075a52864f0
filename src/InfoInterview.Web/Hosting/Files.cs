using System.Globalization;
using System.Security.Claims;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Meetings;
using InfoInterview.Mail.Outreach;

namespace InfoInterview.Web.Hosting;

/// <summary>What the user downloads: messages for a mail program, meetings for a calendar.</summary>
internal static class Files
{
    /// <summary>Maps the downloads; each asks a query that sees the signed-in owner's rows only.</summary>
    public static WebApplication MapFiles(this WebApplication app)
    {
        app.MapGet("/messages/{id:guid}/eml", EmlAsync);
        app.MapGet("/meetings/{id:guid}/ics", IcsAsync);
        return app;
    }

    private static async Task<IResult> EmlAsync(Guid id, ComposerQueries queries, Clock clock, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(new MessageId(id), cancellationToken) is not { Contact.Email: { } address } page)
            return Results.NotFound();
        var from = page.Account is { IsPractice: false } account ? EmailAddress.Parse(account.FromAddress) : null;
        return Eml(() => EmlFile.Write(from, EmailAddress.Parse(address), page.Subject, page.Body, clock.Now), page.Id);
    }

    // A character that no mail may hold is answered with the sentence that names its place; the draft is as it was.
    private static IResult Eml(Func<byte[]> write, MessageId id)
    {
        try
        {
            return Results.File(write(), "message/rfc822", string.Create(CultureInfo.InvariantCulture, $"message-{id.Value:N}.eml"));
        }
        catch (RefusedException refused)
        {
            return Results.Text(refused.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> IcsAsync(Guid id, CalendarEntry entry, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await entry.FindAsync(new MeetingId(id), user.FindFirstValue(ClaimTypes.Email) ?? user.Identity?.Name ?? "", cancellationToken) is { } found
            ? Results.File(InvitationFile.Write(found.Entry), "text/calendar; charset=utf-8", found.Name)
            : Results.NotFound();
}
