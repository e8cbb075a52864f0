namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>How sign-up stands, as the page shows it.</summary>
/// <param name="IsOpen">Null for whoever has no say over it.</param>
public sealed record SignUpShown(bool? IsOpen);
