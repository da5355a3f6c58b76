using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.People;

/// <summary>Registers this feature.</summary>
public static class PeopleServices
{
    /// <summary>Adds profiles.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddSingleton<ProfileService>();
}
