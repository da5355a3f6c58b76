using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Vigor.Web.Account;
using Vigor.Web.Demo;

namespace Vigor.Tests.Account;

/// <summary>A circuit whose account is looked up again now and then.</summary>
public sealed class RevalidatingSignInTests
{
    [Fact]
    public async Task A_database_that_is_away_signs_nobody_out()
    {
        await using var services = new ServiceCollection()
            .AddScoped<UserManager<Core.People.Account>>(_ => throw new TimeoutException("The database is away."))
            .BuildServiceProvider();
        using var signIn = Over(services.GetRequiredService<IServiceScopeFactory>());

        Assert.True(await ValidateAsync(signIn, new(new ClaimsPrincipal()), TestContext.Current.CancellationToken));
    }

    /// <summary>What looks after a circuit's sign-in.</summary>
    internal static RevalidatingSignIn Over(IServiceScopeFactory scopes) => new(NullLoggerFactory.Instance, scopes, Options.Create(new IdentityOptions()), new DemoHouse(new(new DemoLife(null!, null!, TimeProvider.System)), TimeProvider.System, NullLogger<DemoHouse>.Instance));

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ValidateAuthenticationStateAsync")]
    internal static extern Task<bool> ValidateAsync(RevalidatingSignIn signIn, AuthenticationState state, CancellationToken cancellationToken);
}
