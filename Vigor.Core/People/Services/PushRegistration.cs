using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Data;
using Vigor.Core.People.Push;

namespace Vigor.Core.People.Services;

/// <summary>Registers Web Push.</summary>
public static class PushRegistration
{
    /// <summary>Adds what takes subscriptions and sends to them.</summary>
    /// <exception cref="ConfigurationMistake">A value of the section <c>Push</c> cannot be used.</exception>
    public static IServiceCollection AddPush(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(PushOptions.Read(configuration))
        .AddSingleton<VapidKeyStore>()
        .AddSingleton<PushSender>()
        .AddSingleton<PushBell>()
        .AddSingleton(provider => new PushService(
            provider.GetRequiredService<IDbContextFactory<VigorDb>>(),
            provider.GetRequiredService<VapidKeyStore>(),
            provider.GetRequiredService<PushOptions>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddHostedService<PushCourier>();
}
