using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Memory;

namespace Vigor.Core.Coach;

/// <summary>Registers this feature.</summary>
public static class CoachServices
{
    /// <summary>Adds the coach.</summary>
    public static IServiceCollection AddCoach(this IServiceCollection services) => services
        .AddSingleton<LocalKnowledge>()
        .AddSingleton<CoachContext>()
        .AddSingleton<CoachRate>()
        .AddSingleton<CoachQuota>()
        .AddSingleton<MemoryService>()
        .AddSingleton<CardOffers>()
        .AddSingleton<CardService>()
        .AddSingleton<AnswerStarter>()
        .AddSingleton<CoachDesk>()
        .AddSingleton<CoachService>()
        .AddSingleton<LiveAnswers>()
        .AddHostedService(provider => provider.GetRequiredService<LiveAnswers>());
}
