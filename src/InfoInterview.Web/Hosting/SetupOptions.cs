namespace InfoInterview.Web.Hosting;

/// <summary>The first account, made at the first start without a browser. Section <c>InfoInterview:Setup</c>.</summary>
public sealed class SetupOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "InfoInterview:Setup";

    /// <summary>The account's e-mail address; empty means that the welcome page makes the account.</summary>
    public string? Email { get; set; }

    /// <summary>The account's password; change it after the first sign-in.</summary>
    public string? Password { get; set; }

    /// <summary>The account's full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>An IANA zone, such as Europe/London.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>An ISO 3166 code, such as GB-ENG.</summary>
    public string Region { get; set; } = "US";
}
