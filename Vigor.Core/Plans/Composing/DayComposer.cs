using Vigor.Core.People;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>Chooses the exercises of a session; how many sets each gets is decided later, for the week as a whole.</summary>
internal sealed class DayComposer(ExercisePool pool, SeededChoice choice)
{
    private const int LeastExercises = 3;

    // The checker allows 110 % of the time; most of that is used before a movement is given up.
    private const double Stretch = 1.095;

    // What a short session spends at least on its warm-up and its one stretch.
    private const double LeastEasySeconds = 125;

    // Longer rests are worth more than more sets only once each exercise has this many.
    private const double SetsBeforeRest = 3;

    // From so many minutes on nothing may leave a main lift with a single set.
    private const int LeastForMains = 45;

    // From here on each exercise begins with two sets.
    private const double SetsToBegin = 1.4;

    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);
    private readonly int[] covered = new int[Enum.GetValues<BalancedMovement>().Length];

    /// <summary>The next session of the week.</summary>
    public DraftDay Compose(DayTemplate template)
    {
        var brief = pool.Brief;
        var day = new DraftDay(template, brief);
        AddMovements(day, template);
        foreach (var slot in template.Extras)
        {
            // What is only there if it helps need not be something to be careful with.
            if (pool.Best(slot, day.Exercises, used, choice, candidate => !candidate.IsCapped) is { } candidate)
            {
                Add(day, new(brief, candidate, ExerciseRole.Accessory, required: false));
            }
        }

        SpreadTime(day, brief);
        return day;
    }

    private void AddMovements(DraftDay day, DayTemplate template)
    {
        var brief = pool.Brief;
        var available = (day.BudgetSeconds * Stretch) - Math.Max(LeastEasySeconds, (day.WarmupSeconds + day.CooldownSeconds) * 0.8);
        var mains = MainLifts(brief);
        var most = MostMovements(brief);
        var promised = Math.Min((int)(available / TrainingTime.ExerciseSeconds(brief, ExerciseRole.Accessory)), Math.Min(most, template.Movements.Length));
        var seconds = 0.0;

        // What the week lacks most comes first, so that short days add up to a whole.
        foreach (var movement in template.Movements.OrderBy(movement => covered[(int)movement]))
        {
            var role = mains > 0 && movement != BalancedMovement.Trunk ? ExerciseRole.Main : ExerciseRole.Accessory;
            var slot = SlotFor(movement, role);

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

    /// <summary>Squats and lunges, holds and carries take turns; but nobody builds strength on heavy lunges while a squat is possible.</summary>
    private Slot SlotFor(BalancedMovement movement, ExerciseRole role)
    {
        var slot = Slot.For(movement);
        var heavy = role == ExerciseRole.Main && pool.Brief.LeadGoal == FitnessGoal.Strength && movement == BalancedMovement.SquatOrLunge;
        return covered[(int)movement] % 2 == 1 && !heavy ? slot with { Patterns = [.. slot.Patterns.Reverse()] } : slot;
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
        var mains = brief.Minutes < LeastForMains ? [] : day.Exercises.FindAll(exercise => exercise.Role == ExerciseRole.Main);
        var withMains = least + mains.Sum(exercise => exercise.SetSeconds);
        var room = day.StrengthBudget - Math.Max(least * 1.25, withMains);
        var cardio = Math.Min(TrainingTime.CardioShare(brief) * day.BudgetSeconds, room);
        day.CardioSeconds = cardio >= CardioBouts.LeastSeconds ? cardio : 0;
        if (day.StrengthBudget >= least * SetsToBegin)
        {
            // Sets are weighed one or two at a time: from one each, a pair of lifts would not find its way to two.
            foreach (var exercise in day.Exercises.Where(exercise => exercise.Required))
            {
                var isMain = exercise.Role == ExerciseRole.Main;
                exercise.Sets = isMain ? Math.Min(AllocationLoss.MainSets(brief), exercise.Dose.MaxSets) : 2;
            }
        }

        if (day.StrengthBudget >= withMains)
        {
            foreach (var exercise in mains)
            {
                exercise.Least = 2;
                exercise.Sets = Math.Max(exercise.Sets, exercise.Least);
            }
        }

        if (day.StrengthBudget < least * SetsBeforeRest)
        {
            return;
        }

        foreach (var exercise in day.Exercises)
        {
            exercise.Rest = (exercise.Dose.MinRest + exercise.Dose.MaxRest) / 30 * 15;
            exercise.Rest = Math.Clamp(exercise.Rest, exercise.Dose.MinRest, exercise.Dose.MaxRest);
        }
    }

    /// <summary>How many lifts carry a session: none where a single short one holds a set of each movement and no more.</summary>
    private static int MainLifts(PlanBrief brief) => brief.Minutes switch
    {
        < TrainingTime.Short when brief.Days == 1 && TrainingTime.IsRound(brief) => 0,
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
