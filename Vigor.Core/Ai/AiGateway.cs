using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Vigor.Core.Ai;

/// <summary>The one door to every AI provider.</summary>
public sealed class AiGateway
{
    /// <summary>Streams an answer; it always ends with <see cref="AiEvent.Completed"/> unless cancelled.</summary>
    public async IAsyncEnumerable<AiEvent> StreamAsync(AiRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        await foreach (var update in request.Local.GetStreamingResponseAsync(request.Messages, cancellationToken: cancellationToken))
        {
            yield return new AiEvent.Text(update.Text);
        }

        yield return new AiEvent.Completed(new AiReceipt
        {
            Providers = ["Vigor"],
            IsLocal = true,
            LocalReason = request.LocalOnly ?? LocalReason.NotConfigured,
            Total = watch.Elapsed,
        });
    }
}
