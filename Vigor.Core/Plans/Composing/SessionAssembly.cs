using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>Turns drafts into workouts: order, warm-up, cardio, cool-down, words, and minutes that come out even.</summary>
internal sealed class SessionAssembly(ExercisePool pool, SeededChoice choice)
{
    private const int LongestPulse = 420, LongestStretch = 60;

    // From half an hour on there is time for ramp sets; two lifts at most need them.
    private const int RampMinutes = 30, MostRamps = 2;

    // Time that more lifting would not help may end up as cardio, but who came to lift does not want to row for an hour:
    // beyond twenty minutes of it the session ends earlier, by a seventh of its time at most.
    private const double MostFilled = 1200, MostSpared = 0.14;

    private readonly EasyMovements easy = new(pool, choice);
    private readonly CardioBouts cardio = new(pool, choice);

    /// <summary>A strength session.</summary>
    /// <param name="day">Exercises with their sets.</param>
    /// <param name="week">Movements trained in the whole week.</param>
    /// <param name="number">Its number in the week, from 0; decides what leads.</param>
    public Workout Strength(DraftDay day, IReadOnlySet<BalancedMovement> week, int number)
    {
        var brief = pool.Brief;
        var drafts = Ordered(day, number);
        var strength = drafts.ConvertAll(draft => Planned(brief, draft));
        var trained = drafts.SelectMany(draft => draft.Candidate.Exercise.Primary).ToHashSet();
        var ramped = Ramped(drafts, strength, brief);

        var warmup = easy.Warmup(trained, day.WarmupSeconds, ramped.Count);
        warmup.AddRange(ramped.Select(EasyMovements.Ramp));
        var cooldown = easy.Cooldown(trained, day.CooldownSeconds);
        var left = day.BudgetSeconds - drafts.Sum(draft => draft.Seconds) - Seconds(warmup) - Seconds(cooldown);
        var taken = strength.Concat(warmup).Concat(cooldown).Select(planned => planned.Slug).ToHashSet(StringComparer.Ordinal);
        var easySeconds = Math.Min(left, Math.Max(MostFilled + day.CardioSeconds, left - (MostSpared * day.BudgetSeconds)));
        var bouts = left >= CardioBouts.LeastSeconds
            ? cardio.Fill(easySeconds, taken, withIntervals: day.CardioSeconds > 0)
            : [];

        var movements = drafts.Select(draft => draft.Movement).OfType<BalancedMovement>().ToHashSet();
        var filled = left - day.CardioSeconds > CardioBouts.LeastSeconds;
        return Finished(
            $"{day.Template.Name} {PlanWords.Kind(brief)}",
            PlanWords.Description(brief),
            [.. warmup, .. strength, .. bouts, .. cooldown],
            PlanNotes.For(pool, movements, week, filled));
    }

    /// <summary>A session for heart and mobility alone.</summary>
    /// <param name="number">Its number in the week, from 0; only every other one may be hard.</param>
    public Workout Cardio(int number)
    {
        var brief = pool.Brief;
        var day = new DraftDay(new("Cardio", [], []), brief);
        var red = brief.Readiness == ReadinessOutcome.Red;
        Muscle[] legs = [Muscle.Quadriceps, Muscle.Hamstrings, Muscle.Calves, Muscle.Glutes, Muscle.HipFlexors];
        var warmup = easy.Warmup(legs, day.WarmupSeconds, 0);
        var cooldown = easy.Cooldown(legs, day.CooldownSeconds);
        var left = day.BudgetSeconds - Seconds(warmup) - Seconds(cooldown);
        var mobility = red ? easy.Mobility(left * 0.4) : [];
        var taken = warmup.Concat(cooldown).Concat(mobility).Select(planned => planned.Slug).ToHashSet(StringComparer.Ordinal);
        mobility.RemoveAll(planned => cooldown.Exists(other => other.Slug == planned.Slug));
        if (red)
        {
            // What warmed up goes on; there are few things that are gentle enough.
            taken.ExceptWith(warmup.Select(planned => planned.Slug));
        }

        var bouts = cardio.Fill(left - Seconds(mobility), taken, withIntervals: number % 2 == 0);
        var name = (red, brief.Intensity) switch
        {
            (true, _) => "Easy walk and mobility",
            (_, Intensity.Light) => "Easy cardio",
            _ => "Cardio",
        };
        return Finished(
            name,
            red ? "Gentle movement until a doctor has cleared you for more." : "Minutes that train heart and lungs; most of them easy enough to talk.",
            [.. warmup, .. bouts, .. mobility, .. cooldown],
            PlanNotes.For(pool, new HashSet<BalancedMovement>(), new HashSet<BalancedMovement>(), cardioFilled: false));
    }

