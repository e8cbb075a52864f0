namespace InfoInterview.Domain.Outreach;

/// <summary>What is true of each <see cref="MessageKind"/>.</summary>
public static class MessageKinds
{
    /// <summary>A first message that asks for a conversation.</summary>
    public static bool IsRequest(this MessageKind kind) => kind is >= MessageKind.RequestReferred and <= MessageKind.RequestLinkedInNote;

    /// <summary>The last words to somebody who asked not to be contacted: that it is understood, and that a meeting falls away.</summary>
    public static bool MayFollowOptOut(this MessageKind kind) => kind is MessageKind.OptOutAck or MessageKind.Cancellation;
}
