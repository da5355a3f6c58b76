using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Programmes.Blocks;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Services;

/// <summary>Registers this feature.</summary>
public static class PlanRegistration
{
    /// <summary>Adds planning.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<PlanChecker>()
        .AddSingleton<RulesPlanner>()
        .AddSingleton<PlanReview>()
        .AddSingleton<PlanWriter>()
        .AddSingleton<PlanRate>()
        .AddSingleton<PlanAdmission>()
        .AddSingleton<PlanService>()
        .AddSingleton<PlanTakeover>()
        .AddSingleton<RoutineService>()
        .AddSingleton<ProgrammePlanner>()
        .AddSingleton<ProgrammeService>()
        .AddSingleton<PlanQuota>()
        .AddSingleton<PlanPrice>();
}
