using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Vigor.Core.Data;

namespace Vigor.Web.Demo;

/// <summary>What happens in a circuit of the demo happens in its database, and keeps it from being dropped.</summary>
internal sealed class DemoCircuit(DemoHouse house, AuthenticationStateProvider authentication, TimeProvider time) : CircuitHandler
{
    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (house.Of((await authentication.GetAuthenticationStateAsync()).User) is { } person)
        {
            person.Touch(time.GetUtcNow());
            OtherDatabase.Current = person.Open;
        }

        await next(context);
    };
}
