namespace Vigor.Bench.Protocol;

/// <summary>The protocol a call was made in.</summary>
public enum Wire
{
    /// <summary>OpenAI's chat completions.</summary>
    ChatCompletions,

    /// <summary>The same at Azure's addresses, with Azure's first chunk.</summary>
    Azure,

    /// <summary>Gemini's REST interface.</summary>
    Gemini,

    /// <summary>OpenAI's Responses, as Perplexity's Agent API speaks them.</summary>
    Responses,
}
