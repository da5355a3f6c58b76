using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data.Services;
using Vigor.Core.Exercises.Services;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Plans;

/// <summary>Plans on a database, wired as in the application, with no provider unless a test configures one.</summary>
public sealed class PlanOffice : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public PlanOffice(TestDatabase database, TimeProvider? time = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Vigor", database.ConnectionString), new("Vigor:DataDirectory", Path.GetTempPath()), .. settings ?? []])
            .Build();
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddSingleton(time ?? TimeProvider.System)
            .AddData(configuration)
            .AddExercises()
            .AddPeople()
            .AddAi(configuration)
            .AddPlans()
            .BuildServiceProvider();
    }

    public RoutineService Routines => services.GetRequiredService<RoutineService>();

    public PlanService Plans => services.GetRequiredService<PlanService>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
