using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Suggestions;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Offline;

/// <summary>An exercise of a workout, with all that a browser must know to log it by itself.</summary>
internal sealed record ExerciseItem
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is in the workout for, in words.</summary>
    public required string RoleName { get; init; }

    /// <summary>Working sets.</summary>
    public required int Sets { get; init; }

    /// <summary>Sets that lead up to them.</summary>
    public IReadOnlyList<RampSet>? Ramp { get; init; }

    /// <summary>Sets that would lead up to them, if somebody wants some.</summary>
    public IReadOnlyList<RampSet>? UsualRamp { get; init; }

    /// <summary>Rest after each set, in seconds.</summary>
    public required int Rest { get; init; }

    /// <summary>Number of its superset.</summary>
    public int? Superset { get; init; }

    /// <summary>The unit of its loads.</summary>
    public required string Units { get; init; }

    /// <summary>The smallest step that can be loaded, by unit.</summary>
    public required IReadOnlyDictionary<string, decimal> Steps { get; init; }

    /// <summary>Measured in seconds, else in reps.</summary>
    public required bool IsTimed { get; init; }

    /// <summary>Whether a load can be entered.</summary>
    public required bool TakesLoad { get; init; }

    /// <summary>Whether that weight is help.</summary>
    public required bool IsHelped { get; init; }

    /// <summary>Whether a load belongs to it.</summary>
    public required bool ExpectsLoad { get; init; }

    /// <summary>Whether a set without a load is asked about.</summary>
    public required bool AsksLoad { get; init; }

    /// <summary>Whether exertion means something.</summary>
    public required bool TakesRpe { get; init; }

    /// <summary>Whether a distance can be entered.</summary>
    public required bool TakesMetres { get; init; }

    /// <summary>Whether reps and seconds mean each side.</summary>
    public required bool IsPerSide { get; init; }

    /// <summary>Whether plates go on a bar.</summary>
    public required bool IsBarbell { get; init; }

    /// <summary>What a set is meant to be, in words.</summary>
    public required string Goal { get; init; }

    /// <summary>The least reps that are planned.</summary>
    public int? Least { get; init; }

    /// <summary>Exertion to aim for.</summary>
    public decimal? Aim { get; init; }

    /// <summary>What is said when the number is missing that it is measured in.</summary>
    public required string Missing { get; init; }

    /// <summary>Why the next set begins as it does; absent when the plan alone decides.</summary>
    public string? Why { get; init; }

    /// <summary>Whether the load follows from nothing that was lifted.</summary>
    public required bool IsGuess { get; init; }

    /// <summary>What a limitation asks for.</summary>
    public string? Modification { get; init; }

    /// <summary>The sets of the last time.</summary>
    public required IReadOnlyList<FiguresItem> Previous { get; init; }

    /// <summary>The heaviest load of the last time, in grams.</summary>
    public int? Heaviest { get; init; }

    /// <summary>What is shown each time.</summary>
    public string? Note { get; init; }

    /// <summary>The day since which it hurts, in words.</summary>
    public string? Pain { get; init; }

    /// <summary>The bar that plates are reckoned with, in grams; the first of the rack when absent.</summary>
    public int? Bar { get; init; }

    /// <summary>The least that can be lifted of it, in grams: an empty bar.</summary>
    public int? Lightest { get; init; }

    /// <summary>What its sets are for unless the person says otherwise.</summary>
    public required string Kind { get; init; }

    /// <summary>What the next set begins with.</summary>
    public required FiguresItem Next { get; init; }

    /// <summary>Muscles that it trains.</summary>
    public required IReadOnlyList<string> Trained { get; init; }

    /// <summary>Muscles that help.</summary>
    public required IReadOnlyList<string> Helping { get; init; }

    // Long because it is one table.
    /// <summary>An exercise of a workout.</summary>
    public static ExerciseItem Of(ExerciseState exercise, Profile profile)
    {
        var planned = exercise.Planned;
        var next = exercise.Next;
        return new()
        {
            Slug = planned.Slug,
            Name = exercise.Name,
            RoleName = Names.Of(planned.Role),
            Sets = planned.Sets,
            Ramp = planned.Ramp,
            UsualRamp = exercise.UsualRamp,
            Rest = planned.RestSeconds,
            Superset = planned.Superset,
            Units = exercise.Units.ToString(),
            Steps = Enum.GetValues<UnitSystem>().ToDictionary(units => units.ToString(), exercise.LoadStepIn),
            IsTimed = exercise.IsTimed,
            TakesLoad = exercise.TakesLoad || exercise.IsHelped,
            IsHelped = exercise.IsHelped,
            ExpectsLoad = exercise.ExpectsLoad,
            AsksLoad = exercise.AsksLoad,
            TakesRpe = exercise.TakesRpe,
            TakesMetres = exercise.TakesMetres,
            IsPerSide = exercise.IsPerSide,
            IsBarbell = exercise.Exercise?.Equipment.Contains(EquipmentItem.Barbell) == true,
            Goal = SetText.Goal(exercise, profile.EffortScale),
            Least = planned.Reps?.Min,
            Aim = planned.TargetRpe ?? Progression.UsualRpe,
            Missing = SetRules.Missing(exercise.IsTimed),
            Why = next.Reason == Progression.NothingToSay ? null : next.Reason,
            IsGuess = next.IsGuess,
            Modification = planned.Modification ?? planned.Note,
            Previous = [.. exercise.Previous.Select(set => FiguresItem.Of(set.Values, exercise.IsHelped))],
            Heaviest = exercise.Previous.Max(set => set.Values.Load?.Grams),
            Note = exercise.Kept?.Note,
            Pain = exercise.Kept?.PainSince is { } pain ? InWords.Day(pain) : null,
            Bar = exercise.Kept?.BarGrams,
            Lightest = exercise.Exercise?.Equipment.Contains(EquipmentItem.Barbell) == true
                ? exercise.Kept?.BarGrams ?? (profile.Plates ?? PlateRack.Usual(exercise.Units)).Bars[0]
                : null,
            Kind = exercise.UsualKind.ToString(),
            Next = new(exercise.UsualKind.ToString(), next.Load?.Grams, next.Reps, next.Seconds, null, null),
            Trained = [.. (exercise.Exercise?.Primary ?? []).Select(muscle => muscle.ToString())],
            Helping = [.. (exercise.Exercise?.Secondary ?? []).Select(muscle => muscle.ToString())],
        };
    }
}
