using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Services;
using Vigor.Core.Data;
using Vigor.Core.Training.Services;

namespace Vigor.Core.Coach.Answering;

/// <summary>
/// Writes one answer to its end, whoever looks on. What has arrived is stored with each heartbeat, so that others see it grow
/// and know that somebody writes it; a heartbeat is also where it learns that it is to stop.
/// </summary>
public sealed partial class AnswerWriter(
    IDbContextFactory<VigorDb> contexts,
    AiGateway gateway,
    AnswerPreparation preparation,
    AnswersUnderWay live,
    DeedBook deeds,
    AiConfiguration configuration,
    TimeProvider time,
    ILogger<AnswerWriter> log)
{
    /// <summary>How often a writer is heard of: what a killed server may lose of an answer, and how long a stop from elsewhere waits.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    // The end of an answer is worth more patience than a heartbeat, after which another comes.
    private const int MostTries = 10;

    /// <summary>Never throws: a failure ends the answer as stopped, with what has arrived.</summary>
    /// <param name="order">What is to be answered; whoever stops the answer stops its preparation, too.</param>
    internal async Task WriteAsync(AnswerOrder order)
    {
        var answer = order.Writing;
        var started = time.GetTimestamp();
        using var beating = new CancellationTokenSource();
        var heart = BeatAsync(answer, beating.Token);
        var (status, cause, receipt) = await ReadAsync(order);
        await beating.CancelAsync();
        await heart;
        var ended = answer.Settle(status, cause, receipt is null ? null : receipt with { Total = time.GetElapsedTime(started) });
        await StoreEndAsync(answer, ended);
        live.Withdraw(answer);
    }

    private async Task<(MessageStatus Status, StopCause? Cause, AiReceipt? Receipt)> ReadAsync(AnswerOrder order)
    {
        var answer = order.Writing;
        try
        {
            var request = await preparation.RequestAsync(order, answer.Stopping);
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
                        return (MessageStatus.Complete, null, completed.Receipt);
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
            return (MessageStatus.Stopped, StopCause.Failure, null);
        }

        return (MessageStatus.Stopped, answer.Cause ?? StopCause.Failure, null);
    }

    private async Task BeatAsync(LiveAnswer answer, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Heartbeat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await BeatOnceAsync(answer, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    private async Task BeatOnceAsync(LiveAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await db.RenewAsync(answer.Look(), answer.Writer, answer.Stopping.IsCancellationRequested, time.GetUtcNow(), cancellationToken))
            {
                return;
            }

            var isAsked = await db.IsAskedToStopAsync(answer.Id, answer.Writer, cancellationToken);
            answer.CutShort(isAsked ? StopCause.Person : StopCause.WriterLost);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The next heartbeat may get through.
            LogNotStored(log, answer.Id, failure);
        }
    }

    private async Task StoreEndAsync(LiveAnswer answer, MessageView ended)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync();
                if (!await db.EndAsync(ended, answer.Writer, CancellationToken.None))
                {
                    answer.TakeAway();
                    await db.SaveRemainderAsync(ended, answer.Writer, CancellationToken.None);
                }
                else if (ended.Receipt is { } receipt && ProviderDeed.Of(receipt, configuration) is { } deed)
                {
                    await deeds.NoteAsync(answer.UserId, deed, answer.Id);
                }

                return;
            }
            catch (Exception failure)
            {
                LogNotStored(log, answer.Id, failure);
            }

            await Task.Delay(Heartbeat, time);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Answer {AnswerId} broke off.")]
    private static partial void LogBroken(ILogger log, Guid answerId, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answer {AnswerId} could not be stored.")]
    private static partial void LogNotStored(ILogger log, Guid answerId, Exception failure);
}
