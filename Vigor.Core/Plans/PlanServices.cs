using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Drafting;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Repairing;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans;

/// <summary>Registers this feature.</summary>
public static class PlanServices
{
    /// <summary>Adds planning.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<PlanChecker>()
        .AddSingleton<RulesPlanner>()
        .AddSingleton<PlanReview>()
        .AddSingleton<PlanWriter>()
        .AddSingleton<PlanRate>()
        .AddSingleton<PlanService>()
        .AddSingleton<ProgrammePlanner>()
        .AddSingleton<ProgrammeService>()
        .AddSingleton<PlanQuota>();
}
