namespace InfoInterview.Domain.Contacts;

/// <summary>Where deleted contacts and organisations wait.</summary>
public static class Bin
{
    /// <summary>How long they can be brought back; then they are removed for good.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromDays(30);
}
