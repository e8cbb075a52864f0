using InfoInterview.Application.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace InfoInterview.Web.Hosting;

/// <summary>Says, when a circuit opens, for whom it acts.</summary>
internal sealed class CircuitActor(AuthenticationStateProvider authentication, Actor actor) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        Accounts.Act(actor, (await authentication.GetAuthenticationStateAsync()).User);
}
