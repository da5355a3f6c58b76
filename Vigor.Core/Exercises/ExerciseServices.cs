using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Exercises;

/// <summary>Registers this feature.</summary>
public static class ExerciseServices
{
    /// <summary>Adds the catalogue.</summary>
    public static IServiceCollection AddExercises(this IServiceCollection services) =>
        services.AddSingleton(ExerciseCatalogue.Default);
}
