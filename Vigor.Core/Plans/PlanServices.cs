using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Plans;

/// <summary>Registers this feature.</summary>
public static class PlanServices
{
    /// <summary>Adds planning.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services.AddSingleton<PlanService>();
}
