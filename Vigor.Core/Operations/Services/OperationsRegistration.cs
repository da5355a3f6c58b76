using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Operations.Services;

/// <summary>Registers this feature.</summary>
public static class OperationsRegistration
{
    /// <summary>Adds what administrators do while Vigor runs.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<AiControl>()
        .AddSingleton<AccountErasure>();
}
