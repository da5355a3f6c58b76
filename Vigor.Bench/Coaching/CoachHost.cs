using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Services;
using Vigor.Core.Coach.Services;
using Vigor.Core.Data;
using Vigor.Core.Data.Services;
using Vigor.Core.Exercises.Services;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;

namespace Vigor.Bench.Coaching;

/// <summary>The coach as the application makes it, without the pages, with the providers of the environment.</summary>
internal static class CoachHost
{
    /// <summary>Services of one process.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="settings">More of the configuration; it goes before the environment.</param>
    /// <param name="clock">Its clock; that of the machine when absent.</param>
    public static ServiceProvider Start(string connection, IEnumerable<KeyValuePair<string, string?>>? settings = null, TimeProvider? clock = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection([.. settings ?? [], new("Vigor:DataDirectory", Path.GetTempPath()), new("ConnectionStrings:Vigor", connection)])
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton<IConfiguration>(configuration)
            .AddData(configuration).AddExercises().AddPeople().AddAi(configuration).AddPlans().AddTraining().AddCoach().AddOperations(configuration)
            .BuildServiceProvider();
    }

    /// <summary>A person for a case.</summary>
    public static Task<Actor> AddPersonAsync(IServiceProvider services, CoachCase @case) => AddPersonAsync(services, @case.Describe, DateTimeOffset.UtcNow);

    /// <summary>A person.</summary>
    /// <param name="services">Where.</param>
    /// <param name="describe">Their profile.</param>
    /// <param name="now">When they come.</param>
    public static async Task<Actor> AddPersonAsync(IServiceProvider services, Func<Profile, Profile> describe, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7();
        var name = $"case-{id:N}";
        await using (var db = await services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync())
        {
            db.Accounts.Add(new()
            {
                Id = id,
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                Email = $"{name}@example.org",
                NormalizedEmail = $"{name}@example.org".ToUpperInvariant(),
                Tier = Tier.Premium,
                CreatedAt = now,
            });
            await db.SaveChangesAsync();
        }

        var actor = new Actor(id, Role.User, Tier.Premium);
        await services.GetRequiredService<ProfileService>().UpdateAsync(actor, describe);
        return actor;
    }
}
