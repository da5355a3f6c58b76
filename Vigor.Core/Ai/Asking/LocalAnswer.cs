using Microsoft.Extensions.Logging;

namespace Vigor.Core.Ai.Asking;

/// <summary>Lets the last candidate answer: free, never refused, and never broken off without a word.</summary>
internal sealed partial class LocalAnswer(ILogger<LocalAnswer> log)
{
    private const string Join = "\n\n*The connection broke off here. The answer goes on without it.*\n\n";
    private const string NothingToSay = "I cannot answer this right now. Try again in a moment.";

    /// <summary>Writes it, or its end when a provider broke off.</summary>
    public async Task WriteAsync(AiRequest request, Transcript answer, CancellationToken cancellationToken)
    {
        if (request.IsDocument)
        {
            answer.Restart();
        }
        else if (!answer.IsEmpty)
        {
            answer.Show(Join, Transcript.Local, null);
        }

        try
        {
            await foreach (var update in request.Local.GetStreamingResponseAsync(request.Messages, cancellationToken: cancellationToken))
            {
                if (update.Text is { Length: > 0 } piece)
                {
                    answer.Show(piece, Transcript.Local, null);
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(exception);
            answer.Show(answer.IsEmpty ? NothingToSay : $"\n\n{NothingToSay}", Transcript.Local, null);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The local candidate failed.")]
    private partial void Failed(Exception exception);
}