    /// <summary>An exercise with its dose and its words.</summary>
    public static PlannedExercise Planned(PlanBrief brief, DraftExercise draft) => new()
    {
        Slug = draft.Candidate.Exercise.Slug,
        Role = draft.Role,
        Sets = draft.Sets,
        Reps = draft.IsTimed ? null : draft.Dose.Reps,
        Seconds = draft.IsTimed ? Prescription.Hold(brief, draft.Candidate.Exercise) : null,
        RestSeconds = draft.Rest,
        TargetRpe = Prescription.Effort(brief, draft.Candidate.IsCapped),
        Why = PlanWords.Why(draft.Candidate.Exercise, draft.Role),
        Modification = PlanWords.Modification(draft.Candidate.Concern),
    };

    /// <summary>Large before small, trunk last; large ones of legs and arms take turns, so that each rests while the other works.</summary>
    private static List<DraftExercise> Ordered(DraftDay day, int number) =>
        [.. day.Exercises.Where(draft => draft.Sets > 0)
            .OrderBy(draft => DoseChecks.Rank(draft.Candidate.Exercise.Pattern))
            .ThenBy(draft => draft.Role)
            .ThenByDescending(draft => draft.Required)
            .ThenBy(draft => Turn(draft.Candidate.Exercise.Pattern, number % 2 == 1))];

    private static int Turn(MovementPattern pattern, bool hipsLead) => pattern switch
    {
        MovementPattern.Squat or MovementPattern.Lunge => hipsLead ? 3 : 0,
        MovementPattern.HorizontalPush => hipsLead ? 4 : 1,
        MovementPattern.HorizontalPull => hipsLead ? 5 : 2,
        MovementPattern.Hinge => hipsLead ? 0 : 3,
        MovementPattern.VerticalPush => hipsLead ? 1 : 4,
        MovementPattern.VerticalPull => hipsLead ? 2 : 5,
        _ => 6,
    };

    private static List<PlannedExercise> Ramped(List<DraftExercise> drafts, List<PlannedExercise> strength, PlanBrief brief) =>
        brief.Minutes < RampMinutes || (brief.Level == FitnessLevel.Beginner && brief.LeadGoal != FitnessGoal.Strength)
            ? []
            : [.. strength.Where((planned, index) => planned.Role == ExerciseRole.Main
                && drafts[index].Candidate.Exercise.LoadType == LoadType.External).Take(MostRamps)];

    private Workout Finished(string name, string description, List<PlannedExercise> exercises, IReadOnlyList<string> notes)
    {
        ComeOutEven(exercises);
        return new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{name}, {Math.Round(Seconds(exercises) / 60)} min"),
            Description = description,
            Exercises = exercises,
            Progression = PlanWords.Progression(pool.Brief),
            BackOff = PlanWords.BackOff(pool.Brief),
            Notes = notes,
        };
    }

    /// <summary>The easy minutes at the start and the stretches at the end take up what is left over.</summary>
    private void ComeOutEven(List<PlannedExercise> exercises)
    {
        var left = (pool.Brief.Minutes * 60) - Seconds(exercises);
        if (exercises.FindIndex(planned => planned is { Role: ExerciseRole.Warmup, Seconds: not null } && Entry(planned)?.Pattern == MovementPattern.Cardio) is var pulse and >= 0)
        {
            var before = exercises[pulse].Seconds!.Value;
            var after = (int)Math.Clamp(Math.Round((before + left) / 15) * 15, ShortestPulse, Math.Max(before, LongestPulse));
            exercises[pulse] = exercises[pulse] with { Seconds = after };
            left -= after - before;
        }

        for (var index = 0; index < exercises.Count && left > 30; index++)
        {
            if (exercises[index] is { Role: ExerciseRole.Cooldown, Seconds: < LongestStretch } stretch)
            {
                var before = WorkoutMinutes.Seconds(stretch, Entry(stretch));
                exercises[index] = stretch with { Seconds = LongestStretch };
                left -= WorkoutMinutes.Seconds(exercises[index], Entry(stretch)) - before;
            }
        }
    }

    // A warm-up that is over before the pulse has risen is none; only the shortest sessions cannot spare more.
    private int ShortestPulse => pool.Brief.Minutes switch
    {
        < TrainingTime.Short => 30,
        < 40 => 60,
        < 60 => 90,
        _ => 120,
    };

    private double Seconds(IEnumerable<PlannedExercise> exercises) =>
        exercises.Sum(planned => WorkoutMinutes.Seconds(planned, Entry(planned)));

    private Exercise? Entry(PlannedExercise planned) => pool.Catalogue.Find(planned.Slug);
}
