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

    // What is left after lifts and cardio is worth a block of mobility from two minutes on, up to ten.
    private const int LeastMobility = 120, MostMobility = 600;

    // A title says the minutes that were asked for when the computed ones are this near.
    private const double NearEnough = 0.05;

    // The checker allows a tenth more than was asked for; lighter sets may use a little of it.
    private const double RampStretch = 1.03;

    // Time that more lifting would not help may end up as cardio, but who came to lift does not want to row for an hour:
    // beyond twenty minutes of it the session ends earlier, by a seventh of its time at most.
    private const double MostFilled = 1200, MostSpared = 0.14;

    // Lifts that take a little longer than reckoned take no more than a tenth of the cardio that belongs to the session.
    private const double LeastOfCardio = 0.9;

    // A little less than the fifth of cardio that may be hard, so that rounding never crosses it.
    private const double HardShare = 0.16;

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
        var trained = drafts.SelectMany(draft => draft.Candidate.Exercise.Primary).ToHashSet();
        var warmup = easy.Warmup(trained, day.WarmupSeconds);
        var taken = drafts.Select(draft => draft.Candidate.Exercise.Slug).Concat(warmup.Select(planned => planned.Slug)).ToHashSet(StringComparer.Ordinal);
        var left = day.BudgetSeconds - drafts.Sum(draft => draft.Seconds) - Seconds(warmup) - day.CooldownSeconds;
        left = LeadUp(drafts, left, day);
        var easySeconds = Math.Max(day.CardioSeconds * LeastOfCardio, Math.Min(left, Math.Max(MostFilled + day.CardioSeconds, left - (MostSpared * day.BudgetSeconds))));
        var bouts = easySeconds >= CardioBouts.LeastSeconds * LeastOfCardio && (day.CardioSeconds > 0 || IsDosed(day))
            ? cardio.Fill(easySeconds, taken, day.HardSeconds)
            : [];
        trained.UnionWith(bouts.SelectMany(bout => Entry(bout)!.Primary));
        var cooldown = easy.Cooldown(trained, day.CooldownSeconds);
        cooldown.RemoveAll(planned => taken.Contains(planned.Slug));
        left = day.BudgetSeconds - drafts.Sum(draft => draft.Seconds) - Seconds(warmup) - Seconds(bouts) - Seconds(cooldown);
        var mobility = left >= LeastMobility ? easy.Mobility(Math.Min(left, MostMobility)) : [];
        mobility.RemoveAll(planned => cooldown.Exists(other => other.Slug == planned.Slug) || taken.Contains(planned.Slug));

        var movements = drafts.Select(draft => draft.Movement).OfType<BalancedMovement>().ToHashSet();
        return Finished(
            $"{day.Template.Name} {PlanWords.Kind(brief)}",
            PlanWords.Description(brief),
            [.. warmup, .. drafts.Select(draft => Planned(brief, draft)), .. bouts, .. mobility, .. cooldown],
            PlanNotes.For(pool, movements, week, Filled(day, bouts, mobility)));
    }

    // Nobody fills up with cardio what the lifts still need.
    private bool IsDosed(DraftDay day) =>
        !LiftChecks.IsLifting(pool.Brief) || day.Lead is not { } lead || lead.Sets >= Math.Min(lead.Dose.MaxSets, LiftChecks.LeastOfFirstMain(pool.Brief));

    /// <summary>Lighter sets before other loaded lifts too, the first of each movement, while minutes last.</summary>
    private double LeadUp(List<DraftExercise> drafts, double left, DraftDay day)
    {
        if (pool.Brief.Minutes < LiftChecks.RoomForDoses)
        {
            return left;
        }

        var spare = left - day.CardioSeconds + ((RampStretch - 1) * day.BudgetSeconds);
        var led = drafts.Where(draft => draft.IsLedUpTo).Select(draft => draft.Movement).ToHashSet();
        foreach (var draft in drafts.Where(draft => draft is { Group: null, Movement: not (null or BalancedMovement.Trunk) }))
        {
            if (led.Add(draft.Movement) && draft.RampSeconds > 0 && draft.RampSeconds <= spare)
            {
                draft.IsLedUpTo = true;
                spare -= draft.RampSeconds;
                left -= draft.RampSeconds;
            }
        }

        return left;
    }

    private static TimeFilled Filled(DraftDay day, List<PlannedExercise> bouts, List<PlannedExercise> mobility)
    {
        var isCardio = bouts.Sum(bout => bout.Sets * (bout.Seconds ?? 0)) - day.CardioSeconds > CardioBouts.LeastSeconds;
        return (isCardio, mobility.Count > 0) switch
        {
            (true, true) => TimeFilled.Both,
            (true, _) => TimeFilled.Cardio,
            (_, true) => TimeFilled.Mobility,
            _ => TimeFilled.Nothing,
        };
    }

    /// <summary>A session for heart and mobility alone.</summary>
    /// <param name="number">Its number in the week, from 0; only every other one may be hard.</param>
    public Workout Cardio(int number)
    {
        var brief = pool.Brief;
        var day = new DraftDay(new("Cardio", [], [], []), brief);
        var red = brief.Readiness == ReadinessOutcome.Red;
        Muscle[] legs = [Muscle.Quadriceps, Muscle.Hamstrings, Muscle.Calves, Muscle.Glutes, Muscle.HipFlexors];
        var warmup = easy.Warmup(legs, day.WarmupSeconds);
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

        var bouts = cardio.Fill(left - Seconds(mobility), taken, HardOf(number, red, left));
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
            PlanNotes.For(pool, new HashSet<BalancedMovement>(), new HashSet<BalancedMovement>(), TimeFilled.Nothing));
    }

    // Every other session may be hard for a part of it, and those of who wants to last longer are.
    private double HardOf(int number, bool red, double seconds)
    {
        var isWanted = pool.Brief.Goals.Contains(FitnessGoal.Endurance) || pool.Brief.Intensity == Intensity.Intense;
        return number % 2 == 0 && !red && isWanted ? HardShare * seconds : 0;
    }

    /// <summary>An exercise with its dose and its words.</summary>
    public static PlannedExercise Planned(PlanBrief brief, DraftExercise draft) => new()
    {
        Slug = draft.Candidate.Exercise.Slug,
        Role = draft.Role,
        Sets = draft.Sets,
        Reps = draft.IsTimed ? null : draft.Dose.Reps,
        Seconds = draft.IsTimed ? Prescription.Hold(brief, draft.Candidate.Exercise) : null,
        Ramp = draft.Ramp,
        RestSeconds = draft.Rest,
        Superset = draft.Partners > 1 ? draft.Group : null,
        TargetRpe = Prescription.Effort(brief, draft.Candidate.IsCapped),
        Why = PlanWords.Why(draft.Candidate.Exercise, draft.Role),
        Modification = PlanWords.Modification(draft.Candidate.Concern),
    };

    /// <summary>What leads first, large before small, trunk last; what alternates stands together, and two heavy lifts of the legs never do.</summary>
    private static List<DraftExercise> Ordered(DraftDay day, int number)
    {
        List<DraftExercise> ordered =
        [
            .. day.Exercises.Where(draft => draft.Sets > 0)
                .OrderBy(draft => DoseChecks.Rank(draft.Candidate.Exercise.Pattern))
                .ThenBy(draft => !draft.IsLead)
                .ThenBy(draft => draft.Role)
                .ThenByDescending(draft => draft.Required)
                .ThenBy(draft => Turn(draft.Candidate.Exercise.Pattern, number % 2 == 1)),
        ];
        for (var index = 0; index < ordered.Count; index++)
        {
            var partners = ordered.Skip(index + 1).Where(other => other.Group is not null && other.Group == ordered[index].Group).ToList();
            ordered.RemoveAll(partners.Contains);
            ordered.InsertRange(index + 1, partners);
            index += partners.Count;
        }

        return Apart(ordered);
    }

    private static List<DraftExercise> Apart(List<DraftExercise> ordered)
    {
        for (var index = 1; index < ordered.Count; index++)
        {
            if (!ExerciseNature.IsHeavyLower(ordered[index].Candidate.Exercise) || !ExerciseNature.IsHeavyLower(ordered[index - 1].Candidate.Exercise))
            {
                continue;
            }

            var between = ordered.FindIndex(index + 1, draft => draft.Group is null && !ExerciseNature.IsHeavyLower(draft.Candidate.Exercise));
            if (between > 0)
            {
                var moved = ordered[between];
                ordered.RemoveAt(between);
                ordered.Insert(index, moved);
            }
        }

        return ordered;
    }

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

    private Workout Finished(string name, string description, List<PlannedExercise> exercises, IReadOnlyList<string> notes)
    {
        ComeOutEven(exercises);
        return new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{name}, {SaidMinutes(Seconds(exercises) / 60)} min"),
            Description = description,
            Exercises = exercises,
            Progression = PlanWords.Progression(pool.Brief),
            BackOff = PlanWords.BackOff(pool.Brief),
            Notes = notes,
        };
    }

    private int SaidMinutes(double minutes) =>
        Math.Abs(minutes - pool.Brief.Minutes) <= NearEnough * pool.Brief.Minutes ? pool.Brief.Minutes : (int)Math.Round(minutes);

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

    private double Seconds(List<PlannedExercise> exercises) => WorkoutMinutes.Seconds(exercises, pool.Catalogue);

    private Exercise? Entry(PlannedExercise planned) => pool.Catalogue.Find(planned.Slug);
}
