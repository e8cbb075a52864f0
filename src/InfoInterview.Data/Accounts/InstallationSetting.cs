namespace InfoInterview.Data.Accounts;

/// <summary>A setting of the whole installation, such as whether strangers may sign up.</summary>
public sealed class InstallationSetting
{
    /// <summary>Whether a further account may be made without an invitation: "true" or "false".</summary>
    public const string SignUpOpen = "sign-up-open";

    /// <summary>The user who made the first account, and so has a say over the installation: their id.</summary>
    public const string FirstAccount = "first-account";

    /// <summary>Which database this is and how far it has come; see <see cref="Storage.InstanceMark"/>.</summary>
    public const string Instance = "instance";

    /// <summary>The setting's name.</summary>
    public string Key { get; set; } = "";

    /// <summary>The setting's value as text.</summary>
    public string Value { get; set; } = "";
}
