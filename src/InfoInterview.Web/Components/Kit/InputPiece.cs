using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Kit;

/// <summary>What every labelled input of the kit takes.</summary>
public abstract class InputPiece<T> : ComponentBase
{
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong and what to do; null when nothing is.</summary>
    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public T? Value { get; set; }

    [Parameter]
    public EventCallback<T?> ValueChanged { get; set; }

    /// <summary>The name in a posted form; pages without a circuit need it.</summary>
    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public string Id { get; set; } = ElementId.Next();

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public bool HideLabel { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>A class for the whole field, such as <c>ii-short</c>.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Anything else goes to the input itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    /// <summary>Takes a new value and tells the page.</summary>
    protected Task TakeAsync(T? value)
    {
        Value = value;
        return ValueChanged.InvokeAsync(value);
    }
}
