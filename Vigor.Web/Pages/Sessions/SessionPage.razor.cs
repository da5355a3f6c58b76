using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Services;
using Vigor.Web.Account;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Pages.Sessions;

/// <summary>The workout player. Every tap is stored before it shows; what fails to be stored stays in the fields.</summary>
public sealed partial class SessionPage(
    TrainingService training,
    SetLog setLog,
    RestClock rests,
    HistoryService history,
    PreferenceService preferences,
    OwnExerciseService ownExercises,
    CurrentActor currentActor,
    NavigationManager navigation,
    IJSRuntime script,
    TimeProvider time,
    ILogger<SessionPage> log) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Latest latest = new();
    private Actor actor = default!;
    private SessionState? state;
    private ExerciseCatalogue catalogue = ExerciseCatalogue.Default;
    private WorkoutDetail? written;
    private Failure? failure;
    private SetFields fields = new();
    private int position;
    private bool isExtra;
    private bool isFinishing;
    private LoggedSet? editing;
    private Told? told;
    private OfflineSets? taps;
    private IJSObjectReference? module;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Whether a finished workout is being changed.</summary>
    [SupplyParameterFromQuery(Name = "edit")]
    public bool IsEdit { get; set; }

    /// <summary>Sets are written down after the workout was over.</summary>
    private bool IsAfterwards => state?.Progress.FinishedAt is not null;

    private string Finish => IsAfterwards ? "Time, name and notes" : "Finish workout";

    private PlateRack Rack => state!.Profile.Plates ?? PlateRack.Usual(Exercise.Units);

    private IReadOnlyList<ExerciseState> Partners => [.. state!.Alternating(position).Where(other => other.Position != position)];

    private ExerciseState Exercise => state!.Exercises[position];

    private int DueSet => state!.DueSet(position);

    /// <summary>Nothing is due here: the exercise has its sets and no further one was asked for.</summary>
    private bool IsAtRest => !isExtra && state!.IsExerciseDone(position);

    private bool IsFinishMain => editing is null && !isExtra && state!.IsDone;

    /// <summary>Whether a tap on "Complete set" is caught: before, a set that waits in the browser could be done a second time.</summary>
    private bool IsListening => taps is { IsListening: true };

    public async ValueTask DisposeAsync()
    {
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

        var isLatest = latest.Ask();
        state = null;
        failure = null;
        try
        {
            actor = await currentActor.GetAsync();
            var read = await training.GetAsync(actor, Id);
            var isFinished = read.Progress.FinishedAt is not null;
            var own = await ownExercises.CatalogueAsync(actor);
            var detail = isFinished ? await history.GetAsync(actor, Id) : null;
            if (!isLatest())
            {
                return;
            }

            if (isFinished && !IsEdit)
            {
                navigation.NavigateTo(Links.Workout(Id), replace: true);
                return;
            }

            (catalogue, written) = (own, detail);
            Show(read);
        }
        catch (Exception exception)
        {
            failure = isLatest() ? Failure.From(exception, log) : failure;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            module = await script.InvokeAsync<IJSObjectReference>("import", "./Pages/Sessions/SessionPage.razor.js");
            await module.InvokeVoidAsync("attach");
        }
    }

    private Task ChooseAsync(int chosen) => TurnAsync(async () =>
    {
        await training.MoveToAsync(actor, Id, chosen);
        await TakeAsync(state!.Progress with { Position = chosen });
    });

    /// <summary>Shows what the coach has changed, at the person's wish.</summary>
    private Task FollowAsync() => TurnAsync(async () => Rearrange(await training.GetAsync(actor, Id)));

    private Task NextAsync() => ChooseAsync(state!.Shown.First(exercise => !state.IsExerciseDone(exercise.Position)).Position);

    private Task AdjustRestAsync(int seconds) => TurnAsync(async () => SetRest(await rests.AdjustAsync(actor, Id, seconds)));

    private Task SkipRestAsync() => TurnAsync(async () =>
    {
        await rests.SkipAsync(actor, Id);
        SetRest(null);
    });

    private Task PauseRestAsync(bool isPaused) => TurnAsync(async () => SetRest(await rests.PauseAsync(actor, Id, isPaused)));

    private Task SaveAsync(Effort effort) => TurnAsync(async () =>
    {
        if (IsAfterwards)
        {
            await training.UpdateAsync(actor, Id, effort.Name, effort.Minutes, effort.Intensity, effort.Notes);
            navigation.NavigateTo(Links.Workout(Id));
            return;
        }

        await training.FinishAsync(actor, Id, effort.Intensity, effort.Notes);
        navigation.NavigateTo(Links.Dashboard);
    });

    /// <summary>Opens the page that finishes the workout, as was wished for while the connection was away.</summary>
    private void FinishAtLast()
    {
        isFinishing = !IsAfterwards && state!.Progress.Sets.Count > 0;
        StateHasChanged();
    }

    private Task DiscardAsync() => TurnAsync(async () =>
    {
        await training.DiscardAsync(actor, Id);
        navigation.NavigateTo(Links.Dashboard);
    });

    private void Edit(LoggedSet set)
    {
        failure = null;
        editing = set;
        fields = SetFields.From(set.Values, Exercise.Units);
    }

    private void SetRest(RestTimer? rest) => state = state! with { Progress = state.Progress with { Rest = rest } };

    /// <summary>Shows how far the session is now, with what other devices did.</summary>
    private async Task TakeAsync(SessionProgress progress)
    {
        // Another device may have changed the workout itself.
        var known = progress.Revision == state!.Progress.Revision ? state : await training.GetAsync(actor, Id);
        Show(known with { Progress = progress });
    }

    private void Show(SessionState now)
    {
        state = now;
        position = now.Current?.Position ?? 0;
        Fill();
    }

    /// <summary>Shows a change of the workout; numbers that are being typed for the same set stay, and so does a correction.</summary>
    private void Rearrange(SessionState now)
    {
        var (place, units, typed, extra) = ((position, Exercise: state!.Current?.Planned.Slug, Due: state.Current is null ? 0 : DueSet), state.Current?.Units, fields, isExtra);
        var corrected = editing;
        Show(now);
        if (corrected is not null)
        {
            if (now.Progress.Sets.FirstOrDefault(set => set.Id == corrected.Id) is { } still && units == now.Exercises[still.Position].Units)
            {
                (position, fields, editing) = (still.Position, typed, still);
            }
        }
        else if (now.Current is not null && place == (position, Exercise.Planned.Slug, DueSet) && units == Exercise.Units)
        {
            (fields, isExtra) = (typed, extra);
        }
    }

    private void Fill()
    {
        isExtra = false;
        editing = null;
        if (state!.Current is not null)
        {
            fields = SetFields.From(state.FilledIn(position), Exercise.Units);
        }
    }

    /// <summary>One thing at a time, in the order of the taps. What was said stays until there is something new to say.</summary>
    private async Task TurnAsync(Func<Task> step, bool isSaidKept = false)
    {
        await turn.WaitAsync();
        try
        {
            failure = null;
            var before = told;
            await step();
            if (!isSaidKept && ReferenceEquals(told, before))
            {
                told = null;
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

    /// <summary>What the page says of the last tap.</summary>
    /// <param name="Text">One or two sentences.</param>
    /// <param name="Stored">The set that can be undone.</param>
    /// <param name="TakenBack">The set that can be brought back.</param>
    /// <param name="Record">The records that the set has beaten.</param>
    private sealed record Told(string Text, LoggedSet? Stored = null, LoggedSet? TakenBack = null, RecordKinds Record = RecordKinds.None);
}
