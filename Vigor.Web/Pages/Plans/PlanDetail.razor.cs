using Microsoft.AspNetCore.Components;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Editing;
using Vigor.Core.Plans.Services;
using Vigor.Core.Training.Services;
using Vigor.Web.Components.Figures;
using Vigor.Web.Components.Training;

namespace Vigor.Web.Pages.Plans;

/// <summary>One workout: what it consists of, how it was checked, and what can be done with it.</summary>
public sealed partial class PlanDetail(
    PlanService plans,
    TrainingService training,
    OwnExerciseService ownExercises,
    LiftService lifts,
    NavigationManager navigation)
{
    private ExerciseCatalogue catalogue = ExerciseCatalogue.Default;
    private IReadOnlyList<string> used = [];
    private Plan? shown;
    private EquipmentSet equipment;
    private int? swapping;
    private IReadOnlyList<Exercise> options = [];
    private Dictionary<Muscle, int> tones = [];
    private bool isEditing;
    private bool isMapOpened;
    private int? dragged;
    private PlanEdit? unconfirmed;
    private bool isRegenerating;
    private string? writer;

    /// <summary>Which plan.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override string Question => $"{Id}";

    private Plan? Shown => View?.Plan;

    protected override async Task<ShownPlan> ReadAsync(Actor actor, CancellationToken cancellationToken) => new(
        await plans.GetAsync(actor, Id, cancellationToken),
        await ownExercises.CatalogueAsync(actor, cancellationToken),
        await lifts.UsedAsync(actor, cancellationToken));

    protected override void OnRead(ShownPlan read)
    {
        (var view, catalogue, used) = (read.Plan, read.Catalogue, read.Used);
        if (view.Id != shown?.Id)
        {
            // A routine is opened to be worked on.
            var isRoutine = navigation.ToBaseRelativePath(navigation.Uri).StartsWith("routines/", StringComparison.Ordinal);
            (isRegenerating, isEditing, unconfirmed, Failure) = (false, isRoutine, null, null);
        }

        swapping = view.Revision == shown?.Revision ? swapping : null;
        shown = view;
        equipment = view.Workout.Exercises
            .Select(planned => catalogue.Find(planned.Slug)?.Requires ?? default)
            .Aggregate(default(EquipmentSet), (all, some) => all.Union(some));
        tones = MuscleTones.Of(view.Workout.Exercises
            .Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory or ExerciseRole.Cardio)
            .Select(planned => catalogue.Find(planned.Slug))
            .OfType<Exercise>());
    }

    private static string WriterOf(Plan plan)
    {
        var checkedBy = plan.Report.Changes.Count switch
        {
            0 => "checked",
            var changes => $"checked, {InWords.Count(changes, "change")}",
        };
        return plan.Model is { } model ? $"{plan.WrittenBy} {model}, {checkedBy}" : $"{plan.WrittenBy}, {checkedBy}";
    }

    /// <summary>Warm-up, main part and cool-down with the places of their exercises, in the order they are done.</summary>
    private IEnumerable<(string Title, IReadOnlyList<int> Places)> Parts() => Shown!.Workout.Exercises
        .Select((planned, place) => (planned.Role, place))
        .GroupBy(exercise => exercise.Role switch
        {
            ExerciseRole.Warmup => "Warm-up",
            ExerciseRole.Cooldown => "Cool-down",
            _ => "Workout",
        })
        .Select(part => (part.Key, (IReadOnlyList<int>)[.. part.Select(exercise => exercise.place)]));

    private Task ShowSwapsAsync(int place) => OnceAsync(async actor =>
    {
        options = await plans.SwapOptionsAsync(actor, Id, place);
        swapping = place;
    });

    private Task ChangeAsync(PlanEdit edit) => ChangeAsync(edit, isConfirmed: false);

    private async Task ChangeAsync(PlanEdit edit, bool isConfirmed)
    {
        await OnceAsync(async actor => ShowPlan(await plans.ChangeAsync(actor, Id, edit, Shown!.Revision, isConfirmed)));
        unconfirmed = Failure?.Field == PlanService.Confirmation ? edit : null;
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
        var planned = Shown!.Workout.Exercises[place];
        var before = Shown.Workout.Exercises.Take(place).Count(other => other.Slug == planned.Slug && other.Role == planned.Role);
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

    private string NameOf(int place) => catalogue.Find(Shown!.Workout.Exercises[place].Slug)?.Name ?? Shown.Workout.Exercises[place].Slug;

    private string? OwnPlannerBecause() => Shown!.LocalReason switch
    {
        LocalReason.QuotaExhausted => "This month's AI-written workouts are used up, so Vigor's own planner wrote this one.",
        LocalReason.BudgetExhausted => "The AI budget is used up for now, so Vigor's own planner wrote this one.",
        LocalReason.PrivacyChoice => "Your profile stays here, so Vigor's own planner wrote this one.",
        LocalReason.ProvidersFailed or LocalReason.Declined or LocalReason.BudgetUnknown => "No AI provider could write this just now, so Vigor's own planner did.",
        LocalReason.SwitchedOff => "AI providers are switched off just now, so Vigor's own planner wrote this one.",
        _ => null,
    };

    private Task UndoAsync() => OnceAsync(async actor => ShowPlan(await plans.UndoAsync(actor, Id, Shown!.Revision)));

    private Task MarkAsync() => OnceAsync(async actor => ShowPlan(await plans.MarkAsync(actor, Id, !Shown!.IsFavourite)));

    private Task RenameAsync(string name) => OnceAsync(async actor => ShowPlan(await plans.RenameAsync(actor, Id, name)));

    private Task DuplicateAsync() => OnceAsync(async actor => navigation.NavigateTo(Links.Plan((await plans.DuplicateAsync(actor, Id)).Id)));

    private Task PutAwayAsync() => OnceAsync(async actor =>
    {
        var isPutAway = Shown!.ArchivedAt is not null;
        ShowPlan(await (isPutAway ? plans.RestoreAsync(actor, Id) : plans.ArchiveAsync(actor, Id)));
    });

    private Task RateAsync(int rating) => OnceAsync(async actor => ShowPlan(await plans.RateAsync(actor, Id, rating)));

    private void Regenerate(string? by) => (writer, isRegenerating) = (by, true);

    private void GiveUp(Exception? exception)
    {
        isRegenerating = false;
        Failure = exception is null ? null : FailureOf(exception);
    }

    private Task StartAsync() => OnceAsync(async actor =>
        navigation.OpenWorkout(await training.StartAsync(actor, Id)));

    private void ShowPlan(Plan plan) => Show(View! with { Plan = plan });

    /// <summary>A plan, and what its exercises are found in.</summary>
    /// <param name="Plan">The plan.</param>
    /// <param name="Catalogue">The exercises its owner can choose among.</param>
    /// <param name="Used">Slugs of exercises its owner does, the most used first.</param>
    public sealed record ShownPlan(Plan Plan, ExerciseCatalogue Catalogue, IReadOnlyList<string> Used);
}
