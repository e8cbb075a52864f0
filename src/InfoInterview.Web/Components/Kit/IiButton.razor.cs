using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace InfoInterview.Web.Components.Kit;

/// <summary>A button, or a link that looks like one when it has an address. One <see cref="Weight.Fill"/> per view.</summary>
public sealed partial class IiButton
{
    /// <summary>How much it asks to be pressed.</summary>
    [Parameter]
    public Weight Weight { get; set; }

    /// <summary>Makes it a link.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>One of MudBlazor's icon constants, before the words.</summary>
    [Parameter]
    public string? Icon { get; set; }

    /// <summary>A key cap after the words.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>40 high instead of 32: the answer to a page.</summary>
    [Parameter]
    public bool Large { get; set; }

    /// <summary>As wide as its place.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>Sends the form around it.</summary>
    [Parameter]
    public bool Submit { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Why it cannot be pressed now; said beside it, and it rests.</summary>
    [Parameter]
    public string? Why { get; set; }

    /// <summary>Shows a ring and takes no second press; set by itself while <see cref="OnClick"/> runs.</summary>
    [Parameter]
    public bool Working { get; set; }

    [Parameter]
    public EventCallback<MouseEventArgs> OnClick { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    private string WhyId { get; } = ElementId.Next();

    private bool Pressed { get; set; }

    private bool Busy => Working || Pressed;

    private string Classes => $"ii-button ii-{Weight.ToString().ToLowerInvariant()}{(Large ? " ii-large" : "")}{(Wide ? " ii-wide" : "")}{(Busy ? " ii-busy" : "")}{(More?.GetValueOrDefault("class") is { } own ? $" {own}" : "")}";

    private RenderFragment Words => builder =>
    {
        if (Busy)
            builder.AddMarkupContent(0, "<i class=\"ii-spin\" aria-hidden=\"true\"></i>");
        else if (Icon is not null)
            AddIcon(builder, Icon);
        builder.AddContent(3, ChildContent);
        if (Key is not null)
            builder.AddMarkupContent(4, $"<kbd class=\"ii-key\" aria-hidden=\"true\">{System.Net.WebUtility.HtmlEncode(Key)}</kbd>");
    };

    private static void AddIcon(RenderTreeBuilder builder, string path)
    {
        builder.OpenComponent<Icon>(1);
        builder.AddComponentParameter(2, nameof(Kit.Icon.Path), path);
        builder.CloseComponent();
    }

    private async Task Press(MouseEventArgs press)
    {
        if (Busy || !OnClick.HasDelegate)
            return;
        Pressed = true;
        try
        {
            await OnClick.InvokeAsync(press);
        }
        finally
        {
            Pressed = false;
        }
    }
}
