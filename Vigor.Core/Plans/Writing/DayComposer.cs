using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Writing;

/// <summary>Chooses the exercises of a session; how many sets each gets is decided later, for the week as a whole.</summary>
internal sealed class DayComposer(ExercisePool pool, SeededChoice choice)
{
    private const int LeastExercises = 3;

    // The checker allows 110 % of the time; a little of that is used before a movement is given up.
    private const double Stretch = 1.05;

    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);
    private readonly int[] covered = new int[Enum.GetValues<BalancedMovement>().Length];

    /// <summary>The next session of the week.</summary>
    public DraftDay Compose(DayTemplate template, int number)
    {
        var brief = pool.Brief;
        var day = new DraftDay(template, brief);
        AddMovements(day, template, number);
        foreach (var slot in template.Extras)
        {
            if (pool.Best(slot, day.Exercises, used, choice) is { } candidate)
            {
                Add(day, new(brief, candidate, ExerciseRole.Accessory, required: false));
            }
        }

        SpreadTime(day, brief);
        return day;
    }

    private void AddMovements(DraftDay day, DayTemplate template, int number)
    {
        var brief = pool.Brief;
        var available = (day.BudgetSeconds - day.WarmupSeconds - day.CooldownSeconds) * Stretch;
        var mains = MainLifts(brief);
        var most = MostMovements(brief);
        var promised = Math.Min(TrainingTime.Slots(brief), template.Movements.Length);
        var seconds = 0.0;

        // What the week lacks most comes first, so that short days add up to a whole.
        foreach (var movement in template.Movements.OrderBy(movement => covered[(int)movement]))
        {
            var role = mains > 0 && movement != BalancedMovement.Trunk ? ExerciseRole.Main : ExerciseRole.Accessory;
            var slot = Slot.For(movement);
            slot = number % 2 == 1 ? slot with { Patterns = [.. slot.Patterns.Reverse()] } : slot;

            // One that takes its time, as work on each side does, must not take the place of a movement there is time for.
            var toCome = Math.Max(0, promised - day.Exercises.Count - 1);
            var room = available - seconds - (toCome * TrainingTime.ExerciseSeconds(brief, ExerciseRole.Accessory));
            var candidate = pool.Best(slot, day.Exercises, used, choice, candidate => new DraftExercise(brief, candidate, role, required: true).Seconds <= room)
                ?? pool.Best(slot, day.Exercises, used, choice);
            if (candidate is null)
            {
                continue;
            }

            var exercise = new DraftExercise(brief, candidate, role, required: true);
            if (day.Exercises.Count >= most || (day.Exercises.Count >= LeastExercises && seconds + exercise.Seconds > available))
            {
                continue;
            }

            mains -= role == ExerciseRole.Main ? 1 : 0;
            seconds += exercise.Seconds;
            covered[(int)movement]++;
            Add(day, exercise);
        }
    }

    private void Add(DraftDay day, DraftExercise exercise)
    {
        var slug = exercise.Candidate.Exercise.Slug;
        if (exercise.Required)
        {
            used[slug] = used.GetValueOrDefault(slug) + 1;
        }

        day.Exercises.Add(exercise);
    }

    /// <summary>Keeps time for cardio and lengthens rests, as far as the movements leave room.</summary>
    private static void SpreadTime(DraftDay day, PlanBrief brief)
    {
        var least = day.Exercises.Where(exercise => exercise.Required).Sum(exercise => exercise.Seconds);
        var room = day.StrengthBudget - (least * 1.25);
        var cardio = Math.Min(TrainingTime.CardioShare(brief) * day.BudgetSeconds, room);
        day.CardioSeconds = cardio >= CardioBlocks.LeastSeconds ? cardio : 0;
        if (day.StrengthBudget < least * 2)
        {
            return;
        }

        foreach (var exercise in day.Exercises)
        {
            exercise.Rest = (exercise.Dose.MinRest + exercise.Dose.MaxRest) / 30 * 15;
            exercise.Rest = Math.Clamp(exercise.Rest, exercise.Dose.MinRest, exercise.Dose.MaxRest);
        }
    }

    /// <summary>How many lifts carry a session.</summary>
    private static int MainLifts(PlanBrief brief) => brief.Minutes switch
    {
        < 30 => 1,
        < 60 => 2,
        _ => 3,
    };

    /// <summary>
    /// How many movements a session takes on. A single session holds what it can; from three a week on they share,
    /// so that each movement gets more than one set.
    /// </summary>
    private static int MostMovements(PlanBrief brief) => brief.Days < 3 ? int.MaxValue : Math.Max(4, brief.Minutes / 8);
}
