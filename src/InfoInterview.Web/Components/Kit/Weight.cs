namespace InfoInterview.Web.Components.Kit;

/// <summary>The weight of a button, heaviest first.</summary>
public enum Weight
{
    /// <summary>The next thing to do; one per view.</summary>
    Fill,

    /// <summary>A fix, or a row's action on a phone.</summary>
    Tone,

    /// <summary>An action beside the main one.</summary>
    Line,

    /// <summary>A row's action, as a word.</summary>
    Text,

    /// <summary>"Keep", "Back".</summary>
    Mute,
}
