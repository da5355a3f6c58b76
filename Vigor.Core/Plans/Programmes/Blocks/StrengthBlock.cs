using Vigor.Core.Exercises;
using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>The weeks of a programme with lifting: exercises are chosen once, sets, dose and minutes week by week.</summary>
internal sealed class StrengthBlock
{
    // The checker gives full marks from 80 % of the time; sessions of a loading week never fall below.
    private const double LeastOfTime = 0.82, MostOfTime = 1.07;

    private const int ShortestPulse = 180, LongestPulse = 300, PulseStep = 15;

    // Cardio grows by a tenth a week at most, and a recovery week keeps six tenths of it.
    private const double CardioGrowth = 1.1, LeastCardio = 0.75, RecoveryCardio = 0.6;

    private const int EasyEffort = 5, CardioTolerance = 60;

    private readonly ExerciseCatalogue catalogue;
    private readonly PlanBrief brief;
    private readonly ExercisePool pool;
    private readonly List<DraftDay> days;
    private readonly HashSet<BalancedMovement> movements;
    private readonly SetLadder ladder;
    private readonly double[] cardio;

    public StrengthBlock(ExerciseCatalogue catalogue, PlanBrief brief)
    {
        this.catalogue = catalogue;
        this.brief = brief;
        pool = new ExercisePool(catalogue, brief);
        days = new DayComposer(pool, new SeededChoice(brief.Seed)).ComposeWeek();
        new SetAllocator(brief, days).Run();
        days.ForEach(day => day.Exercises.RemoveAll(exercise => exercise.Sets == 0));
        movements = [.. days.SelectMany(day => day.Exercises).Select(exercise => exercise.Movement).OfType<BalancedMovement>()];
        cardio = [.. days.Select((day, number) => CardioSeconds(Assembly(pool, number).Strength(day, movements, number)))];
        ladder = new SetLadder(brief, days);
    }

    /// <summary>Writes the weeks.</summary>
    /// <param name="shape">Where the block rises and rests.</param>
    /// <param name="recent">Mean weekly sets of the last four weeks, when they are known.</param>
    public IReadOnlyList<WeekDraft> Write(IReadOnlyList<BlockWeek> shape, double? recent)
    {
        var totals = SetRamp.Of(shape, ladder.Peak, ladder.Low, recent is null ? ladder.Least : Math.Min(ladder.Least, ladder.Fewest), ladder.Rest, recent);
        if (brief.IsHeldSteady)
        {
            totals = [.. totals.Select(total => Math.Min(total, totals[0]))];
        }

        var usual = recent is null ? totals : SetRamp.Of(shape, ladder.Peak, ladder.Low, ladder.Least, ladder.Rest, recent: null);
        var written = new List<WeekDraft>(shape.Count);
        int[] before = [];
        foreach (var (index, week) in shape.Index())
        {
            var isRecovery = week.Phase == WeekPhase.Recovery;
            var total = before.Length == 0 || isRecovery ? totals[index] : Math.Min(totals[index], (int)(SetRamp.MostGrowth * before.Sum()));
            var sets = isRecovery ? before : ladder.At(total);

            // Who has done little so far begins with fewer lifts, not with single sets of many.
            sets = sets.Sum() > total && (isRecovery || recent is not null) ? ladder.Cut(sets, total) : sets;
            before = isRecovery ? before : sets;
            written.Add(Week(week, sets, CardioShare(shape, index), isShort: isRecovery || totals[index] < usual[index]));
        }

        return written;
    }

    private WeekDraft Week(BlockWeek week, int[] sets, double cardioShare, bool isShort)
    {
        foreach (var (index, exercise) in days.SelectMany(day => day.Exercises).Index())
        {
            exercise.Sets = sets[index];
        }

        double[] wanted = [.. cardio.Select(seconds => seconds < CardioBouts.LeastSeconds ? 0 : Math.Max(CardioBouts.LeastSeconds, seconds * cardioShare))];
        int[] minutes = [.. days.Select((day, number) =>
            (int)Math.Ceiling((day.StrengthSeconds + wanted[number] + day.WarmupSeconds + day.CooldownSeconds) / 60))];
        var most = isShort ? Math.Clamp(minutes.Max(), Math.Min(PlanLimits.MinMinutes, brief.Minutes), brief.Minutes) : brief.Minutes;
        var own = Brief(week, most);
        var weekPool = most == brief.Minutes ? pool : new ExercisePool(catalogue, own);
        return new(week, own, [.. days.Select((_, number) => Session(week, own, weekPool, number, minutes[number], wanted[number]))]);
    }

