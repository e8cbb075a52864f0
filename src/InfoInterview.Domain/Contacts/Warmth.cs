namespace InfoInterview.Domain.Contacts;

/// <summary>How warmly a first message is likely to be received, 1 (cold) to 5; derived from the circle, never typed.</summary>
public static class Warmth
{
    /// <summary>The warmth of a circle, one less when the last reply was a decline, never under 1.</summary>
    /// <remarks>A design decision of this product, described in docs/method.md.</remarks>
    public static int Of(Circle circle, bool lastReplyWasDecline)
    {
        var warmth = circle switch
        {
            Circle.Inner => 5,
            Circle.Known or Circle.Dormant or Circle.Referred => 4,
            Circle.Affinity => 3,
            _ => 1,
        };
        return Math.Max(1, lastReplyWasDecline ? warmth - 1 : warmth);
    }
}
