using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>Ends this node's hold on a mailbox, and keeps what its server said when it could not be read.</summary>
public sealed class LetGoOfMailbox(OwnedDb database, OutboxSignal signal)
{
    private const int ProblemMaxLength = 500;

    /// <summary>Lets go, if it is held still.</summary>
    /// <param name="problem">What the user is to know; null leaves what stands there.</param>
    /// <param name="pause">It is not tried again until the user has looked.</param>
    /// <param name="notBefore">When it may be taken again.</param>
    public async Task RunAsync(MailboxClaim claim, string? problem, bool pause, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        await using var db = await database.OpenAsync(cancellationToken);
        var words = problem?.Length > ProblemMaxLength ? problem[..ProblemMaxLength] : problem;
        var moved = await claim.Of(db)
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.Reader, (string?)null).SetProperty(x => x.ReaderUntil, notBefore)
                    .SetProperty(x => x.Problem, x => words ?? x.Problem).SetProperty(x => x.IsPaused, x => pause || x.IsPaused),
                cancellationToken);
        if (moved == 1 && words is not null)
            signal.TellMoved(db.Owner);
    }
}
