using System.Text.RegularExpressions;

namespace Vigor.Core.Ai.Providers.Speech;

/// <summary>
/// A mark that a model writes for the program before it, and that reaches us when that program does not know it: of the
/// templates of Qwen, DeepSeek, Llama, Mistral, Gemma, Kimi, Seed, Phi, GLM and gpt-oss; any other by the words in its name.
/// </summary>
/// <param name="Text">How it begins.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Closing">What ends it; the end of the answer when absent.</param>
internal sealed partial record Mark(string Text, MarkKind Kind, string? Closing = null)
{
    /// <summary>The longest special token that is known to none of the marks: &lt;|like_this|&gt;.</summary>
    public const int LongestToken = 40;

    /// <summary>All of them; of two that begin alike the longer comes first.</summary>
    public static readonly IReadOnlyList<Mark> All =
    [
        .. new[]
        {
            Thought("<think>", "</think>"), Thought("<thinking>", "</thinking>"), Thought("<thought>", "</thought>"), Thought("<reasoning>", "</reasoning>"),
            Thought("<seed:think>", "</seed:think>"), Thought("[THINK]", "[/THINK]"), Thought("◁think▷", "◁/think▷"),
            Thought("<|channel|>analysis", "<|end|>"), Thought("<|begin_of_thought|>", "<|end_of_thought|>"),
            new("</think>", MarkKind.ThoughtEnd), new("</thinking>", MarkKind.ThoughtEnd), new("</thought>", MarkKind.ThoughtEnd), new("</reasoning>", MarkKind.ThoughtEnd),
            new("</seed:think>", MarkKind.ThoughtEnd), new("[/THINK]", MarkKind.ThoughtEnd), new("◁/think▷", MarkKind.ThoughtEnd),
            new("<tool_call>", MarkKind.Call, "</tool_call>"), new("<function_call>", MarkKind.Call, "</function_call>"), new("<function=", MarkKind.Call, "</function>"),
            new("<|tool_call|>", MarkKind.Call, "<|/tool_call|>"), new("<|tool_call>", MarkKind.Call, "<tool_call|>"), new("<|python_tag|>", MarkKind.Call), new("[TOOL_CALLS]", MarkKind.Call),
            new("<|channel|>commentary", MarkKind.Call, "<|call|>"), new("<｜tool▁calls▁begin｜>", MarkKind.Call, "<｜tool▁calls▁end｜>"),
            End("<|im_end|>"), End("<|endoftext|>"), End("<|end_of_text|>"), End("<|eot_id|>"), End("<|eom_id|>"), End("<|end|>"), End("<|return|>"), End("<|end_of_turn|>"),
            End("<end_of_turn>"), End("<｜end▁of▁sentence｜>"), End("<|user|>"), End("<eos>"), End("[EOS]"), End("[/INST]"),
            Nothing("</s>"), Nothing("<s>"), Nothing("<bos>"), Nothing("<pad>"), Nothing("<unk>"), Nothing("<｜begin▁of▁sentence｜>"), Nothing("<start_of_turn>model"),
            Nothing("<|im_start|>assistant"), Nothing("<|start_header_id|>assistant<|end_header_id|>"), Nothing("<|start|>assistant"), Nothing("<|channel|>final<|message|>"),
            Nothing("</tool_call>"),
        }.OrderByDescending(mark => mark.Text.Length),
    ];

    /// <summary>A call that no mark begins: nothing but it is in the answer.</summary>
    public static readonly Mark Unmarked = new("", MarkKind.Call);

    /// <summary>What a tag or a token says by its own name; null when that means neither a thought nor a call.</summary>
    /// <param name="tag">From its &lt; to its &gt;.</param>
    public static Mark? Named(string tag)
    {
        var isThought = ThoughtName().IsMatch(tag);
        if (!isThought && !CallName().IsMatch(tag))
        {
            return null;
        }

        if (EndName().IsMatch(tag))
        {
            return new(tag, isThought ? MarkKind.ThoughtEnd : MarkKind.Nothing);
        }

        var closing = BeginName().Replace(tag, begin => char.IsUpper(begin.Value[0]) ? "END" : "end");
        var slash = tag[1] is '|' or '｜' ? 2 : 1;
        return new(tag, isThought ? MarkKind.Thought : MarkKind.Call, closing == tag ? tag.Insert(slash, "/") : closing);
    }

    [GeneratedRegex("think|thought|reasoning", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThoughtName();

    [GeneratedRegex("(?:tool|function)s?[_▁-]?calls?|(?:start|end)_action|python_(?:start|end)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallName();

    [GeneratedRegex("^<[|｜]?/|(?<![a-z])end(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndName();

    [GeneratedRegex("(?<![a-z])(?:begin|start)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginName();

    private static Mark Thought(string text, string closing) => new(text, MarkKind.Thought, closing);

    private static Mark End(string text) => new(text, MarkKind.End);

    private static Mark Nothing(string text) => new(text, MarkKind.Nothing);
}