    private Workout Session(BlockWeek week, PlanBrief own, ExercisePool weekPool, int number, int minutes, double wanted)
    {
        var day = days[number];
        for (var time = Math.Clamp(minutes, (int)Math.Ceiling(LeastOfTime * own.Minutes), own.Minutes); ; time++)
        {
            var draft = new DraftDay(day.Template, own with { AskedMinutes = time })
            {
                CardioSeconds = day.CardioSeconds > 0 ? wanted : 0,
                HardSeconds = day.CardioSeconds > 0 ? day.HardSeconds * Math.Min(1, wanted / day.CardioSeconds) : 0,
            };
            draft.Exercises.AddRange(day.Exercises);
            var workout = Assembly(weekPool, number).Strength(draft, movements, number);

            // A warm-up that takes a little longer than reckoned must not cost the cardio that belongs to the week.
            if (CardioSeconds(workout) >= wanted - CardioTolerance || time >= own.Minutes)
            {
                return Warmed(own, Dosed(week, own, day, workout)) with { Name = NameOf(number) };
            }
        }
    }

    private PlanBrief Brief(BlockWeek week, int minutes) => week.Phase == WeekPhase.Recovery
        ? brief with { AskedMinutes = minutes, AskedIntensity = (Intensity)Math.Min((int)brief.AskedIntensity, (int)Intensity.Moderate), IsRecovery = true }
        : brief with { AskedMinutes = minutes };

    private static Workout Dosed(BlockWeek week, PlanBrief brief, DraftDay day, Workout workout)
    {
        var candidates = day.Exercises.ToDictionary(exercise => exercise.Candidate.Exercise.Slug, exercise => exercise.Candidate, StringComparer.Ordinal);
        return workout with
        {
            Exercises =
            [
                .. workout.Exercises.Select(planned => planned.Role switch
                {
                    ExerciseRole.Main or ExerciseRole.Accessory => DoseWave.In(week, brief, candidates[planned.Slug], planned),
                    ExerciseRole.Cardio when week.Phase == WeekPhase.Recovery => planned with { TargetRpe = EasyEffort },
                    _ => planned,
                }),
            ],
        };
    }

    /// <summary>About five easy minutes open every session, however much the rest of it changes; a little of the time there is may be exceeded for them.</summary>
    private Workout Warmed(PlanBrief own, Workout workout)
    {
        List<PlannedExercise> exercises = [.. workout.Exercises];
        var pulse = exercises.FindIndex(planned => planned is { Role: ExerciseRole.Warmup, Seconds: not null }
            && catalogue.Find(planned.Slug)?.Pattern == MovementPattern.Cardio);
        if (pulse < 0)
        {
            return workout;
        }

        var seconds = exercises[pulse].Seconds!.Value;
        var others = WorkoutMinutes.Seconds(workout, catalogue) - seconds;
        var least = Math.Min(ShortestPulse, Math.Max(seconds, (MostOfTime * 60 * own.Minutes) - others));
        var most = Math.Max(LongestPulse, Math.Min(seconds, (LeastOfTime * 60 * own.Minutes) - others));
        exercises[pulse] = exercises[pulse] with { Seconds = (int)Math.Clamp(seconds, least, most) / PulseStep * PulseStep };
        return workout with { Exercises = exercises };
    }

    /// <summary>Sessions of one kind are told apart by letters.</summary>
    private string NameOf(int number)
    {
        var template = days[number].Template;
        var name = template.Movements is [BalancedMovement.Trunk] && days.Exists(day => day.Template.Movements.Length > 1)
            ? template.Name
            : $"{template.Name} {PlanWords.Kind(brief)}";
        return days.Count(day => day.Template.Name == template.Name) == 1
            ? name
            : $"{name} {(char)('A' + days.Take(number).Count(day => day.Template.Name == template.Name))}";
    }

    // Each session has its own numbers, so that a longer week does not change the warm-up of the next one.
    private SessionAssembly Assembly(ExercisePool allowed, int number) => new(allowed, new SeededChoice(unchecked((brief.Seed * 31) + number + 1)));

    private double CardioShare(IReadOnlyList<BlockWeek> shape, int index)
    {
        var isAsked = TrainingTime.CardioShare(brief) > 0 && !brief.IsHeldSteady;
        var loading = shape.Count(week => week.Phase == WeekPhase.Loading);
        var done = shape.Take(index).Count(week => week.Phase == WeekPhase.Loading);
        var start = Math.Max(LeastCardio, Math.Pow(CardioGrowth, 1 - loading));
        var share = isAsked ? Math.Min(1, start * Math.Pow(1 / start, (double)done / Math.Max(1, loading - 1))) : 1;
        return shape[index].Phase == WeekPhase.Recovery ? RecoveryCardio * share : share;
    }

    private double CardioSeconds(Workout workout) => workout.Exercises
        .Where(planned => planned.Role == ExerciseRole.Cardio)
        .Sum(planned => WorkoutMinutes.Seconds(planned, catalogue.Find(planned.Slug)));
}
