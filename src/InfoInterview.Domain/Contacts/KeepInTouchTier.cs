namespace InfoInterview.Domain.Contacts;

/// <summary>How often to keep in touch: A every 35 days, B every 90, C every 180.</summary>
public enum KeepInTouchTier
{
    None,
    A,
    B,
    C,
}
