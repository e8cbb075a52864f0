using System.Globalization;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace InfoInterview.Web.Components.Contacts.Import;

/// <summary>Brings in LinkedIn connections: choose a file, look at what would happen, say yes, undo.</summary>
public sealed partial class ImportPage(PreviewImport previewImport, CarryOutImport carryOut, UndoImport undo, ImportQueries imports, ContactQueries contacts, Toasts toasts)
{
    private ImportChoice? _choice;
    private CarryOutImport.Result? _result;
    private bool _isReading;
    private bool _isImporting;
    private int _done;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public IReadOnlyList<ImportRunRow>? Drawn { get; set; }

    // The imports so far.
    private IReadOnlyList<ImportRunRow>? Runs { get; set; }

    /// <summary>The zone days are counted in.</summary>
    [PersistentState]
    public string? ZoneId { get; set; }

    // Why there is nothing to do; null when there is.
    private string? Nothing => (_choice!.Added + _choice.Updated, _choice.LeftOut) switch
    {
        (0, 0) => "Nothing in this file is new.",
        (0, _) => "You leave out everybody who is new.",
        _ => null,
    };

    // Which organisations come back from the bin; null when none does.
    private string? ComingBack => _choice!.ComeBack switch
    {
        [] => null,
        [var one] => $"{one} comes back from the bin, with what you had noted there.",
        [var one, var two] => $"{one} and {two} come back from the bin, with what you had noted there.",
        [var first, var second, ..] and { Count: var all } => string.Create(CultureInfo.InvariantCulture, $"{first}, {second} and {all - 2:N0} more come back from the bin, with what you had noted there; their rows say which."),
    };

    private string ImportWords => (_choice!.Added, _choice.Updated) switch
    {
        (0, var filled) => string.Create(CultureInfo.InvariantCulture, $"Fill in {filled:N0}"),
        (var added, 0) => $"Add {ContactWords.People(added)}",
        var (added, filled) => string.Create(CultureInfo.InvariantCulture, $"Add {ContactWords.People(added)}, fill in {filled:N0}"),
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        ZoneId ??= (await contacts.ZoneAsync(CancellationToken.None)).Id;
        Drawn = Runs = Drawn ?? await imports.RunsAsync(CancellationToken.None);
    }

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        (_problem, _isReading) = (null, true);
        try
        {
            // As large as it says it is: the reader stops at its limit and says so.
            await using var content = chosen.File.OpenReadStream(Math.Max(chosen.File.Size, 1));
            _choice = new ImportChoice(await previewImport.RunAsync(new PreviewImport.Input(chosen.File.Name, content), CancellationToken.None));
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
        catch (IOException broken)
        {
            _problem = $"The file did not arrive whole ({broken.Message}). Nothing was imported; choose it again.";
        }

        _isReading = false;
    }

    private async Task ImportAsync()
    {
        (_problem, _isImporting, _done) = (null, true, 0);
        try
        {
            _result = await carryOut.RunAsync(_choice!, new Progress<int>(Show), CancellationToken.None);
        }
        catch (RefusedException refused)
        {
            (_problem, _choice) = (refused.Message, null);
        }

        _isImporting = false;
    }

    private void Show(int done)
    {
        _done = done;
        _ = InvokeAsync(StateHasChanged);
    }

    private async Task UndoAsync(ImportId id)
    {
        try
        {
            var undone = await undo.RunAsync(id, CancellationToken.None);
            toasts.Show(undone.Kept == 0
                ? $"{ContactWords.People(undone.Binned)} put in the bin."
                : $"{ContactWords.People(undone.Binned)} put in the bin; {undone.Kept} you have worked on stay.");
            await AgainAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private async Task AgainAsync()
    {
        (_choice, _result, _problem) = (null, null, null);
        Runs = await imports.RunsAsync(CancellationToken.None);
    }
}
