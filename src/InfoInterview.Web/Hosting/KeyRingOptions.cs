namespace InfoInterview.Web.Hosting;

/// <summary>The key that wraps the key ring. Section <c>InfoInterview:KeyRing</c>.</summary>
public sealed class KeyRingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "InfoInterview:KeyRing";

    /// <summary>32 bytes in base64, usually from a mounted secret; empty means a file in the data directory.</summary>
    public string? WrappingKey { get; set; }
}
