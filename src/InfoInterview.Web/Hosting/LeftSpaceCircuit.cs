using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Web.Components.Accounts.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Web.Hosting;

/// <summary>Takes a page of a practice space that was left for good elsewhere to the real space, at the first thing done on it, with a sentence that says so.</summary>
internal sealed class LeftSpaceCircuit(
    AuthenticationStateProvider authentication, Actor actor, IDbContextFactory<AppDbContext> contexts, NavigationManager navigation) : CircuitHandler
{
    private OwnerId? _practice;

    /// <inheritdoc/>
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        _practice = LeftSpace.PracticeOf((await authentication.GetAuthenticationStateAsync()).User);

    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (_practice is { } practice && !await IsThereAsync(practice))
        {
            actor.Leave();
            navigation.NavigateTo(SpaceSection.Left, forceLoad: true);
            return;
        }

        await next(context);
    };

    private async Task<bool> IsThereAsync(OwnerId practice)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Spaces.AnyAsync(s => s.Id == practice);
    }
}
