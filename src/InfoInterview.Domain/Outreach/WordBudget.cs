namespace InfoInterview.Domain.Outreach;

/// <summary>How long a message of one kind may be: words, or characters where the channel counts those.</summary>
/// <param name="Target">At or under this many it is as short as it should be.</param>
/// <param name="Warn">Over this many a reader tires.</param>
/// <param name="Error">Over this many it should not go out without a reason.</param>
/// <remarks>Requests: target 75 by [2HJS-CHAT], pass 100 by [SFU], at most 150 by [DUKE-G]; the other kinds are our own presets.</remarks>
public sealed record WordBudget(int Target, int Warn, int Error)
{
    /// <summary>Free LinkedIn accounts may write this many characters in a note [LI-LIM]; the limit moves, and <see cref="CharactersFor"/> takes another.</summary>
    public const int LinkedInNoteCharacters = 200;

    /// <summary>Paid LinkedIn accounts may write this many [LI-LIM].</summary>
    public const int LinkedInPremiumNoteCharacters = 300;

    /// <summary>A chat message to someone one knows.</summary>
    public const int ChatCharacters = 300;

    /// <summary>The words a message of this kind may have; null when it has no budget or is counted in characters.</summary>
    public static WordBudget? For(MessageKind kind) => kind switch
    {
        MessageKind.RequestReferred or MessageKind.RequestAffinity or MessageKind.RequestCold => new(75, 100, 150),
        MessageKind.RequestWarm or MessageKind.RequestDormant => new(90, 120, 180),
        MessageKind.RequestCall => new(70, 100, 140),
        MessageKind.IntroAsk => new(90, 130, 180),
        MessageKind.IntroForwardable => new(60, 80, 110),
        MessageKind.Nudge => new(40, 60, 80),
        MessageKind.ProposeTimes => new(60, 90, 130),
        MessageKind.QuestionsAhead => new(120, 160, 220),
        MessageKind.Confirm or MessageKind.NoShowTheirs or MessageKind.ReportBackReferrer => new(40, 60, 90),
        MessageKind.RescheduleMine or MessageKind.NoShowMine => new(50, 70, 110),
        MessageKind.Thanks => new(120, 150, 200),
        MessageKind.AdviceUpdate or MessageKind.KeepInTouch or MessageKind.OutcomeNews => new(50, 80, 120),
        MessageKind.DeclineAck or MessageKind.OptOutAck => new(20, 35, 50),
        _ => null,
    };

    /// <summary>The characters a message of this kind may have; null when it is counted in words.</summary>
    /// <param name="kind">What the message is for.</param>
    /// <param name="linkedInNoteLimit">What this user's LinkedIn account allows.</param>
    public static int? CharactersFor(MessageKind kind, int linkedInNoteLimit = LinkedInNoteCharacters) => kind switch
    {
        MessageKind.RequestChat => ChatCharacters,
        MessageKind.RequestLinkedInNote => linkedInNoteLimit,
        _ => null,
    };
}
