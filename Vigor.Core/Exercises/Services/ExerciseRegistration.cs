using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Exercises.Services;

/// <summary>Registers this feature.</summary>
public static class ExerciseRegistration
{
    /// <summary>Adds the catalogue, read when it is first needed.</summary>
    public static IServiceCollection AddExercises(this IServiceCollection services) =>
        services.AddSingleton(_ => ExerciseCatalogue.Default);
}
