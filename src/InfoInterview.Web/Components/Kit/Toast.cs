namespace InfoInterview.Web.Components.Kit;

/// <summary>One sentence at the foot of the screen, with a way back while it stands there.</summary>
/// <param name="Words">What happened, in words that stand still: "goes out in 10 s", never a number that counts.</param>
/// <param name="Stays">How long it stays when nobody points at it or has focus in it.</param>
/// <param name="Undo">Takes back what happened; null when nothing can be taken back.</param>
/// <param name="UndoWord">The word on the button.</param>
public sealed record Toast(string Words, TimeSpan Stays, Func<Task>? Undo, string UndoWord);
