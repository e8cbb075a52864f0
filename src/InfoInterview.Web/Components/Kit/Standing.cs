namespace InfoInterview.Web.Components.Kit;

/// <summary>Where a request stands, as its dot shows it.</summary>
public enum Standing
{
    Draft,
    Sent,
    Nudged,
    Answered,
    Scheduled,
    Met,
    NeedsAddress,
    Closed,
}
