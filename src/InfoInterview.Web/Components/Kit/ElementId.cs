namespace InfoInterview.Web.Components.Kit;

/// <summary>Ids for elements that must point at each other; they differ within a process, and mean nothing else.</summary>
internal static class ElementId
{
    private static long _last;

    public static string Next() => $"ii-{Interlocked.Increment(ref _last):x}";
}
