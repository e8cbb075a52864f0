using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>Where letters arrive: a real mailbox read over IMAP, or the practice one.</summary>
internal interface IPostbox
{
    /// <summary>Waits, at most half a minute, for the one letter with this subject.</summary>
    /// <exception cref="TimeoutException">It did not come.</exception>
    Task<MimeMessage> FindAsync(string subject);
}
