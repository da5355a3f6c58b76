using Microsoft.AspNetCore.Components;
using Vigor.Core.People;

namespace Vigor.Web.Components.Reading;

/// <summary>
/// A page or card that shows something it reads: read once for a full load, again when the question changes, and never
/// drawn from an answer that was overtaken by a newer one. <see cref="Shown{TView}"/> draws it.
/// </summary>
public abstract class ReadingBase<TView> : ActingComponent
{
    private CancellationTokenSource? reading;
    private string? asked;

    /// <summary>What was read.</summary>
    public virtual Kept<TView>? Kept { get; set; }

    /// <summary>What was read; nothing before.</summary>
    internal TView? View => Kept is null ? default : Kept.View;

    /// <summary>Why it could not be read.</summary>
    internal Failure? Unread { get; private set; }

    /// <summary>It is being read.</summary>
    internal bool IsReading { get; private set; }

    /// <summary>All that the answer depends on, in a few characters; null while there is nothing to be read.</summary>
    protected virtual string? Question => "";

    /// <inheritdoc/>
    protected override string? Subject => Question;

    /// <summary>Whether what is shown stays until the answer to another question is there: right for a list, wrong for a thing that can be changed.</summary>
    protected virtual bool StaysMeanwhile => false;

    /// <summary>
    /// Whether the first page that is sent has it already. Not for what cannot be used before the circuit is up or is too
    /// large to travel twice: the circuit reads that, and nothing else does.
    /// </summary>
    protected virtual bool IsPrerendered => true;

    /// <summary>Reads again what is asked now. What went wrong with the last thing that was done is over with it.</summary>
    internal Task RetryAsync()
    {
        Failure = null;
        return ReadAsync();
    }

    /// <summary>Reads what is asked.</summary>
    protected abstract Task<TView> ReadAsync(Actor actor, CancellationToken cancellationToken);

    /// <summary>Takes what was read, before it is drawn.</summary>
    protected virtual void OnRead(TView view)
    {
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => AskAsync();

    /// <summary>Reads what is asked now, unless it is there already or on its way.</summary>
    protected Task AskAsync()
    {
        if (asked is null && Kept is { } kept && kept.Question == Question)
        {
            asked = kept.Question;
            OnRead(kept.View);
            return Task.CompletedTask;
        }

        return asked == Question ? Task.CompletedTask : ReadAsync();
    }

    /// <summary>Reads what is asked now, also when it is there already.</summary>
    protected async Task ReadAsync()
    {
        Overtake();
        if (Question is not { } question || (!IsPrerendered && !RendererInfo.IsInteractive))
        {
            (reading, asked, Kept, Unread, IsReading) = (null, null, null, null, false);
            return;
        }

        var mine = reading = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        Kept = asked == question || StaysMeanwhile ? Kept : null;
        (asked, Unread, IsReading) = (question, null, true);
        try
        {
            var view = await ReadAsync(await ActorAsync(), mine.Token);
            if (mine == reading)
            {
                Kept = new(question, view);
                OnRead(view);
            }
        }
        catch (Exception exception)
        {
            // Nobody waits for what was overtaken, whatever became of it.
            if (mine == reading)
            {
                Unread = FailureOf(exception);

                // The answer to another question would pass for one to this.
                Kept = Kept?.Question == question ? Kept : null;
            }
        }

        if (mine == reading)
        {
            IsReading = false;
            StateHasChanged();
        }
    }

    /// <summary>Shows what the person has just changed. It is newer than what a read that began before it brings.</summary>
    protected void Show(TView view)
    {
        if (!IsStillShown)
        {
            return;
        }

        Overtake();
        (reading, IsReading, Unread) = (null, false, null);
        Kept = new(asked ?? "", view);
        OnRead(view);
    }

    private void Overtake() => reading?.Cancel();
}
