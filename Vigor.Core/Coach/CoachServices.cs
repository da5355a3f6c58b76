using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Coach;

/// <summary>Registers this feature.</summary>
public static class CoachServices
{
    /// <summary>Adds the coach.</summary>
    public static IServiceCollection AddCoach(this IServiceCollection services) => services;
}
