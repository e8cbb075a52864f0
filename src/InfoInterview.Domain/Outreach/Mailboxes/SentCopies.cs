namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>Who puts a copy of what was sent into the Sent folder. Learnt from the first mails that left. Stored by name.</summary>
public enum SentCopies
{
    NotKnown,

    /// <summary>The provider does, as the large ones do: what is not there very likely did not leave.</summary>
    ByServer,

    /// <summary>Nobody else does, so we do.</summary>
    ByUs,
}
