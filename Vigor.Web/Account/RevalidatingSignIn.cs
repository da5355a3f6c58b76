using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Vigor.Core.People.Services;
using Vigor.Web.Account.SignIns;
using Vigor.Web.Demo;

namespace Vigor.Web.Account;

/// <summary>Ends what a circuit may do once the account is gone, or signed out everywhere; a circuit outlives its cookie.</summary>
internal sealed partial class RevalidatingSignIn(
    ILoggerFactory logs,
    IServiceScopeFactory scopes,
    IOptions<IdentityOptions> identity,
    DemoHouse demo) : RevalidatingServerAuthenticationStateProvider(logs)
{
    private readonly ILogger log = logs.CreateLogger<RevalidatingSignIn>();

    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => AccountHosting.SignOutDelay;

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            if (DemoPerson.Is(authenticationState.User))
            {
                return demo.Of(authenticationState.User) is not null;
            }

            await using var scope = scopes.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Core.People.Account>>();
            var account = await accounts.GetUserAsync(authenticationState.User);
            return account is not null
                && await SignInCookie.IsAliveAsync(authenticationState.User, scope.ServiceProvider.GetRequiredService<SignInService>(), cancellationToken)
                && authenticationState.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) == await accounts.GetSecurityStampAsync(account);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A database that is away says nothing of the account; to end the circuit would lose what is being typed.
            LogUnknown(log, exception.GetType().Name);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether a circuit's account still holds could not be looked up ({Fault}); asked again in a while.")]
    private static partial void LogUnknown(ILogger logger, string fault);
}
