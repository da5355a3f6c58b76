using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data;
using Vigor.Core.Data.Services;
using Vigor.Core.Exercises.Services;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;

namespace Vigor.Bench.Logs;

/// <summary>Training as the application makes it, without the pages.</summary>
internal static class LogHost
{
    /// <summary>Services of one process.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="watches">See every statement.</param>
    public static ServiceProvider Start(string connection, params IInterceptor[] watches)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Vigor:DataDirectory", Path.GetTempPath()), new("ConnectionStrings:Vigor", connection)])
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(configuration)
            .ConfigureDbContext<SqliteVigorDb>(options => options.AddInterceptors(watches))
            .ConfigureDbContext<PostgresVigorDb>(options => options.AddInterceptors(watches))
            .AddData(configuration).AddExercises().AddPeople().AddAi(configuration).AddPlans().AddTraining()
            .BuildServiceProvider();
    }
}
