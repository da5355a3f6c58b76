using Vigor.Core.Exercises;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Repairing;

/// <summary>Mends sets and minutes: no muscle too much at once, no session too long or too short.</summary>
internal sealed class TimeRepair(ExercisePool pool, List<string> changes)
{
    private const double TooLong = 1.08, TooShort = 0.85;

    private const int MostCardioSets = 1, LeastBout = 60;

    /// <summary>The exercises with sets and bouts that fit.</summary>
    public List<PlannedExercise> Mend(List<PlannedExercise> exercises)
    {
        var before = exercises.Sum(planned => planned.Sets);
        while (Crowded(exercises) is { } crowded && Take(exercises, planned => Trains(planned, crowded)))
        {
        }

        var budget = pool.Brief.Minutes * 60;
        while (Seconds(exercises) > budget * TooLong && (DropEasy(exercises) || Take(exercises, _ => true) || ShortenRest(exercises) || Drop(exercises) || ShortenCardio(exercises) || DropMovement(exercises)))
        {
        }

        while (Seconds(exercises) < budget * TooShort && (Add(exercises) || LengthenCardio(exercises)))
        {
        }

        if (exercises.Sum(planned => planned.Sets) != before)
        {
            changes.Add("Changed sets so that the session fits the time and no muscle gets too much at once.");
        }

        return exercises;
    }

    private static bool IsStrength(PlannedExercise planned) => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory;

    private Muscle? Crowded(List<PlannedExercise> exercises)
    {
        var workout = new Workout { Name = "", Description = "", Exercises = exercises };
        var over = new CheckedDay(workout, pool.Brief, pool.Catalogue).MuscleSets()
            .Where(pair => pair.Value > VolumeChecks.MostSetsInASession)
            .Select(pair => (Muscle?)pair.Key);
        return over.FirstOrDefault();
    }

    /// <summary>Takes a set from the strength exercise that has most of them.</summary>
    private static bool Take(List<PlannedExercise> exercises, Func<PlannedExercise, bool> from)
    {
        var most = exercises.Where(planned => IsStrength(planned) && planned.Sets > 1 && from(planned)).MaxBy(planned => planned.Sets);
        return most is not null && Replace(exercises, most, most with { Sets = most.Sets - 1 });
    }

    /// <summary>Drops the last exercise of a warm-up or cool-down that takes more than its part of the session.</summary>
    private bool DropEasy(List<PlannedExercise> exercises)
    {
        foreach (var (role, most) in new[] { (ExerciseRole.Warmup, TrainingTime.Warmup(pool.Brief)), (ExerciseRole.Cooldown, TrainingTime.Cooldown(pool.Brief)) })
        {
            var part = exercises.FindAll(planned => planned.Role == role);
            if (part.Count > 1 && Seconds(part) > most * TooLong)
            {
                var last = part[^1];
                exercises.RemoveAt(exercises.FindIndex(planned => ReferenceEquals(planned, last)));
                return true;
            }
        }

        return false;
    }

    /// <summary>Brings the longest rest down to what the goal needs at least.</summary>
    private bool ShortenRest(List<PlannedExercise> exercises)
    {
        foreach (var planned in exercises.Where(IsStrength).OrderByDescending(planned => planned.RestSeconds).ToList())
        {
            var candidate = pool.Find(Entry(planned))!;
            var least = Prescription.For(pool.Brief, candidate.Exercise, planned.Role, candidate.IsCapped).MinRest;
            if (planned.RestSeconds > least)
            {
                return Replace(exercises, planned, planned with { RestSeconds = least });
            }
        }

        return false;
    }

    /// <summary>Drops the last strength exercise that no movement depends on.</summary>
    private bool Drop(List<PlannedExercise> exercises)
    {
        var last = exercises.FindLastIndex(planned => IsStrength(planned)
            && (MovementOf(planned) is not { } movement || exercises.Count(other => IsStrength(other) && MovementOf(other) == movement) > 1));
        if (last < 0)
        {
            return false;
        }

        changes.Add($"Left out {Entry(exercises[last]).Name}: there was no time for it.");
        exercises.RemoveAt(last);
        return true;
    }

