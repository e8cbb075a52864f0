using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>Where letters arrive: a real mailbox read over IMAP, or the practice one.</summary>
internal interface IPostbox
{
    /// <summary>Every letter that is there, oldest first.</summary>
    Task<IReadOnlyList<MimeMessage>> ReadAsync(CancellationToken ct);
}
