namespace Vigor.Core.Ai.Providers;

/// <summary>The protocol a provider speaks.</summary>
public enum ProviderKind
{
    /// <summary>OpenAI, and every server that speaks its chat completions: Ollama, llama.cpp, LM Studio, vLLM.</summary>
    OpenAI,

    /// <summary>Azure's v1 address, <c>https://&lt;resource&gt;.openai.azure.com/openai/v1/</c>, with a key.</summary>
    AzureOpenAI,
}
