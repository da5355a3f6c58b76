using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Web.Account;
using Vigor.Web.Components;

namespace Vigor.Web.Pages.Sessions;

/// <summary>The workout player. Every tap is stored before it shows; what fails to be stored stays in the fields.</summary>
public sealed partial class SessionPage(
    TrainingService training,
    SetLog setLog,
    RestClock rests,
    CurrentActor currentActor,
    NavigationManager navigation,
    IJSRuntime script,
    ILogger<SessionPage> log) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Ids of sets that are on their way, by place: a further try sends the same id, so that it cannot double.</summary>
    private readonly Dictionary<(int Position, int SetNumber), Guid> onTheirWay = [];

    private Actor actor = default!;
    private SessionState? state;
    private Failure? failure;
    private SetFields fields = new();
    private int position;
    private int shown;
    private bool isExtra;
    private bool isFinishing;
    private LoggedSet? editing;
    private LoggedSet? last;
    private Guid? takenBack;
    private string? said;
    private RecordKinds record;
    private ElementReference root;
    private IJSObjectReference? module;

    [Parameter]
    public Guid Id { get; set; }

    private ExerciseState Exercise => state!.Exercises[position];

    private int DueSet => state!.DueSet(position);

    /// <summary>Nothing is due here: the exercise has its sets and no further one was asked for.</summary>
    private bool IsAtRest => !isExtra && state!.IsExerciseDone(position);

    private bool IsFinishMain => editing is null && !isExtra && state!.IsDone;

    private string Goal => Exercise.Planned switch
    {
        { Reps: { } reps, TargetRpe: { } rpe } => FormattableString.Invariant($"{reps} reps{Side} at RPE {rpe:0.#}"),
        { Reps: { } reps } => $"{reps} reps{Side}",
        { Seconds: { } seconds } => SetText.Seconds(seconds) + Side,
        _ => "",
    };

    private string Side => Exercise.IsPerSide ? " each side" : "";

    public async ValueTask DisposeAsync()
    {
        turn.Dispose();
        if (module is not null)
        {
            try
            {
                await module.InvokeVoidAsync("letSleep");
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone, and its lock with it.
            }
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (state?.Id == Id)
        {
            return;
        }

        state = null;
        failure = null;
        try
        {
            actor = await currentActor.GetAsync();
            var read = await training.GetAsync(actor, Id);
            if (read.Progress.FinishedAt is not null)
            {
                navigation.NavigateTo(Links.Workout(Id), replace: true);
                return;
            }

            state = read;
            position = read.Current.Position;
            Fill();
        }
        catch (Exception exception)
        {
            failure = Failure.From(exception, log);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (module is null && state is not null)
        {
            module = await script.InvokeAsync<IJSObjectReference>("import", "./Pages/Sessions/SessionPage.razor.js");
            await module.InvokeVoidAsync("keepAwake", root);
            shown = position;
        }
        else if (module is not null && state is not null && shown != position)
        {
            shown = position;
            await module.InvokeVoidAsync("show", root);
        }
    }

    private async Task CompleteAsync(MouseEventArgs click)
    {
        // The second half of a double tap is none.
        if (click.Detail > 1)
        {
            return;
        }

        await TurnAsync(async () =>
        {
            var place = (position, DueSet);
            var values = fields.ToValues(Exercise, state!.Units);
            if (!onTheirWay.TryGetValue(place, out var id))
            {
                onTheirWay[place] = id = Guid.CreateVersion7();
            }

            var completed = await setLog.CompleteAsync(actor, new(id, Id, place.position, place.DueSet, values));
            onTheirWay.Remove(place);
            last = completed.Set;
            record = completed.IsMerged ? RecordKinds.None : completed.Set.Records;
            Take(completed.Progress);
            var text = SetText.Of(completed.Set.Values, state.Units);
            said = (completed.IsMerged ? $"Another device had stored this set: {text}." : $"Set {completed.Set.SetNumber} stored: {text}.")
                + (position == place.position ? "" : $" Next: {Exercise.Name}.");
        });
    }

    private Task UndoAsync() => last is { } set ? TakeBackAsync(set) : Task.CompletedTask;

    private Task DeleteAsync() => editing is { } set ? TakeBackAsync(set) : Task.CompletedTask;

    private Task TakeBackAsync(LoggedSet set) => TurnAsync(async () =>
    {
        Take(await setLog.DeleteAsync(actor, set.Id));
        takenBack = set.Id;
        fields = SetFields.From(set.Values, state!.Units);
        said = $"Set {set.SetNumber} taken back.";
    });

    private Task RestoreAsync() => TurnAsync(async () =>
    {
        Take(await setLog.RestoreAsync(actor, takenBack!.Value));
        said = "The set is back.";
    });

    private Task CorrectAsync() => TurnAsync(async () =>
    {
        var progress = await setLog.EditAsync(actor, editing!.Id, fields.ToValues(Exercise, state!.Units));
        Take(progress with { Position = position });
        said = "The set is corrected.";
    });

    private Task ChooseAsync(int chosen) => TurnAsync(async () =>
    {
        await training.MoveToAsync(actor, Id, chosen);
        Take(state!.Progress with { Position = chosen });
    });

    private Task NextAsync() => ChooseAsync(state!.Exercises.First(exercise => !state.IsExerciseDone(exercise.Position)).Position);

    private Task AdjustRestAsync(int seconds) => TurnAsync(async () => SetRest(await rests.AdjustAsync(actor, Id, seconds)));

    private Task SkipRestAsync() => TurnAsync(async () =>
    {
        await rests.SkipAsync(actor, Id);
        SetRest(null);
    });

    private Task SaveAsync(Effort effort) => TurnAsync(async () =>
    {
        await training.FinishAsync(actor, Id, effort.Intensity, effort.Notes);
        navigation.NavigateTo(Links.Dashboard);
    });

    private Task DiscardAsync() => TurnAsync(async () =>
    {
        await training.DiscardAsync(actor, Id);
        navigation.NavigateTo(Links.Dashboard);
    });

    private void Edit(LoggedSet set)
    {
        failure = null;
        editing = set;
        fields = SetFields.From(set.Values, state!.Units);
    }

    private void SetRest(RestTimer? rest) => state = state! with { Progress = state.Progress with { Rest = rest } };

    /// <summary>Shows how far the session is now, with what other devices did.</summary>
    private void Take(SessionProgress progress)
    {
        state = state! with { Progress = progress };
        position = state.Current.Position;
        Fill();
    }

    private void Fill()
    {
        isExtra = false;
        editing = null;
        fields = SetFields.From(state!.FilledIn(position), state.Units);
    }

    /// <summary>One thing at a time, in the order of the taps.</summary>
    private async Task TurnAsync(Func<Task> step)
    {
        await turn.WaitAsync();
        try
        {
            var before = (last, takenBack, said, record);
            (last, takenBack, said, record) = (null, null, null, RecordKinds.None);
            failure = null;
            try
            {
                await step();
            }
            catch
            {
                (last, takenBack, said, record) = before;
                throw;
            }
        }
        catch (Exception exception) when (exception is not JSDisconnectedException)
        {
            failure = Failure.From(exception, log);
        }
        finally
        {
            turn.Release();
        }
    }
}
