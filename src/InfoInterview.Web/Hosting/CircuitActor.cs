using InfoInterview.Application.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace InfoInterview.Web.Hosting;

/// <summary>Says, when a circuit opens, for whom it acts, and lets it act for nobody once that sign-in has ended.</summary>
internal sealed class CircuitActor(AuthenticationStateProvider authentication, Actor actor) : CircuitHandler, IDisposable
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Accounts.Act(actor, (await authentication.GetAuthenticationStateAsync()).User);
        authentication.AuthenticationStateChanged += Changed;
    }

    public void Dispose() => authentication.AuthenticationStateChanged -= Changed;

    private void Changed(Task<AuthenticationState> state) => _ = LeaveWhenSignedOutAsync(state);

    private async Task LeaveWhenSignedOutAsync(Task<AuthenticationState> state)
    {
        if ((await state).User.Identity?.IsAuthenticated is not true)
            actor.Leave();
    }
}
