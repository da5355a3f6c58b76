using Microsoft.AspNetCore.Components;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Web.Account;
using Vigor.Web.Components;

namespace Vigor.Web.Pages.Plans;

/// <summary>One workout: what it consists of, how it was checked, and what can be done with it.</summary>
public sealed partial class PlanDetail(
    PlanService plans,
    TrainingService training,
    ExerciseCatalogue catalogue,
    CurrentActor currentActor,
    NavigationManager navigation,
    ILogger<PlanDetail> log)
{
    private Actor actor = default!;
    private Plan? plan;
    private EquipmentSet equipment;
    private int? swapping;
    private IReadOnlyList<Exercise> options = [];
    private Failure? failure;

    /// <summary>Which plan.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override Task OnParametersSetAsync() => TryAsync(async () =>
    {
        plan = null;
        actor = await currentActor.GetAsync();
        Show(await plans.GetAsync(actor, Id));
    });

    private static string WriterOf(Plan plan)
    {
        var checkedBy = plan.Report.Changes.Count switch
        {
            0 => "checked",
            1 => "checked, 1 change",
            var changes => $"checked, {changes} changes",
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

    private Task ShowSwapsAsync(int place) => TryAsync(async () =>
    {
        options = await plans.SwapOptionsAsync(actor, Id, place);
        swapping = place;
    });

    private Task SwapAsync(int place, string slug) => TryAsync(async () => Show(await plans.SwapAsync(actor, Id, place, slug, plan!.Revision)));

    private Task RateAsync(int rating) => TryAsync(async () =>
    {
        await plans.RateAsync(actor, Id, rating);
        plan!.Rating = rating;
    });

    private Task RegenerateAsync() => TryAsync(async () =>
        navigation.NavigateTo(Links.Plan((await plans.RegenerateAsync(actor, Id)).Id)));

    private Task StartAsync() => TryAsync(async () =>
        navigation.NavigateTo(Links.Session(await training.StartAsync(actor, Id))));

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
