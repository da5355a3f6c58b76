using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Coach.Answering;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Limits;
using Vigor.Core.Coach.Local;
using Vigor.Core.Coach.Memory;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.Coach.Reviews;
using Vigor.Core.Coach.Tools;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Services;

/// <summary>Registers this feature.</summary>
public static class CoachRegistration
{
    /// <summary>Adds the coach.</summary>
    public static IServiceCollection AddCoach(this IServiceCollection services) => services
        .AddSingleton<LocalKnowledge>()
        .AddSingleton<CoachPrompt>()
        .AddSingleton<CoachRate>()
        .AddSingleton<CoachQuota>()
        .AddSingleton<CoachPrice>()
        .AddSingleton<MemoryService>()
        .AddSingleton<IActivitySource, ConversationActivity>()
        .AddSingleton<CardOffers>()
        .AddSingleton<CardWording>()
        .AddSingleton<SwapChoice>()
        .AddSingleton<CoachTools>()
        .AddSingleton<CardService>()
        .AddSingleton<LogReader>()
        .AddSingleton<FactReader>()
        .AddSingleton<AnswerCards>()
        .AddSingleton<ProviderBriefing>()
        .AddSingleton<AnswerPreparation>()
        .AddSingleton<AnswerWriter>()
        .AddSingleton<StoredAnswers>()
        .AddSingleton<QuestionIntake>()
        .AddSingleton<CoachService>()
        .AddSingleton<ToldLimitationService>()
        .AddSingleton<ReviewService>()
        .AddSingleton<ReviewWriter>()
        .AddHostedService<ReviewClock>()
        .AddSingleton<AnswersUnderWay>()
        .AddSingleton<IBacklog>(provider => provider.GetRequiredService<AnswersUnderWay>())
        .AddHostedService(provider => provider.GetRequiredService<AnswersUnderWay>());
}
