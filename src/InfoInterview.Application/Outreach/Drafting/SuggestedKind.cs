using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>The kind of first message that fits how two people know each other.</summary>
public static class SuggestedKind
{
    /// <summary>
    /// The kind for how a person likes to be reached, where it has words for how one knows them, else for their circle; an
    /// introducer's name comes before the circle.
    /// </summary>
    public static MessageKind For(ContactDetails details, bool introduced) => details switch
    {
        { PreferredChannel: Channel.Phone or Channel.InPerson } => MessageKind.RequestCall,
        { PreferredChannel: Channel.Text, Circle: Circle.Inner or Circle.Known or Circle.Dormant } when !introduced => MessageKind.RequestChat,
        { PreferredChannel: Channel.LinkedIn, Circle: Circle.Affinity or Circle.Cold } when !introduced => MessageKind.RequestLinkedInNote,
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
