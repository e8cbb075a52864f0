using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>The kind of first message that fits how two people know each other.</summary>
public static class SuggestedKind
{
    /// <summary>The kind for how a person likes to be reached, else for their circle; an introducer's name comes before the circle.</summary>
    public static MessageKind For(ContactDetails details, bool introduced) => details switch
    {
        { PreferredChannel: Channel.Phone } => MessageKind.RequestCall,
        { PreferredChannel: Channel.Text } => MessageKind.RequestChat,
        { PreferredChannel: Channel.LinkedIn } => MessageKind.RequestLinkedInNote,
        _ => For(details.Circle, introduced),
    };

    private static MessageKind For(Circle circle, bool introduced) => circle switch
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