    /// <summary>Drops the least needed movement of a session that has no room for all of them.</summary>
    private bool DropMovement(List<PlannedExercise> exercises)
    {
        var lifts = exercises.FindAll(planned => IsStrength(planned) && MovementOf(planned) is not null);
        if (lifts.Select(MovementOf).Distinct().Count() <= TrainingTime.Slots(pool.Brief))
        {
            return false;
        }

        var order = pool.Brief.Scope.Movements.ToList();
        var least = lifts.MaxBy(planned => order.IndexOf(MovementOf(planned)!.Value) is var place and >= 0 ? place : int.MaxValue)!;
        changes.Add($"Left out {Entry(least).Name}: there was no time for it.");
        return exercises.Remove(least);
    }

    private static bool ShortenCardio(List<PlannedExercise> exercises)
    {
        var longest = exercises.Where(planned => planned.Seconds >= 2 * LeastBout && !IsStrength(planned)).MaxBy(planned => planned.Sets * planned.Seconds);
        return longest is not null && Replace(exercises, longest, longest with { Sets = MostCardioSets, Seconds = longest.Seconds / 2 });
    }

    private bool Add(List<PlannedExercise> exercises)
    {
        foreach (var planned in exercises.Where(IsStrength).OrderBy(planned => planned.Sets).ToList())
        {
            var candidate = pool.Find(Entry(planned))!;
            var most = Prescription.For(pool.Brief, candidate.Exercise, planned.Role, candidate.IsCapped).MaxSets;
            var more = planned with { Sets = planned.Sets + 1 };
            if (more.Sets > most)
            {
                continue;
            }

            Replace(exercises, planned, more);
            if (Crowded(exercises) is null)
            {
                return true;
            }

            Replace(exercises, more, planned);
        }

        return false;
    }

    private bool LengthenCardio(List<PlannedExercise> exercises)
    {
        var longest = CardioChecks.LongestBout(pool.Brief) * 60;
        var bout = exercises.Find(planned => planned.Role == ExerciseRole.Cardio && planned.Sets == 1 && planned.Seconds < longest);
        if (bout is not null)
        {
            var missing = (pool.Brief.Minutes * 60) - Seconds(exercises);
            return Replace(exercises, bout, bout with { Seconds = (int)Math.Clamp(bout.Seconds!.Value + missing, LeastBout, longest) });
        }

        var taken = exercises.Select(planned => planned.Slug).ToHashSet(StringComparer.Ordinal);
        var blocks = new CardioBouts(pool, new SeededChoice(pool.Brief.Seed)).Fill((pool.Brief.Minutes * 60) - Seconds(exercises), taken, withIntervals: false);
        var end = exercises.FindIndex(planned => planned.Role == ExerciseRole.Cooldown);
        exercises.InsertRange(end < 0 ? exercises.Count : end, blocks);
        changes.AddRange(blocks.Select(block => $"Added {Entry(block).Name} to fill the time."));
        return blocks.Count > 0;
    }

    private static bool Replace(List<PlannedExercise> exercises, PlannedExercise old, PlannedExercise replacement)
    {
        exercises[exercises.FindIndex(planned => ReferenceEquals(planned, old))] = replacement;
        return true;
    }

    private bool Trains(PlannedExercise planned, Muscle muscle) => Entry(planned).Primary.Contains(muscle) || Entry(planned).Secondary.Contains(muscle);

    private double Seconds(List<PlannedExercise> exercises) => exercises.Sum(planned => WorkoutMinutes.Seconds(planned, Entry(planned)));

    private BalancedMovement? MovementOf(PlannedExercise planned) => BalancedMovementMeaning.Of(Entry(planned).Pattern);

    private Exercise Entry(PlannedExercise planned) => pool.Catalogue.Get(planned.Slug);
}
