using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Web.Offline;

namespace Vigor.Web.Pages.Sessions;

/// <summary>The numbers of a set as they stand in the fields, in the person's unit.</summary>
public sealed class SetFields
{
    private Load? load;
    private decimal? loadShown;

    /// <summary>Grams of the load that was filled in, and the weight that shows it.</summary>
    public (int? Grams, decimal? Weight) FilledIn => (load?.Grams, loadShown);

    public decimal? Weight { get; set; }

    public decimal? Reps { get; set; }

    public decimal? Seconds { get; set; }

    public decimal? Metres { get; set; }

    public decimal? Rpe { get; set; }

    public SetKind Kind { get; set; }

    public static SetFields From(SetValues values, UnitSystem units)
    {
        var shown = values.Load is { } load ? units.Amount(load) : (decimal?)null;
        return new()
        {
            load = values.Load,
            loadShown = shown,
            Weight = shown,
            Reps = values.Reps,
            Seconds = values.Seconds,
            Metres = values.Metres,
            Rpe = values.Rpe,
            Kind = values.Kind,
        };
    }

    /// <summary>What is to be stored of an exercise; fields that it does not show are left out.</summary>
    /// <exception cref="Refusal">A number is past belief or not a whole one.</exception>
    public SetValues ToValues(ExerciseState exercise, UnitSystem units) => new()
    {
        Kind = Kind,

        // A load nobody touched goes back to the gram, whatever the rounding of its unit shows.
        Load = !exercise.TakesLoad || Weight is null ? null : Weight == loadShown ? load : units.ToLoad(Weight.Value),
        Reps = exercise.IsTimed ? null : SetTap.Whole(Reps, nameof(Reps)),
        Seconds = exercise.IsTimed ? SetTap.Whole(Seconds, nameof(Seconds)) : null,
        Metres = exercise.TakesMetres ? SetTap.Whole(Metres, nameof(Metres)) : null,
        Rpe = exercise.TakesRpe ? Rpe : null,
    };
}
