using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;

namespace Vigor.Core.Ai;

/// <summary>Registers the gateway.</summary>
public static class AiServices
{
    /// <summary>Adds the gateway with the providers the configuration names.</summary>
    /// <exception cref="ConfigurationMistake">A value below <c>Ai</c> cannot be used.</exception>
    public static IServiceCollection AddAi(this IServiceCollection services, IConfiguration configuration)
    {
        var ai = AiConfiguration.Read(configuration);
        if (ai.Providers.Count > 0)
        {
            ThreadPool.QueueUserWorkItem(_ => TokenCounter.WarmUp());
        }

        return services
            .AddSingleton(ai.Budget)
            .AddSingleton(ai.Limits)
            .AddSingleton(provider => new Routes(CandidateFactory.Make(ai, provider.GetRequiredService<TimeProvider>()), ai.Orders))
            .AddSingleton<TokenCounter>()
            .AddSingleton<BudgetBook>()
            .AddSingleton<AiGateway>()
            .AddSingleton<AiStatus>()
            .AddHostedService<ReservationSweeper>();
    }
}
