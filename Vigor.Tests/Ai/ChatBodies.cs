namespace Vigor.Tests.Ai;

/// <summary>
/// Answers in chat completions as servers send them: what is odd about each, the text that is meant, the tokens read and written,
/// and the cost in micro-dollars at the prices of gpt-4o-mini.
/// </summary>
internal static class ChatBodies
{
    public const string Answer = "Do three sets of eight.";
    public const string Usage = "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120}";

    /// <summary>Odd in what stands around the text.</summary>
    public static TheoryData<string, string, string, (long Input, long Output, long Cost)> Heads => new()
    {
        { "an end that is called eos", Chat(end: "\"eos\""), Answer, (100, 20, 27) },
        { "an end that is called end_turn", Chat(end: "\"end_turn\""), Answer, (100, 20, 27) },
        { "an end that is called by a number", Chat(end: "7"), Answer, (100, 20, 27) },
        { "an end without a name", Chat(end: "\"\""), Answer, (100, 20, 27) },
        { "no end but the tokens after it", Chat(end: "null"), Answer, (100, 20, 27) },
        { "an empty end in every piece", Chat().Replace("\"finish_reason\":null", "\"finish_reason\":\"\"", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "an empty role", Chat().Replace("\"assistant\"", "\"\"", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "an unknown role", Chat().Replace("\"assistant\"", "\"coach\"", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "a time with a fraction", Chat(created: "1700000000.5"), Answer, (100, 20, 27) },
        { "a time in milliseconds", Chat(created: "1700000000000"), Answer, (100, 20, 27) },
        { "a time that is null", Chat(created: "null"), Answer, (100, 20, 27) },
        { "a time as text", Chat(created: "\"2026-11-23T12:00:00Z\""), Answer, (100, 20, 27) },
        { "an id that is a number", Chat().Replace("\"c1\"", "17", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "an event without data", $"data:\n\n{Chat()}", Answer, (100, 20, 27) },
        { "members nobody knows", Chat().Replace("\"index\":0", "\"index\":0,\"logprobs\":[1],\"service_tier\":7,\"matched_stop\":null", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "an index as text", Chat().Replace("\"index\":0", "\"index\":\"0\"", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "one object a line", Chat().Replace("data: [DONE]\n\n", "", StringComparison.Ordinal).Replace("data: ", "", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "one whole answer", $$"""{"id":"c1","created":1.5,"choices":[{"index":0,"message":{"role":"assistant","content":"{{Answer}}"},"finish_reason":"eos"}],{{Usage}}}""", Answer, (100, 20, 27) },
    };

    /// <summary>Odd in the text.</summary>
    public static TheoryData<string, string, string, (long Input, long Output, long Cost)> Texts => new()
    {
        { "a message instead of a delta", Chat().Replace("\"delta\"", "\"message\"", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "text in parts", Chat().Replace($"\"{Answer}\"", $$"""[{"type":"text","text":"Do three "},{"type":"text","text":"sets of eight."}]""", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "two answers, mixed", Piece("Do three ") + Piece("Never ", index: 1) + Piece("sets of eight.") + Piece("rest.", index: 1) + Ended(), Answer, (100, 20, 27) },
        { "half an emoji at the end", Piece("Strong \\ud83d") + Piece("\\udcaa back.") + Ended(), "Strong 💪 back.", (100, 20, 27) },
        { "half an emoji alone", Piece("\\ud83d") + Piece("Strong.") + Ended(), "Strong.", (100, 20, 27) },
        { "half an emoji in the middle", Piece("Str\\ud83dong.") + Ended(), "Str\ufffdong.", (100, 20, 27) },
        { "a thought before", Piece("<think>The person is weak.</think>\\n\\n") + Piece(Answer) + Ended(), Answer, (100, 20, 27) },
        { "a thought in many pieces", string.Concat("<think>Weak.</think>".Select(letter => Piece(letter.ToString()))) + Piece(Answer) + Ended(), Answer, (100, 20, 27) },
        { "a thought that the template began", Piece("The person is weak. ") + Piece("Hm.</think>") + Piece(Answer) + Ended(), Answer, (100, 20, 27) },
        { "a thought in brackets", Piece("[THINK]Weak.[/THINK]") + Piece(Answer) + Ended(), Answer, (100, 20, 27) },
        { "a thought in a member of its own", Chat().Replace("\"content\"", "\"reasoning_content\":\"Weak.\",\"content\"", StringComparison.Ordinal), Answer, (100, 20, 27) },
        { "marks of the template after", Piece($"{Answer}<|im_end|></s>") + Ended(), Answer, (100, 20, 27) },
        { "a conversation that the model makes up", Piece($"{Answer}<|im_end|>\\n<|im_start|>user\\nThanks") + Ended(), Answer, (100, 20, 27) },
        { "a thought in tokens", Piece($"<|START_THINKING|>Weak.<|END_THINKING|><|START_RESPONSE|>{Answer}<|END_RESPONSE|>") + Ended(), Answer, (100, 20, 27) },
        { "a thought in tags of its maker", Piece($"<longcat_think>Weak.</longcat_think>{Answer}") + Ended(), Answer, (100, 20, 27) },
        { "a thought in a tag with a colon", Piece("<mm:think>We") + Piece("ak.</mm:") + Piece($"think>{Answer}") + Ended(), Answer, (100, 20, 27) },
        { "a tag that is no mark", Piece("Keep <b>tight</b>, <5 reps.") + Ended(), "Keep <b>tight</b>, <5 reps.", (100, 20, 27) },
        { "channels", Piece($"<|channel|>analysis<|message|>Weak.<|end|><|start|>assistant<|channel|>final<|message|>{Answer}<|return|>") + Ended(), Answer, (100, 20, 27) },
    };

    /// <summary>Odd in what it took.</summary>
    public static TheoryData<string, string, string, (long Input, long Output, long Cost)> Figures => new()
    {
        { "reasoning counted beside", Chat(usage: "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":620,\"completion_tokens_details\":{\"reasoning_tokens\":500}}"), Answer, (100, 520, 327) },
        { "reasoning beside and no total", Chat(usage: "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"completion_tokens_details\":{\"reasoning_tokens\":500}}"), Answer, (100, 520, 327) },
        { "cached tokens counted beside", Chat(usage: "\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":20,\"total_tokens\":120,\"prompt_tokens_details\":{\"cached_tokens\":80}}"), Answer, (100, 20, 21) },
        { "tokens as text", Chat(usage: "\"usage\":{\"prompt_tokens\":\"100\",\"completion_tokens\":\"20\",\"total_tokens\":\"120\"}"), Answer, (100, 20, 27) },
        { "tokens with a fraction", Chat(usage: "\"usage\":{\"prompt_tokens\":100.0,\"completion_tokens\":20.0,\"total_tokens\":120.0}"), Answer, (100, 20, 27) },
        { "tokens at Groq's place", Chat(usage: $"\"x_groq\":{{{Usage}}}"), Answer, (100, 20, 27) },
        { "a cost in dollars", Chat(usage: "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120,\"cost\":0.00123}"), Answer, (100, 20, 1_230) },
        { "a cost as text", Chat(usage: "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120,\"cost\":\"0.00123\"}"), Answer, (100, 20, 1_230) },
        { "a cost in ticks", Chat(usage: "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120,\"cost_in_usd_ticks\":12300000}"), Answer, (100, 20, 1_230) },
    };

    public static string Chat(string end = "\"stop\"", string created = "1700000000", string usage = Usage) =>
        Piece(Answer, created: created) + Ended(end, created, usage);

    public static string Piece(string text, int index = 0, string created = "1700000000") =>
        $$"""data: {"id":"c1","object":"chat.completion.chunk","created":{{created}},"model":"gpt-4o-mini","choices":[{"index":{{index}},"delta":{"role":"assistant","content":"{{text}}"},"finish_reason":null}]}""" + "\n\n";

    public static string Ended(string end = "\"stop\"", string created = "1700000000", string usage = Usage) =>
        $$"""data: {"id":"c1","object":"chat.completion.chunk","created":{{created}},"model":"gpt-4o-mini","choices":[{"index":0,"delta":{},"finish_reason":{{end}}}]}""" + "\n\n"
        + $$"""data: {"id":"c1","object":"chat.completion.chunk","created":{{created}},"model":"gpt-4o-mini","choices":[],{{usage}}}""" + "\n\ndata: [DONE]\n\n";
}
