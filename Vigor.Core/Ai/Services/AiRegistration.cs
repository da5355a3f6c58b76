using Azure.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vigor.Core.Ai.Asking;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Cache;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Configured;
using Vigor.Core.Data;
using Vigor.Core.Data.Shared;

namespace Vigor.Core.Ai.Services;

/// <summary>Registers the gateway.</summary>
public static class AiRegistration
{
    private const int MostKeptCharacters = 1_000_000;

    /// <summary>Adds the gateway with the providers the configuration names.</summary>
    /// <exception cref="ConfigurationMistake">A value below <c>Ai</c> cannot be used.</exception>
    public static IServiceCollection AddAi(this IServiceCollection services, IConfiguration configuration)
    {
        var ai = AiConfiguration.Read(configuration);
        if (ai.Providers.Count > 0)
        {
            ThreadPool.QueueUserWorkItem(_ => TokenCounter.WarmUp());
        }

        if (!string.IsNullOrWhiteSpace(configuration[RedisLink.Key]))
        {
            services.AddStackExchangeRedisCache(options => options.InstanceName = "vigor:");
            services.AddOptions<RedisCacheOptions>().Configure<RedisLink>((options, link) => options.ConnectionMultiplexerFactory = link.ConnectAsync);
        }

        services.AddHybridCache(options => options.MaximumPayloadBytes = MostKeptCharacters);
        services.TryAddSingleton<AiTransport>();
        services.AddMachineIdentity(configuration);
        return services
            .AddSingleton(ai)
            .AddSingleton(ai.Limits)
            .AddSingleton(ai.Budget)
            .AddSingleton<TokenCounter>()
            .AddSingleton<LiveSettings>()
            .AddSingleton<QualityBook>()
            .AddSingleton<RatingBook>()
            .AddSingleton<KeptBook>()
            .AddSingleton<AnswerCache>()
            .AddSingleton<FlightBoard>()
            .AddBudget(ai)
            .AddWayOfRequest()
            .AddSingleton<BudgetCheckRate>()
            .AddSingleton<BudgetService>()
            .AddSingleton<AiStatus>()
            .AddHostedService<ReservationSweeper>();
    }

    private static IServiceCollection AddBudget(this IServiceCollection services, AiConfiguration ai) =>
        services
            .AddSingleton(StoreOf)
            .AddSingleton<QuestionBook>()
            .AddSingleton<MonthlyCount>()
            .AddSingleton(provider => new BudgetBook(
                provider.GetRequiredService<IDbContextFactory<VigorDb>>(),
                provider.GetRequiredService<BudgetStore>(),
                provider.GetRequiredService<LiveSettings>(),
                ai.Limits,
                provider.GetRequiredService<TimeProvider>()));

    private static BudgetStore StoreOf(IServiceProvider provider)
    {
        var location = provider.GetRequiredService<DatabaseLocation>();
        var credential = location.IsByToken ? provider.GetRequiredService<TokenCredential>() : null;
        return location.IsPostgres ? new PostgresBudgetStore(location, credential) : new SqliteBudgetStore(location);
    }

    private static IServiceCollection AddWayOfRequest(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new AiRoutes(
                ActivatorUtilities.CreateInstance<ProviderFactory>(provider, new Lazy<TokenCredential>(provider.GetRequiredService<TokenCredential>)).Make(),
                provider.GetRequiredService<QualityBook>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<CallMoney>()
            .AddSingleton<PaidCall>()
            .AddSingleton<StepCaller>()
            .AddSingleton<ProviderRound>()
            .AddSingleton<LocalAnswer>()
            .AddSingleton<AnswerMaker>()
            .AddSingleton(provider => new ProviderProbe(
                provider.GetRequiredService<AiRoutes>(),
                provider.GetRequiredService<LiveSettings>(),
                provider.GetRequiredService<PaidCall>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new AiGateway(
                provider.GetRequiredService<LiveSettings>(),
                provider.GetRequiredService<AnswerCache>(),
                provider.GetRequiredService<FlightBoard>(),
                provider.GetRequiredService<AnswerMaker>(),
                provider.GetRequiredService<RatingBook>(),
                provider.GetRequiredService<KeptBook>(),
                provider.GetRequiredService<TimeProvider>()));
}
