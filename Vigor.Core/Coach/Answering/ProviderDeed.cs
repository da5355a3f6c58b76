using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Training.Badges;

namespace Vigor.Core.Coach.Answering;

/// <summary>What an answer counts for.</summary>
internal static class ProviderDeed
{
    /// <summary>The deed of whoever finished an answer; null for Vigor's own coach and for a provider that is no longer configured.</summary>
    public static Deed? Of(AiReceipt receipt, AiConfiguration configuration) => receipt.IsLocal || receipt.Providers.Count == 0
        ? null
        : configuration.Providers.FirstOrDefault(provider => provider.DisplayName == receipt.Providers[^1])?.Kind switch
        {
            ProviderKind.OpenAI or ProviderKind.AzureOpenAI => Deed.OpenAIAnswer,
            ProviderKind.Gemini => Deed.GeminiAnswer,
            ProviderKind.Perplexity => Deed.PerplexityAnswer,
            _ => null,
        };
}
