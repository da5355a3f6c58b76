using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.People;
using Vigor.Core.Training.Export;
using Vigor.Core.Training.History;

namespace Vigor.Core.Training.Services;

/// <summary>Registers this feature.</summary>
public static class TrainingRegistration
{
    /// <summary>Adds sessions, the log and what is reckoned from it.</summary>
    public static IServiceCollection AddTraining(this IServiceCollection services) => services
        .AddSingleton<TrainingService>()
        .AddSingleton<EventLog>()
        .AddSingleton<HistoryService>()
        .AddSingleton<ImportService>()
        .AddHostedService<ImportSweeper>()
        .AddHostedService<EventSweeper>()
        .AddHostedService<ReminderClock>()
        .AddSingleton<ExportService>()
        .AddSingleton<PersonalArchive>()
        .AddSingleton<TodayService>()
        .AddSingleton<ProgressService>()
        .AddSingleton<LiftService>()
        .AddSingleton<LogLookService>()
        .AddSingleton<InsightService>()
        .AddSingleton<StreakService>()
        .AddSingleton<BadgeService>()
        .AddSingleton<DeedBook>()
        .AddSingleton<IActivitySource, WorkoutActivity>();
}
