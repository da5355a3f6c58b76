using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Exercises.Services;

/// <summary>Registers this feature.</summary>
public static class ExerciseRegistration
{
    /// <summary>Adds the catalogue.</summary>
    public static IServiceCollection AddExercises(this IServiceCollection services) =>
        services.AddSingleton(ExerciseCatalogue.Default);
}
