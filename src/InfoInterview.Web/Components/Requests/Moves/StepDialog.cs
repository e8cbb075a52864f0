using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>What every dialog that logs something about a person takes, and how it says what is in the way.</summary>
public abstract class StepDialog : ComponentBase
{
    private bool _wasOpen;

    /// <summary>What to call the contact.</summary>
    [Parameter, EditorRequired]
    public string FirstName { get; set; } = "";

    /// <summary>Whether it is open; bind it.</summary>
    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>Told what came of it, once it was done.</summary>
    [Parameter]
    public EventCallback<StepTaken> OnDone { get; set; }

    /// <summary>What is in the way, in words; null when nothing is.</summary>
    protected FormProblem? Problem { get; private set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Open && !_wasOpen)
            Opened();
        _wasOpen = Open;
    }

    /// <summary>It opens: what it begins with is set anew.</summary>
    protected virtual void Opened()
    {
    }

    /// <summary>Opens or closes it.</summary>
    protected Task SetOpenAsync(bool open)
    {
        Problem = null;
        return OpenChanged.InvokeAsync(open);
    }

    /// <summary>Tries the step; a refusal stays in the dialog with everything that was typed.</summary>
    protected async Task TryAsync(Func<Task<StepTaken>> step)
    {
        try
        {
            var taken = await step();
            await SetOpenAsync(false);
            await OnDone.InvokeAsync(taken);
        }
        catch (RefusedException refused)
        {
            Problem = FormProblem.Of(refused);
        }
    }
}
