using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace InfoInterview.Web.Components.Kit;

/// <summary>A box to choose a file in, shut until it listens: a file that is chosen before would be lost without a word.</summary>
public sealed partial class FileBox
{
    private bool _hears;

    /// <summary>The id its label points to.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>The ids of the words that describe it; null when there are none.</summary>
    [Parameter] public string? DescribedBy { get; set; }

    /// <summary>The kinds of file to offer, as the accept attribute has them; null for all.</summary>
    [Parameter] public string? Accept { get; set; }

    /// <summary>A file was chosen.</summary>
    [Parameter] public EventCallback<InputFileChangeEventArgs> OnChange { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        // The framework's field begins to listen in its own turn after this drawing, which comes after ours.
        await Task.Yield();
        _hears = true;
        StateHasChanged();
    }
}
