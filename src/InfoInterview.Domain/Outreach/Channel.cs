namespace InfoInterview.Domain.Outreach;

/// <summary>How a message or a reply travels.</summary>
public enum Channel
{
    Email,
    LinkedIn,
    Phone,
    Text,
    InPerson,
    ViaIntroducer,
}
