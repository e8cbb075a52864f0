namespace InfoInterview.Web.Components.Kit;

/// <summary>What a colour says. Each is used only with a word or a shape beside it.</summary>
public enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>What one may do, or has chosen.</summary>
    Lake,

    /// <summary>Because of someone.</summary>
    Plum,

    /// <summary>Late, or in the way of sending.</summary>
    Brick,

    /// <summary>Due, or worth considering.</summary>
    Amber,

    /// <summary>Done, agreed.</summary>
    Moss,
}
