using Microsoft.AspNetCore.Components;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.Services;
using Vigor.Web.Account;
using Vigor.Web.Components.Figures;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Pages.Plans;

/// <summary>One workout: what it consists of, how it was checked, and what can be done with it.</summary>
public sealed partial class PlanDetail(
    PlanService plans,
    TrainingService training,
    OwnExerciseService ownExercises,
    CurrentActor currentActor,
    NavigationManager navigation,
    ILogger<PlanDetail> log)
{
    private readonly Latest latest = new();
    private Actor actor = default!;
    private ExerciseCatalogue catalogue = ExerciseCatalogue.Default;
    private Plan? plan;
    private EquipmentSet equipment;
    private int? swapping;
    private IReadOnlyList<Exercise> options = [];
    private Dictionary<Muscle, int> tones = [];
    private bool isEditing;
    private int? dragged;
    private PlanEdit? unconfirmed;
    private bool isRegenerating;
    private bool isBusy;
    private string? writer;
    private Failure? failure;

    /// <summary>Which plan.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override Task OnParametersSetAsync() => TryAsync(async () =>
    {
        var isLatest = latest.Ask();
        (plan, isRegenerating, isEditing) = (null, false, false);
        actor = await currentActor.GetAsync();
        catalogue = await ownExercises.CatalogueAsync(actor);
        var read = await plans.GetAsync(actor, Id);
        if (isLatest())
        {
            Show(read);
        }
    });

    private static string WriterOf(Plan plan)
    {
        var checkedBy = plan.Report.Changes.Count switch
        {
            0 => "checked",
            var changes => $"checked, {InWords.Count(changes, "change")}",
        };
        return plan.Model is { } model ? $"{plan.WrittenBy} {model}, {checkedBy}" : $"{plan.WrittenBy}, {checkedBy}";
    }

    private void Show(Plan shown)
    {
        plan = shown;
        swapping = null;
        equipment = shown.Workout.Exercises
            .Select(planned => catalogue.Find(planned.Slug)?.Requires ?? default)
            .Aggregate(default(EquipmentSet), (all, some) => all.Union(some));
        tones = MuscleTones.Of(shown.Workout.Exercises
            .Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory or ExerciseRole.Cardio)
            .Select(planned => catalogue.Find(planned.Slug))
            .OfType<Exercise>());
    }

    /// <summary>Warm-up, main part and cool-down with the places of their exercises, in the order they are done.</summary>
    private IEnumerable<(string Title, IReadOnlyList<int> Places)> Parts() => plan!.Workout.Exercises
        .Select((planned, place) => (planned.Role, place))
        .GroupBy(exercise => exercise.Role switch
        {
            ExerciseRole.Warmup => "Warm-up",
            ExerciseRole.Cooldown => "Cool-down",
            _ => "Workout",
        })
        .Select(part => (part.Key, (IReadOnlyList<int>)[.. part.Select(exercise => exercise.place)]));

    private Task ShowSwapsAsync(int place) => OnceAsync(async () =>
    {
        options = await plans.SwapOptionsAsync(actor, Id, place);
        swapping = place;
    });

    private Task ChangeAsync(PlanEdit edit) => ChangeAsync(edit, isConfirmed: false);

    private async Task ChangeAsync(PlanEdit edit, bool isConfirmed)
    {
        await OnceAsync(async () => Show(await plans.ChangeAsync(actor, Id, edit, plan!.Revision, isConfirmed)));
        unconfirmed = failure?.Field == PlanService.Confirmation ? edit : null;
    }

    private Task ConfirmAsync() => ChangeAsync(unconfirmed!, isConfirmed: true);

    private Task DropAsync(int place, IReadOnlyList<int> part)
    {
        var from = dragged;
        dragged = null;

        // A warm-up does not become a main lift by being dragged there.
        return from is { } moved && moved != place && part.Contains(moved) ? ChangeAsync(new PlanEdit.Move(moved, place)) : Task.CompletedTask;
    }

    // An exercise stays itself wherever it is moved, even where it stands twice.
    private string KeyOf(int place)
    {
        var planned = plan!.Workout.Exercises[place];
        var before = plan.Workout.Exercises.Take(place).Count(other => other.Slug == planned.Slug && other.Role == planned.Role);
        return $"{planned.Slug} {planned.Role} {before}";
    }

    private static int? Neighbour(IReadOnlyList<int> part, int place, int step)
    {
        for (var position = 0; position < part.Count; position++)
        {
            if (part[position] == place)
            {
                return position + step >= 0 && position + step < part.Count ? part[position + step] : null;
            }
        }

        return null;
    }

    private IReadOnlyList<Muscle> MainMuscles() => [.. tones.Where(tone => tone.Value == 2).Select(tone => tone.Key).Order()];

    private string NameOf(int place) => catalogue.Find(plan!.Workout.Exercises[place].Slug)?.Name ?? plan.Workout.Exercises[place].Slug;

    private string? OwnPlannerBecause() => plan!.LocalReason switch
    {
        LocalReason.QuotaExhausted => "This month's AI-written workouts are used up, so Vigor's own planner wrote this one.",
        LocalReason.BudgetExhausted => "The AI budget is used up for now, so Vigor's own planner wrote this one.",
        LocalReason.PrivacyChoice => "Your profile stays here, so Vigor's own planner wrote this one.",
        LocalReason.ProvidersFailed or LocalReason.Declined or LocalReason.BudgetUnknown => "No AI provider could write this just now, so Vigor's own planner did.",
        LocalReason.SwitchedOff => "AI providers are switched off just now, so Vigor's own planner wrote this one.",
        _ => null,
    };

    private Task UndoAsync() => OnceAsync(async () => Show(await plans.UndoAsync(actor, Id, plan!.Revision)));

    private Task MarkAsync() => OnceAsync(async () => plan = await plans.MarkAsync(actor, Id, !plan!.IsFavourite));

    private Task RenameAsync(string name) => OnceAsync(async () => plan = await plans.RenameAsync(actor, Id, name));

    private Task DuplicateAsync() => OnceAsync(async () => navigation.NavigateTo(Links.Plan((await plans.DuplicateAsync(actor, Id)).Id)));

    private Task PutAwayAsync() => OnceAsync(async () =>
    {
        var isPutAway = plan!.ArchivedAt is not null;
        Show(await (isPutAway ? plans.RestoreAsync(actor, Id) : plans.ArchiveAsync(actor, Id)));
    });

    private Task RateAsync(int rating) => OnceAsync(async () => plan = await plans.RateAsync(actor, Id, rating));

    private void Regenerate(string? by) => (writer, isRegenerating) = (by, true);

    private void GiveUp(Exception? exception)
    {
        isRegenerating = false;
        failure = exception is null ? null : Failure.From(exception, log);
    }

    private Task StartAsync() => OnceAsync(async () =>
        navigation.NavigateTo(Links.Session(await training.StartAsync(actor, Id))));

    // A second tap while the first is on its way was aimed at what that one changes.
    private async Task OnceAsync(Func<Task> work)
    {
        if (isBusy)
        {
            return;
        }

        isBusy = true;
        await TryAsync(work);
        isBusy = false;
    }

    private async Task TryAsync(Func<Task> work)
    {
        failure = null;
        try
        {
            await work();
        }
        catch (Exception exception)
        {
            failure = Failure.From(exception, log);
        }
    }
}
