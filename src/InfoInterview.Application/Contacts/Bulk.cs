namespace InfoInterview.Application.Contacts;

/// <summary>Work on many rows at once.</summary>
internal static class Bulk
{
    /// <summary>How many ids go into one statement; well under what either database takes.</summary>
    public const int Batch = 500;
}
