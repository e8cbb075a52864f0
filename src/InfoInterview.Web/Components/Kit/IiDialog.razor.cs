using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace InfoInterview.Web.Components.Kit;

/// <summary>A question over the page, only for what undo cannot mend or what needs words. On phones it is a bottom sheet.</summary>
public sealed partial class IiDialog
{
    private static readonly DialogOptions Sheet = new() { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true, CloseOnEscapeKey = true };
    private readonly string _id = ElementId.Next();

    /// <summary>Whether it is open; bind it.</summary>
    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>One sentence under it.</summary>
    [Parameter]
    public string? Words { get; set; }

    /// <summary>The filled button's verb.</summary>
    [Parameter, EditorRequired]
    public string Confirm { get; set; } = "";

    /// <summary>The way back.</summary>
    [Parameter]
    public string Back { get; set; } = "Back";

    /// <summary>Confirming is not possible yet; the fields say why.</summary>
    [Parameter]
    public bool Resting { get; set; }

    /// <summary>The page acts, and closes by setting <see cref="Open"/> to false.</summary>
    [Parameter]
    public EventCallback OnConfirm { get; set; }

    /// <summary>Fields; the first one gets the focus.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private Task Close() => OpenChanged.InvokeAsync(false);
}
