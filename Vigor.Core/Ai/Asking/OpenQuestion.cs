using Microsoft.Extensions.AI;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Settings;

namespace Vigor.Core.Ai.Asking;

/// <summary>A question on its way from candidate to candidate.</summary>
/// <param name="Request">What is asked.</param>
/// <param name="Policy">What holds while it is.</param>
/// <param name="Answer">What was shown so far.</param>
internal sealed record OpenQuestion(AiRequest Request, AiPolicy Policy, Transcript Answer)
{
    private const string GoOn =
        "The connection broke in the middle of your answer. Continue exactly where it stops, in the same language and format. Do not repeat or comment on what is there.";

    /// <summary>Models that failed at it and are not asked again.</summary>
    public HashSet<ProviderModel> Failed { get; } = [];

    /// <summary>What the next candidate goes on from; nothing for a document, which is begun anew.</summary>
    /// <param name="withTools">Whether the candidate is told of tools and what they said.</param>
    public string Shown(bool withTools)
    {
        if (Request.IsDocument)
        {
            return "";
        }

        return withTools ? Answer.Since : Answer.Text;
    }

    /// <summary>The messages as the next candidate gets them: with what tools said, and with what was shown already, to be continued.</summary>
    /// <param name="withTools">Whether the candidate is told of tools and what they said.</param>
    public IReadOnlyList<ChatMessage> Messages(bool withTools)
    {
        var shown = Shown(withTools);
        IEnumerable<ChatMessage> exchange = withTools && !Request.IsDocument ? Answer.Exchange : [];
        IEnumerable<ChatMessage> goOn = shown.Length > 0 ? [new(ChatRole.Assistant, Seam.Before(shown)), new(ChatRole.User, GoOn)] : [];
        return [.. Request.Messages, .. exchange, .. goOn];
    }
}
