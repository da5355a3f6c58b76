using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Ai;

/// <summary>Registers the gateway.</summary>
public static class AiServices
{
    /// <summary>Adds the gateway with the providers the configuration names.</summary>
    /// <exception cref="ConfigurationMistake">A value below <c>Ai</c> cannot be used.</exception>
    public static IServiceCollection AddAi(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<AiGateway>();
}
