using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Answering;

/// <summary>Writes one answer to its end, whoever looks on, and stores what has arrived: every few seconds, on stop, and at the end.</summary>
public sealed partial class AnswerWriter(
    IDbContextFactory<VigorDb> contexts,
    AiGateway gateway,
    AnswersUnderWay live,
    DeedBook deeds,
    AiConfiguration configuration,
    TimeProvider time,
    ILogger<AnswerWriter> log)
{
    // What a killed server may lose of an answer that was being written.
    private static readonly TimeSpan StoreEvery = TimeSpan.FromSeconds(2);

    /// <summary>Never throws: a failure ends the answer as stopped, with what has arrived.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="prepare">Puts together what it is written from; whoever stops the answer stops this, too.</param>
    internal async Task WriteAsync(LiveAnswer answer, Func<CancellationToken, Task<AiRequest>> prepare)
    {
        var started = time.GetTimestamp();
        using var storing = new CancellationTokenSource();
        var stored = StoreNowAndThenAsync(answer, storing.Token);
        var (status, receipt) = await ReadAsync(answer, prepare);
        await storing.CancelAsync();
        await stored;
        receipt = receipt is null ? null : receipt with { Total = time.GetElapsedTime(started) };
        answer.Settle(status, receipt);
        try
        {
            await StoreAsync(answer.Look());
            if (receipt is not null && ProviderDeed.Of(receipt, configuration) is { } deed)
            {
                await deeds.NoteAsync(answer.UserId, deed, answer.Id);
            }
        }
        catch (Exception failure)
        {
            LogNotStored(log, answer.Id, failure);
        }

        live.Withdraw(answer);
    }

    private async Task<(MessageStatus Status, AiReceipt? Receipt)> ReadAsync(LiveAnswer answer, Func<CancellationToken, Task<AiRequest>> prepare)
    {
        try
        {
            var request = await prepare(answer.Stopping);
            await foreach (var happened in gateway.StreamAsync(request, answer.Stopping))
            {
                switch (happened)
                {
                    case AiEvent.Text text:
                        answer.Append(text.Value);
                        break;
                    case AiEvent.Restarted:
                        answer.Clear();
                        break;
                    case AiEvent.Completed completed:
                        return (MessageStatus.Complete, completed.Receipt);
                    default:
                        throw new UnreachableException();
                }
            }
        }
        catch (OperationCanceledException) when (answer.Stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            LogBroken(log, answer.Id, failure);
        }

        return (MessageStatus.Stopped, null);
    }

    private async Task StoreNowAndThenAsync(LiveAnswer answer, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(StoreEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await StoreAsync(answer.Look());
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            LogNotStored(log, answer.Id, failure);
        }
    }

    private async Task StoreAsync(MessageView answer)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var message = await db.Messages.SingleOrDefaultAsync(message => message.Id == answer.Id);

        // Deleted meanwhile, with its conversation or its account.
        if (message is null)
        {
            return;
        }

        message.Take(answer.Text, answer.Status, answer.Receipt);
        await db.SaveChangesAsync();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Answer {AnswerId} broke off.")]
    private static partial void LogBroken(ILogger log, Guid answerId, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answer {AnswerId} could not be stored.")]
    private static partial void LogNotStored(ILogger log, Guid answerId, Exception failure);
}
