using Microsoft.Extensions.Options;
using Vigor.Core;
using Vigor.Core.Data.Services;
using Vigor.Web.Account;
using Vigor.Web.Account.Entra;
using Vigor.Web.Demo;
using Vigor.Web.Hosting;
using Vigor.Web.Hosting.Commands;
using Vigor.Web.Hosting.Health;
using Vigor.Web.Hosting.Telemetry;
using Vigor.Web.Hosting.Vault;
using Vigor.Web.Offline;
using Vigor.Web.Pages.Administration;
using Vigor.Web.Pages.Progress.Download;
using Vigor.Web.Pages.Sessions;

try
{
    OwnFiles.KeepPrivate();
    var builder = WebApplication.CreateBuilder(args);
    builder.AddSecrets();
    if (await DatabaseCommand.RunAsync(args, builder.Configuration) is { } done)
    {
        return done;
    }

    builder.AddAddress();
    builder.AddVigorTelemetry();
    builder.Services.AddTrustedProxies(builder.Configuration);
    builder.Services.AddCore(builder.Configuration);
    builder.Services.AddAccounts(builder.Configuration);
    builder.Services.AddDemo();
    builder.Services.AddPages();
    builder.Services.AddCompression();
    builder.Services.AddProgressData();
    builder.Services.AddRequestLimits(builder.Configuration);
    builder.Services.AddErrorEnvelope();
    builder.Services.AddVigorHealth();
    builder.Services.AddOffline();

    var app = builder.Build();
    using var held = app.HoldDatabase();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    app.Services.GetService<VaultKey>()?.Try();
    await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync();
    if (args.Contains("--migrate-only"))
    {
        return 0;
    }

    app.UseForwardedHeaders();
    app.UseRequestIds();
    app.UseCompression();
    app.UseErrorEnvelope();
    app.UseSecurityHeaders(SecurityHeaders.Policies);
    app.UseShutdownGate();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseDemo();
    app.UseEntraPages();
    app.UseAuthorization();
    app.UseCircuitGate();
    app.UseAntiforgery();
    app.UseFormReturn();
    app.MapStaticAssets().AllowAnonymous();
    app.MapVigorHealth();
    app.MapExports();
    app.MapProgressData();
    app.MapStart();
    app.MapAdminFiles();
    app.MapPush();
    app.MapOffline();
    app.MapPages();
    await app.RunAsync();
    return 0;
}
catch (ConfigurationMistake mistake)
{
    await Console.Error.WriteLineAsync($"Vigor cannot start. {mistake.Message}");
    return 78;
}
