using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Vigor.Core.People;
using Vigor.Web.Account;

namespace Vigor.Web.Components.Reading;

/// <summary>
/// A page or card on which a person does something. Who acts, one thing at a time, what went wrong and what is said of it
/// are the same everywhere through here.
/// </summary>
public abstract class ActingComponent : ComponentBase, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource leaving = new();
    private int changes;
    private string? actedOn;

    /// <summary>What went wrong with the last thing that was done.</summary>
    protected Failure? Failure { get; set; }

    /// <summary>What is said of the last thing that was done, such as "Saved".</summary>
    protected string? Said { get; set; }

    /// <summary>Something is being done.</summary>
    protected bool IsBusy => turn.CurrentCount == 0;

    /// <summary>What the page is about, where its address can change that: what was done to something else is not told of this.</summary>
    protected virtual string? Subject => null;

    /// <summary>Whether the page is still about what the thing that is being done is done to.</summary>
    protected bool IsStillShown => !IsBusy || actedOn == Subject;

    /// <summary>Ends with the page. For what is only looked at: what is stored is stored although its page is left.</summary>
    protected CancellationToken Leaving { get; }

    [Inject]
    private CurrentActor WhoActs { get; set; } = default!;

    [Inject]
    private ILoggerFactory Logs { get; set; } = default!;

    /// <summary>Begins with nothing done.</summary>
    protected ActingComponent() => Leaving = leaving.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what is being read for this page.</summary>
    protected virtual void Dispose(bool disposing)
    {
        // The tokens are left to the collector: a read that comes back late still asks them.
        if (disposing)
        {
            leaving.Cancel();
        }
    }

    /// <summary>Does one thing. A second tap while something is being done was aimed at what that changes, and does nothing.</summary>
    /// <param name="work">What to do for the person who acts.</param>
    /// <param name="said">What to say when it is done; left out when the person has changed something meanwhile.</param>
    /// <returns>Whether it was done.</returns>
    protected Task<bool> OnceAsync(Func<Actor, Task> work, string? said = null) => IsBusy ? Task.FromResult(false) : InTurnAsync(work, said);

    /// <summary>Does one thing after another, in the order of the taps.</summary>
    /// <inheritdoc cref="OnceAsync"/>
    protected async Task<bool> InTurnAsync(Func<Actor, Task> work, string? said = null)
    {
        await turn.WaitAsync();
        var before = changes;
        (Failure, Said, actedOn) = (null, null, Subject);
        try
        {
            await work(await ActorAsync());
            Said ??= before == changes && IsStillShown ? said : null;
            return true;
        }
        catch (Exception exception)
        {
            var failure = FailureOf(exception);
            Failure = IsStillShown ? failure : Failure;
            return false;
        }
        finally
        {
            turn.Release();

            // Whoever asked for it may be a part of the page that draws only itself.
            StateHasChanged();
        }
    }

    /// <summary>The person changes something: what was said is no longer true of it, and neither is what is being stored.</summary>
    protected void Change()
    {
        changes++;
        Said = null;
    }

    /// <summary>The person who acts.</summary>
    protected Task<Actor> ActorAsync() => WhoActs.GetAsync();

    /// <summary>What to show for an exception; nothing when the page or its browser is gone.</summary>
    protected Failure? FailureOf(Exception exception) =>
        exception is JSDisconnectedException || (exception is OperationCanceledException && Leaving.IsCancellationRequested)
            ? null
            : Failure.From(exception, Logs.CreateLogger(GetType()));

    /// <summary>Marks a field that was refused, for <c>aria-invalid</c>.</summary>
    protected string? Invalid(string field) => Failure?.Field == field ? "true" : null;

    /// <summary>Ids of what describes a field: the sentence that refuses it and its hint.</summary>
    protected string? DescribedBy(string field, string? hint = null) => Failure?.Field == field ? $"{FieldProblem.Id(field)} {hint}".Trim() : hint;
}
