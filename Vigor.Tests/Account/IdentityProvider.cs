using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Vigor.Tests.Hosting;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Vigor.Tests.Account;

/// <summary>A real OpenID provider in the test process, whose tokens a test can bend.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Client = "vigor-web";

    private WebApplication? app;
    private SigningCredentials key = NewKey();

    public Uri Address { get; } = new($"http://127.0.0.1:{Ports.Next()}/");

    /// <summary>What the next token says of the person.</summary>
    public Dictionary<string, object> Person { get; private set; } = [];

    /// <summary>Changes the identity token before it is sent.</summary>
    public Func<SecurityTokenDescriptor, SecurityTokenDescriptor>? Bend { get; set; }

    /// <summary>Whether codes are not redeemed.</summary>
    public bool RefusesCodes { get; set; }

    /// <summary>Queries with which people were sent to sign out.</summary>
    public ConcurrentQueue<string> SignOuts { get; } = new();

    public static SigningCredentials NewKey() => new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") }, SecurityAlgorithms.RsaSha256);

    /// <summary>Speaks of somebody else from now on, and of nothing bent.</summary>
    public void MeetSomebody(string name)
    {
        Person = new() { ["sub"] = $"person-{name}", ["email"] = $"{name}@example.org", ["email_verified"] = true, ["name"] = "Ada Lovelace", ["preferred_username"] = $"{name}@example.org" };
        (Bend, RefusesCodes) = (null, false);
    }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        builder.Services.AddOpenIddict().AddServer(Set);
        app = builder.Build();
        app.UseAuthentication();
        await app.StartAsync();
    }

    public async Task StopAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            app = null;
        }
    }

    /// <summary>Signs with another key from now on; the one of before is gone.</summary>
    public void ChangeKey()
    {
        key = NewKey();
        var options = app!.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;
        options.SigningCredentials.Clear();
        options.SigningCredentials.Add(key);
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private void Set(OpenIddictServerBuilder server)
    {
        server.SetIssuer(Address).SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("logout");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes("openid", "email", "profile", "offline_access");
        server.AllowRefreshTokenFlow();
        server.AddSigningCredentials(key).AddEphemeralEncryptionKey().EnableDegradedMode();
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        Judge(server);
        Answer(server);
    }

    private void Judge(OpenIddictServerBuilder server)
    {
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != Client)
            {
                context.Reject("invalid_client", "Nobody knows this client.");
            }

            return default;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (RefusesCodes || context.ClientId != Client)
            {
                context.Reject("invalid_grant", "No.");
            }

            return default;
        }));
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
    }

    private void Answer(OpenIddictServerBuilder server)
    {
        server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            SignOuts.Enqueue($"{context.Request.ClientId} {context.Request.PostLogoutRedirectUri}");
            context.SignOut();
            return default;
        }));
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            var identity = new ClaimsIdentity("provider");
            identity.AddClaim(new Claim("sub", (string)Person["sub"]));
            identity.SetScopes(context.Request.GetScopes());
            context.Principal = new ClaimsPrincipal(identity);
            return default;
        }));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.Response.IdToken is { } token)
            {
                context.Response.IdToken = Rewritten(token);
            }

            return default;
        }).SetOrder(int.MinValue));
    }

    private string Rewritten(string token)
    {
        var given = new JsonWebToken(token);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(Person) { ["nonce"] = given.GetClaim("nonce").Value };
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Address.ToString(),
            Audience = Client,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            SigningCredentials = key,
            Claims = claims,
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(Bend?.Invoke(descriptor) ?? descriptor);
    }
}
