using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace InfoInterview.Web.Components.Kit;

/// <summary>
/// The element somebody types into. Each event says what the element holds, so that the server never writes an older text
/// over what was typed while the event was on its way; <c>value</c> with a handler beside it would.
/// </summary>
public sealed class TypedInput : ComponentBase
{
    /// <summary>input or textarea.</summary>
    [Parameter]
    public string Element { get; set; } = "input";

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>Tells at each key, not only when the field is left.</summary>
    [Parameter]
    public bool Live { get; set; }

    /// <summary>Anything else goes to the element itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, Element);
        builder.AddAttribute(1, "value", Value);
        builder.AddAttribute(2, "onchange", EventCallback.Factory.CreateBinder<string?>(this, TakeAsync, Value));
        builder.SetUpdatesAttributeName("value");
        if (Live)
        {
            builder.AddAttribute(3, "oninput", EventCallback.Factory.CreateBinder<string?>(this, TakeAsync, Value));
            builder.SetUpdatesAttributeName("value");
        }

        builder.AddMultipleAttributes(4, More);
        builder.CloseElement();
    }

    private Task TakeAsync(string? value)
    {
        Value = value;
        return ValueChanged.InvokeAsync(value);
    }
}
