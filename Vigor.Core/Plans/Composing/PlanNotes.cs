using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Composing;

/// <summary>What a reader must know about a plan: limits that were kept, what could not be done and why.</summary>
internal static class PlanNotes
{
    /// <summary>The notes for a session.</summary>
    /// <param name="pool">What was allowed.</param>
    /// <param name="trained">Movements that are in the session.</param>
    /// <param name="week">Movements that are in the week.</param>
    /// <param name="filled">What the time went to that more sets would not have helped.</param>
    public static IReadOnlyList<string> For(
        ExercisePool pool,
        IReadOnlySet<BalancedMovement> trained,
        IReadOnlySet<BalancedMovement> week,
        TimeFilled filled)
    {
        var brief = pool.Brief;
        var notes = new List<string>();
        AddReadiness(brief, notes);
        if (brief.Limitations.Count > 0)
        {
            var areas = string.Join(", ", brief.Limitations.Select(limitation => limitation.Named ?? PlanWords.Area(limitation.Area)));
            var leftOut = pool.LeftOut switch
            {
                0 => "",
                var some => $": {InWords.Counted(some, "exercise was", "exercises were")} left out",
            };
            notes.Add($"Chosen around your limitations ({areas}){leftOut}. Stop what hurts more than a little.");
            AddWatchfulness(brief, notes);
        }

        if (!brief.IsCardioOnly)
        {
            AddMissing(pool, trained, week, notes);
            if (Rest(filled) is { } rest)
            {
                notes.Add($"More sets would not help today, so the rest of the time is {rest}.");
            }
        }

        if (brief.Wish is not null)
        {
            notes.Add("Your wish is kept with the plan. Vigor's own planner does not read free text: it goes by goals, focus, intensity and equipment.");
        }

        return notes;
    }

    private static string? Rest(TimeFilled filled) => filled switch
    {
        TimeFilled.Cardio => "easy cardio",
        TimeFilled.Mobility => "mobility",
        TimeFilled.Both => "easy cardio and mobility",
        _ => null,
    };

    private static void AddReadiness(PlanBrief brief, List<string> notes)
    {
        if (brief.Readiness == ReadinessOutcome.Red)
        {
            notes.Add("Your readiness answers ask for a doctor's clearance first. Until then this is easy walking and gentle mobility only. Stop and get help if you feel chest pain, faintness or breathlessness.");
            if (brief.AskedMinutes > brief.Minutes)
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"Kept to {brief.Minutes} minutes until you are cleared."));
            }
        }
        else if (brief.Readiness == ReadinessOutcome.Amber)
        {
            notes.Add("Light to moderate only, because of your readiness answers. Talk to a professional before you go harder.");
        }
    }

    // Stop signs after ACOG Committee Opinion 804; breathing after the American Heart Association's advice.
    private static void AddWatchfulness(PlanBrief brief, List<string> notes)
    {
        if (brief.Limitations.Any(limitation => limitation.Area == BodyArea.Pregnancy))
        {
            notes.Add("Keep it easy enough to talk, and breathe out as you lift. Stop and call your maternity team for bleeding, leaking fluid, regular contractions, dizziness, headache, chest pain, a sore or swollen calf, or breathlessness before you begin.");
        }

        if (brief.Limitations.Any(limitation => limitation.Area == BodyArea.Hypertension))
        {
            notes.Add("Never hold your breath: breathe out on the effort, and get up slowly from the floor. Stop for chest pain, dizziness or a sudden headache, and get help.");
        }
    }

    private static void AddMissing(
        ExercisePool pool,
        IReadOnlySet<BalancedMovement> trained,
        IReadOnlySet<BalancedMovement> week,
        List<string> notes)
    {
        if (pool.Brief is { Days: > 2, Focus.Count: > 0 } && pool.Brief.Scope.Movements.Count < Enum.GetValues<BalancedMovement>().Length)
        {
            notes.Add($"{pool.Brief.Scope.Name} only, as you asked. What is left out deserves two workouts a week of its own.");
        }

        var impossible = pool.Brief.Scope.Movements.Where(movement => !IsPossible(pool, movement)).ToList();
        if (impossible.Count > 0)
        {
            notes.Add($"Not possible with your equipment and limitations: {Names(impossible)}.");
        }

        var left = pool.Brief.Scope.Movements.Where(movement => !week.Contains(movement) && !trained.Contains(movement) && IsPossible(pool, movement)).ToList();
        if (left.Count > 0)
        {
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{pool.Brief.Minutes} minutes do not hold everything; left for another day: {Names(left)}."));
        }
    }

    private static bool IsPossible(ExercisePool pool, BalancedMovement movement) =>
        BalancedMovementMeaning.Patterns(movement).Any(pattern => pool.Of(pattern).Count > 0);

    private static string Names(IEnumerable<BalancedMovement> movements) => string.Join(", ", movements.Select(BalancedMovementMeaning.Name));
}
