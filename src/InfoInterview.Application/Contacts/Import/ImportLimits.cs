namespace InfoInterview.Application.Contacts.Import;

/// <summary>How much of a file is read. Beyond it the file is refused whole.</summary>
public static class ImportLimits
{
    /// <summary>The largest file.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    public const int MostRows = 50_000;

    /// <summary>The longest row, in characters.</summary>
    public const int LongestRow = 64 * 1024;

    public const int MostFields = 200;

    /// <summary>How long reading may take for each megabyte begun.</summary>
    public static readonly TimeSpan TimePerMegabyte = TimeSpan.FromSeconds(5);
}
