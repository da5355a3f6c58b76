using System.Text.Json;
using Microsoft.Extensions.AI;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Asking;

/// <summary>One call to one model: asks it, shows what it writes, and tells how it ended. It never throws for anything that a provider does.</summary>
internal sealed class Attempt(OpenQuestion question, Offer offer, AiLimits limits, TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private readonly bool isAnew = question.Answer.IsEmpty;
    private ProviderStream? stream;
    private int takenBack;

    /// <summary>What is asked.</summary>
    public OpenQuestion Question => question;

    /// <summary>The most it may write and cost.</summary>
    public Offer Offer => offer;

    /// <summary>Whom it asks.</summary>
    public ProviderModel Candidate => offer.Candidate;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    /// <summary>Time to the first piece; absent while none came.</summary>
    public TimeSpan? FirstToken { get; private set; }

    /// <summary>Time to the end.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>How it ended; cancelled until it is known.</summary>
    public AttemptOutcome Outcome { get; private set; } = AttemptOutcome.Cancelled;

    /// <summary>What went wrong, when something did.</summary>
    public ProviderFault? Fault { get; private set; }

    /// <summary>The messages as they were sent.</summary>
    public IReadOnlyList<ChatMessage> Messages { get; private set; } = [];

    /// <summary>What the provider wrote and said of it, once the call was made.</summary>
    public ProviderStream Stream => stream!;

    /// <summary>The tools it wants to be called before it goes on; none when the answer is complete.</summary>
    public IReadOnlyList<FunctionCallContent> Calls { get; private set; } = [];

    /// <summary>Whether tools were offered to it.</summary>
    public bool HadTools => Candidate.TakesTools && question.Request.Tools.Count > 0;

    /// <summary>Makes the call, to its end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (question.Request.IsDocument)
        {
            question.Answer.Restart();
        }

        var seam = new Seam(question.Shown(HadTools));
        stream = Open(isContinued: !seam.IsJoined, cancellationToken);
        try
        {
            await ReadAsync(stream, seam);
            Outcome = AttemptOutcome.Complete;
        }
        catch (ProviderFault fault)
        {
            Fault = fault;
            Outcome = fault.Kind == FaultKind.Declined ? AttemptOutcome.Declined : AttemptOutcome.Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Outcome = stream.IsSent ? AttemptOutcome.Cancelled : AttemptOutcome.NotMade;
        }
        catch (Exception exception)
        {
            // Whoever asked gets an answer and the reservation its row, whatever the client or the check of a document does.
            Fault = new(FaultKind.Garbled, exception);
            Outcome = AttemptOutcome.Failed;
        }

        TakeBack(stream);
        await stream.DisposeAsync();
        Duration = time.GetElapsedTime(started);
    }

    /// <summary>What it taught about the model.</summary>
    /// <param name="slow">Time to the first piece from which a call counts as slow.</param>
    public CallEnd End(TimeSpan slow) => new(
        Fault,
        IsSlow: Outcome == AttemptOutcome.Complete && FirstToken > slow,
        ProvedNothing: Outcome is AttemptOutcome.Cancelled or AttemptOutcome.NotMade && FirstToken is null);

    private ProviderStream Open(bool isContinued, CancellationToken cancellationToken)
    {
        var request = question.Request;
        Messages = question.Messages(HadTools);
        var options = Candidate.Options(offer.MaxOutputTokens, request.Format, request.Tools, mayCall: question.Answer.Rounds < ToolRound.Most);
        return new(Candidate, Messages, options, limits, request.Task, isContinued, time, cancellationToken);
    }

    private async ValueTask ReadAsync(ProviderStream stream, Seam seam)
    {
        while (await stream.NextAsync() is { } piece)
        {
            var isFirst = FirstToken is null;
            FirstToken ??= time.GetElapsedTime(started);
            TakeBack(stream);
            Show(seam.Take(piece));
            if (isFirst)
            {
                // A provider that sends all at once would keep this thread busy with the rest before the reader gets a turn.
                await Task.Factory.StartNew(static () => { }, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
            }
        }

        Show(seam.Flush());
        Calls = stream.Calls;
        question.Answer.IsTruncated = stream.IsTruncated;
        question.Answer.Sources = stream.Sources;
        if (question.Request.IsDocument && (stream.IsTruncated || !Accepts(stream.Text)))
        {
            throw new ProviderFault(FaultKind.Incomplete);
        }
    }

    // Only where nothing but this stream was shown: what another provider said before stands.
    private void TakeBack(ProviderStream stream)
    {
        if (takenBack != stream.TakenBack)
        {
            takenBack = stream.TakenBack;
            if (isAnew)
            {
                question.Answer.Restart();
            }
        }
    }

    private void Show(string text)
    {
        if (text.Length > 0)
        {
            question.Answer.Show(text, Candidate.Provider.Options.DisplayName, Candidate.Model);
        }
    }

    private bool Accepts(string text)
    {
        if (question.Request.Accepts is { } accepts)
        {
            return accepts(text);
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
