using System.Collections.Concurrent;
using InfoInterview.Domain.Outreach.Mailboxes;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>Counts in this process how often a mailbox could not be read, and how often a mail could not be taken in.</summary>
public sealed class MailTries
{
    private const int Most = 3;

    private readonly ConcurrentDictionary<(MailboxId Mailbox, uint Uid), int> _tries = new();
    private readonly ConcurrentDictionary<MailboxId, int> _failures = new();

    /// <summary>The mailbox could not be read once more.</summary>
    /// <returns>How long to leave it alone: half a minute at first, then longer, at most five.</returns>
    public TimeSpan Failed(MailboxId mailbox) => TimeSpan.FromSeconds(Math.Min(300, 15 << Math.Min(5, _failures.AddOrUpdate(mailbox, 1, (_, before) => before + 1))));

    /// <summary>The mailbox was read: what failed before counts no more.</summary>
    public void Worked(MailboxId mailbox) => _failures.TryRemove(mailbox, out _);

    /// <summary>Counts one more failure.</summary>
    /// <returns>True when it is not to be tried again; its count is then forgotten.</returns>
    public bool IsLast(MailboxId mailbox, uint uid) =>
        _tries.AddOrUpdate((mailbox, uid), 1, (_, before) => before + 1) >= Most && _tries.TryRemove((mailbox, uid), out _);
}
