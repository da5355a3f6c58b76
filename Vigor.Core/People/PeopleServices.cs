using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.People.OwnExercises;

namespace Vigor.Core.People;

/// <summary>Registers this feature.</summary>
public static class PeopleServices
{
    /// <summary>Adds profiles, body weights and exercises of people's own.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<ProfileService>()
        .AddSingleton<BodyWeightService>()
        .AddSingleton<OwnExerciseService>();
}
