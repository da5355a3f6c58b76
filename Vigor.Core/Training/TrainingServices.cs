using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Training.Badges;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training;

/// <summary>Registers this feature.</summary>
public static class TrainingServices
{
    /// <summary>Adds sessions, the log and what is reckoned from it.</summary>
    public static IServiceCollection AddTraining(this IServiceCollection services) => services
        .AddSingleton<TrainingService>()
        .AddSingleton<SetLog>()
        .AddSingleton<RestClock>()
        .AddSingleton<HistoryService>()
        .AddSingleton<TodayService>()
        .AddSingleton<ProgressService>()
        .AddSingleton<StreakService>()
        .AddSingleton<BadgeService>()
        .AddSingleton<DeedBook>();
}
