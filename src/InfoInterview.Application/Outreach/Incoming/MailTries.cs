using System.Collections.Concurrent;
using InfoInterview.Domain.Outreach.Mailboxes;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>Counts how often taking in a mail failed in this process.</summary>
public sealed class MailTries
{
    private const int Most = 3;

    private readonly ConcurrentDictionary<(MailboxId Mailbox, uint Uid), int> _tries = new();

    /// <summary>Counts one more failure.</summary>
    /// <returns>True when it is not to be tried again; its count is then forgotten.</returns>
    public bool IsLast(MailboxId mailbox, uint uid) =>
        _tries.AddOrUpdate((mailbox, uid), 1, (_, before) => before + 1) >= Most && _tries.TryRemove((mailbox, uid), out _);
}
