namespace Vigor.Core.Ai;

/// <summary>The protocol a provider speaks.</summary>
public enum ProviderKind
{
    /// <summary>OpenAI, and every server that speaks its chat completions: Ollama, llama.cpp, LM Studio, vLLM.</summary>
    OpenAI,

    /// <summary>Azure's v1 address, <c>https://&lt;resource&gt;.openai.azure.com/openai/v1/</c>, with a key or a managed identity.</summary>
    AzureOpenAI,

    /// <summary>Google's native REST interface.</summary>
    Gemini,

    /// <summary>Perplexity's Agent API, in the shape of OpenAI's Responses; every answer is searched for and has sources.</summary>
    Perplexity,

    /// <summary>Vigor's own coach and planner. Always there, always last; naming it in the configuration changes nothing.</summary>
    Local,
}
