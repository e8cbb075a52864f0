namespace InfoInterview.Domain.Contacts;

/// <summary>What is known of an address's deliverability.</summary>
public enum EmailStatus
{
    Unknown,
    Ok,
    Bounced,
}
