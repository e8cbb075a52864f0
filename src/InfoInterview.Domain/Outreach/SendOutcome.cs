namespace InfoInterview.Domain.Outreach;

/// <summary>What came of one try to send, with the proof: the phase reached and the server's own words.</summary>
/// <param name="Verdict">What the outbox acts on.</param>
/// <param name="Phase">How far it came.</param>
/// <param name="Code">The server's three-digit reply, when that decided it.</param>
/// <param name="EnhancedCode">The finer code such as <c>5.1.1</c>, when the server gave one.</param>
/// <param name="Text">The server's words, or ours when it said nothing; one line, shortened, secrets taken out.</param>
/// <param name="Fault">Set when the account and not the message is at fault.</param>
public sealed record SendOutcome(SendVerdict Verdict, SendPhase Phase, int? Code, string? EnhancedCode, string Text, AccountFault? Fault = null)
{
    /// <summary>The longest <see cref="Text"/>, in characters.</summary>
    public const int MaxTextLength = 500;

    /// <summary>Whether the address itself is refused (class 5.1): it is to be flagged on the contact.</summary>
    public bool BadRecipient => Verdict == SendVerdict.Refused && Fault is null && EnhancedCode?.StartsWith("5.1.", StringComparison.Ordinal) == true;
}
