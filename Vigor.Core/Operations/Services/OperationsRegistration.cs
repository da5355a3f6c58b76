using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vigor.Core.Configured;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.Operations.Alerts;
using Vigor.Core.Operations.Azure;

namespace Vigor.Core.Operations.Services;

/// <summary>Registers this feature.</summary>
public static class OperationsRegistration
{
    /// <summary>Adds what administrators and the support do while Vigor runs.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration) => services
        .AddBoundOptions<AzureCostOptions>(configuration)
        .AddSingleton<AiControl>()
        .AddSingleton<AccountDirectory>()
        .AddSingleton<AccountControl>()
        .AddSingleton<AccountErasure>()
        .AddSingleton<AlertBook>()
        .AddHostedService<AlertWatch>()
        .AddSingleton<AuditLog>()
        .AddSingleton<CostService>()
        .AddSingleton<FaultBook>()
        .AddSingleton<OverviewService>()
        .AddSingleton<ProviderService>()
        .AddSingleton<SupportService>()
        .AddSingleton<TierService>()
        .AddSingleton<AzureCostClient>()
        .AddSingleton(provider => new AzureCostService(
            provider.GetRequiredService<AzureCostClient>(),
            provider.GetRequiredService<IOptions<AzureCostOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AzureCostService>>()));
}
