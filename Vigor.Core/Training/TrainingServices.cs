using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Training.Badges;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Export;
using Vigor.Core.Training.Import;
using Vigor.Core.Training.Insights;
using Vigor.Core.Training.Preferences;
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
        .AddSingleton<ExercisePreferences>()
        .AddSingleton<HistoryService>()
        .AddSingleton<ImportService>()
        .AddSingleton<ExportService>()
        .AddSingleton<TodayService>()
        .AddSingleton<ProgressService>()
        .AddSingleton<LiftService>()
        .AddSingleton<InsightService>()
        .AddSingleton<StreakService>()
        .AddSingleton<BadgeService>()
        .AddSingleton<DeedBook>();
}
