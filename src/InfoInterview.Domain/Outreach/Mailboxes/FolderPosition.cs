namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>How far a folder was read: every mail up to and with <paramref name="LastUid"/>, as long as its server keeps the same <paramref name="UidValidity"/>.</summary>
/// <remarks>RFC 3501 section 2.3.1.1.</remarks>
public readonly record struct FolderPosition(uint UidValidity, uint LastUid);
