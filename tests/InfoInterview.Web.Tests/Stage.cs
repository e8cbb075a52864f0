using Bunit;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace InfoInterview.Web.Tests;

/// <summary>Pages on a real database, with the product's use cases under them and a place for dialogs and menus beside them.</summary>
internal sealed class Stage : BunitContext
{
    private Stage(AskFloor floor)
    {
        Floor = floor;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(floor.Database.Time);
        Services.AddMudServices();
        Services.AddScoped<Toasts>();
        Services.AddFallbackServiceProvider(floor.Services);
        Menus = Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
    }

    /// <summary>Where open menus are.</summary>
    public IRenderedComponent<MudPopoverProvider> Menus { get; }

    /// <summary>Where open dialogs are.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs { get; }

    public AskFloor Floor { get; }

    public static async Task<Stage> OpenAsync()
    {
        var floor = await AskFloor.OpenAsync(DatabaseProvider.Sqlite);
        await floor.SeeAsync(db =>
        {
            db.AskerRecords.Add(AskerRecord.Create(floor.Owner, "Jan Novak"));
            return db.SaveChangesAsync(AskFloor.Ct);
        });
        return new Stage(floor);
    }

    /// <summary>A page, drawn to its end.</summary>
    /// <param name="until">What it shows once it has read what it needs.</param>
    public IRenderedComponent<T> Show<T>(string until, Action<ComponentParameterCollectionBuilder<T>>? with = null) where T : IComponent
    {
        var page = with is null ? Render<T>() : Render(with);
        page.WaitForElement(until);
        return page;
    }

    /// <summary>Opens an address, query and all.</summary>
    public void NavigateTo(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    /// <summary>Presses the button of the open dialog that says this.</summary>
    public async Task AnswerAsync(string button)
    {
        Dialogs.WaitForElement(".ii-dialog");
        await Dialogs.FindAll(".ii-dialog button").Single(b => b.TextContent.Trim() == button).ClickAsync(new());
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Floor.DisposeAsync();
    }
}
