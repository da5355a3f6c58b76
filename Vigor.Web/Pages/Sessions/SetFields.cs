using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;

namespace Vigor.Web.Pages.Sessions;

/// <summary>The numbers of a set as they stand in the fields, in the person's unit.</summary>
public sealed record SetFields
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

    /// <summary>Takes over what was typed since a tap, for the set after it; what nobody touched stays as it is filled in.</summary>
    /// <param name="typed">The fields that were typed into.</param>
    /// <param name="tapped">The same fields as they were at the tap.</param>
    public void TakeOver(SetFields typed, SetFields tapped)
    {
        Weight = typed.Weight == tapped.Weight ? Weight : typed.Weight;
        Reps = typed.Reps == tapped.Reps ? Reps : typed.Reps;
        Seconds = typed.Seconds == tapped.Seconds ? Seconds : typed.Seconds;
        Metres = typed.Metres == tapped.Metres ? Metres : typed.Metres;
        Rpe = typed.Rpe == tapped.Rpe ? Rpe : typed.Rpe;
        Kind = typed.Kind == tapped.Kind ? Kind : typed.Kind;
    }

    /// <summary>What is to be stored of an exercise; fields that it does not show are left out.</summary>
    /// <exception cref="Refusal">A number is past belief or not a whole one.</exception>
    public SetValues ToValues(ExerciseState exercise, UnitSystem units) => new()
    {
        Kind = Kind,

        // A load nobody touched goes back to the gram, whatever the rounding of its unit shows.
        Load = !exercise.TakesLoad || Weight is null ? null : Weight == loadShown ? load : units.ToLoad(Weight.Value),
        Reps = exercise.IsTimed ? null : SetBounds.Reps.Take(Reps),
        Seconds = exercise.IsTimed ? SetBounds.Seconds.Take(Seconds) : null,
        Metres = exercise.TakesMetres ? SetBounds.Metres.Take(Metres) : null,
        Rpe = exercise.TakesRpe ? Rpe : null,
    };
}
