using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>The kind of first message that fits how two people know each other.</summary>
public static class SuggestedKind
{
    /// <summary>The kind for a contact's circle; an introducer's name comes first.</summary>
    public static MessageKind For(Contact contact) => For(contact.Details.Circle, contact.ReferredById is not null);

    /// <summary>The kind for a circle.</summary>
    public static MessageKind For(Circle circle, bool introduced) => circle switch
    {
        _ when introduced => MessageKind.RequestReferred,
        Circle.Inner or Circle.Known => MessageKind.RequestWarm,
        Circle.Dormant => MessageKind.RequestDormant,
        Circle.Affinity => MessageKind.RequestAffinity,
        _ => MessageKind.RequestCold,
    };

    /// <summary>The way a kind travels unless its user says otherwise.</summary>
    public static Channel ChannelOf(MessageKind kind) => kind switch
    {
        MessageKind.RequestCall => Channel.Phone,
        MessageKind.RequestChat => Channel.Text,
        MessageKind.RequestLinkedInNote => Channel.LinkedIn,
        _ => Channel.Email,
    };
}
