using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Vigor.Core;
using Vigor.Core.Data;

namespace Vigor.Web.Demo;

/// <summary>What happens in a circuit of the demo happens in its database, and keeps it from being dropped.</summary>
internal sealed class DemoCircuit(DemoHouse house, AuthenticationStateProvider authentication, TimeProvider time) : CircuitHandler
{
    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var person = house.Of(user);
        person?.Touch(time.GetUtcNow());
        if (DemoPerson.Is(user))
        {
            // Whoever was seen out finds nothing, least of all the database of everybody else.
            OtherDatabase.Current = person is null ? Over : person.Open;
        }

        await next(context);
    };

    private static VigorDb Over() => throw new Refusal(RefusalCode.Unauthorized, "The demo is over. Start it again, or create an account.");
}
