using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Reminders;

/// <summary>The intervals of the craft, in business days unless the name says otherwise.</summary>
/// <remarks>Three and seven: [SFU], [DUKE-FU]. Nudges: [DUKE-G]. Thanks within a day: [YALE], [UCONN]. Report back: [ROBBINS], [NIFTY]. Advice: [YALE].</remarks>
public static class Rhythm
{
    public const int DraftStale = 3;
    public const int TrySecond = 3;
    public const int Nudge = 7;
    public const int CloseQuiet = 7;

    /// <summary>After the reminder to close: then it closes by itself.</summary>
    public const int CloseByItself = 5;

    public const int Answer = 1;
    public const int AfterAbsence = 2;

    /// <summary>Calendar days until "later" when they named no date.</summary>
    public const int LaterDays = 30;

    public const int ReofferAfterProposal = 3;
    public const int ReofferAfterCancel = 2;
    public const int CloseAgreed = 7;
    public const int Prep = -3;
    public const int SendQuestions = -2;
    public const int ConfirmSlot = -1;
    public const int Promise = 3;
    public const int Referral = 2;
    public const int ReportBack = 2;
    public const int AdviceUpdate = 15;
    public const int ThankForReply = 1;
    public const int FixAddress = 1;
    public const int Resend = 1;

    /// <summary>Before the start: time to join.</summary>
    public static readonly TimeSpan Join = TimeSpan.FromMinutes(15);

    /// <summary>After the start: nobody is coming.</summary>
    public static readonly TimeSpan NoShowAfter = TimeSpan.FromMinutes(10);

    /// <summary>After the end.</summary>
    public static readonly TimeSpan Debrief = TimeSpan.FromHours(2);

    /// <summary>After the end, by the clock: the debrief is overdue.</summary>
    public static readonly TimeSpan DebriefOverdue = TimeSpan.FromHours(24);

    /// <summary>After the end, by the clock.</summary>
    public static readonly TimeSpan ThankYou = TimeSpan.FromHours(24);

    /// <summary>After a meeting one missed oneself.</summary>
    public static readonly TimeSpan Apologise = TimeSpan.FromHours(1);

    /// <summary>What the user logged may be taken back for so long.</summary>
    public static readonly TimeSpan Undo = TimeSpan.FromMinutes(10);

    /// <summary>When a dated to-do appears in the user's day.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Calendar days between two words with somebody of a tier; none for <see cref="KeepInTouchTier.None"/>.</summary>
    /// <remarks>Tiers after [COPCUTT]; career centres say every few months [SCU].</remarks>
    public static int? KeepInTouchDays(KeepInTouchTier tier) => tier switch
    {
        KeepInTouchTier.A => 35,
        KeepInTouchTier.B => 90,
        KeepInTouchTier.C => 180,
        _ => null,
    };

    /// <summary>When to write again after the last word either way: a business day; none for <see cref="KeepInTouchTier.None"/>.</summary>
    public static DateOnly? KeepInTouchOn(DateOnly lastWord, KeepInTouchTier tier, BusinessCalendar calendar) =>
        KeepInTouchDays(tier) is { } days ? calendar.OnOrAfter(lastWord.AddDays(days)) : null;

    /// <summary>The first day on which a silent request closes by itself; never for a reminder somebody snoozed.</summary>
    public static DateOnly? ClosesByItselfOn(Reminder closeQuiet, BusinessCalendar calendar) =>
        closeQuiet is { Kind: ReminderKind.CloseQuiet, Status: ReminderStatus.Open, Snoozes: 0, DueOn: { } due }
            ? calendar.AddBusinessDays(due, CloseByItself)
            : null;
}
