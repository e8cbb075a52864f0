namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>One mail as its server has it.</summary>
/// <param name="Uid">Its number in the folder.</param>
/// <param name="ArrivedAt">When the server took it in, UTC.</param>
/// <param name="Bytes">The whole mail, or its beginning when it is longer than is read.</param>
public sealed record FetchedMail(uint Uid, DateTimeOffset ArrivedAt, ReadOnlyMemory<byte> Bytes);
