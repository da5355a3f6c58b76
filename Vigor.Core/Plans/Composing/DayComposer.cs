using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>Chooses the exercises of a session; how many sets each gets is decided later, for the week as a whole.</summary>
internal sealed class DayComposer(ExercisePool pool, SeededChoice choice)
{
    // Short and long sessions of one day alone are done in rounds where the goal is to keep moving.
    private const int RoundsBelow = 30, LoneRoundsBelow = 60;

    private const int HurriedBelow = 40;

    // Minutes from which every main lift, not only the first, is led up to.
    private const int RoomForRamps = 45;

    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);
    private readonly int[] covered = new int[Enum.GetValues<BalancedMovement>().Length];
    private readonly int[] direct = new int[Enum.GetValues<Muscle>().Length];

    private PlanBrief Brief => pool.Brief;

    // Where one short session holds everything, nobody walks from one machine to the next between two sets.
    private bool IsHurried => Brief.Days == 1 && Brief.Minutes < HurriedBelow;

    /// <summary>The sessions of a week.</summary>
    public List<DraftDay> ComposeWeek()
    {
        var templates = DayTemplate.WeekFor(Brief);
        var places = DayTemplate.DirectPlaces(Brief, templates);
        List<DraftDay> days = [.. templates.Select((template, number) => Compose(template, number, places))];
        FillGaps(days);
        Conditioning.SpreadHardWork(Brief, days);
        return days;
    }

    private DraftDay Compose(DayTemplate template, int number, int places)
    {
        var day = new DraftDay(template, Brief);
        day.CardioSeconds = Conditioning.SecondsOf(Brief, number, day.BudgetSeconds);
        var isRound = InRounds(template);
        var small = isRound ? 0 : Math.Min(places, template.Direct.Length);
        AddMovements(day, small, isRound);
        AddDirectWork(day, small);
        if (isRound)
        {
            SessionFit.InRounds(day, Brief.Days == 1 && Brief.Minutes < TrainingTime.Short ? 1 : 2);
        }

        new SessionFit(Brief, covered).Fit(day);
        Count(day);
        if (!isRound)
        {
            AddExtras(day);
        }

        SessionFit.SpreadTime(Brief, day);
        return day;
    }

    /// <summary>
    /// Days are made to fit one after the other, so the last can end without room for what the week still lacks. Then that takes the place
    /// of a lift whose movement another day has too.
    /// </summary>
    private void FillGaps(List<DraftDay> days)
    {
        var achievable = Brief.Scope.Movements.Where(movement => Slot.For(movement).Patterns.Any(pattern => pool.Of(pattern).Count > 0)).ToList();
        var room = Math.Min(achievable.Count, TrainingTime.Slots(Brief) * Brief.Days);
        foreach (var movement in achievable.Where(movement => covered[(int)movement] == 0))
        {
            if (achievable.Count(other => covered[(int)other] > 0) >= room)
            {
                return;
            }

            // The last days hold what the week misses least.
            var spares = days.AsEnumerable().Reverse()
                .SelectMany(day => day.Exercises.Where(IsSpare).Reverse().Select(spare => (Day: day, Spare: spare)));
            _ = spares.ToList().Exists(place => Exchange(place.Day, place.Spare, movement));
        }
    }

    private bool IsSpare(DraftExercise exercise) => exercise is { IsLead: false, Required: true, Movement: { } movement } && covered[(int)movement] > 1;

    private bool Exchange(DraftDay day, DraftExercise spare, BalancedMovement movement)
    {
        var place = day.Exercises.IndexOf(spare);
        day.Exercises.RemoveAt(place);
        if (Chosen(day, movement, ExerciseRole.Accessory, isRound: false) is not { } candidate)
        {
            day.Exercises.Insert(place, spare);
            return false;
        }

        var added = new DraftExercise(Brief, candidate, ExerciseRole.Accessory, required: true);
        added.TakePlaceOf(spare);
        day.Exercises.Insert(place, added);
        day.Exercises.ForEach(exercise => exercise.Sets = exercise.Least);
        var isWorth = SessionFit.IsWorthItsTime(day);
        if (isWorth)
        {
            day.Exercises.RemoveAll(exercise => !exercise.Required && exercise.Movement == movement);
            covered[(int)spare.Movement!.Value]--;
            covered[(int)movement]++;
        }
        else
        {
            spare.TakePlaceOf(added);
            day.Exercises[place] = spare;
        }

        SessionFit.SpreadTime(Brief, day);
        return isWorth;
    }

    private void Count(DraftDay day)
    {
        foreach (var exercise in day.Exercises)
        {
            var slug = exercise.Candidate.Exercise.Slug;
            used[slug] = used.GetValueOrDefault(slug) + 1;
            if (exercise.Movement is { } movement)
            {
                covered[(int)movement]++;
            }

            if (exercise.Direct is { } muscle)
            {
                direct[(int)muscle]++;
            }
        }
    }

    private bool InRounds(DayTemplate template) =>
        Brief.LeadGoal is FitnessGoal.WeightLoss or FitnessGoal.GeneralFitness
        && Brief.Readiness != ReadinessOutcome.Red
        && template.Movements.Length > 2
        && (Brief.Minutes < RoundsBelow || (Brief.Days == 1 && Brief.Minutes < LoneRoundsBelow));

    private void AddMovements(DraftDay day, int small, bool isRound)
    {
        var mains = isRound ? 0 : MainLifts(Brief);
        var most = Math.Min(MostMovements(Brief), Brief.Days == 1 ? int.MaxValue : SessionChecks.MostLifts(Brief.Minutes) - small);
        var lead = day.Template.Movements[0];

        // What leads comes first, then what the week lacks, so that short days add up to a whole.
        foreach (var movement in day.Template.Movements.OrderBy(movement => movement != lead).ThenBy(movement => covered[(int)movement] > 0))
        {
            if (day.Exercises.Count >= most)
            {
                break;
            }

            var role = mains > 0 && CanCarry(movement) ? ExerciseRole.Main : ExerciseRole.Accessory;
            if (Chosen(day, movement, role, isRound) is not { } candidate)
            {
                continue;
            }

            // Sore knees never begin with lunges.
            role = IsSore(BodyArea.Knee) && candidate.Exercise.Pattern == MovementPattern.Lunge ? ExerciseRole.Accessory : role;
            mains -= role == ExerciseRole.Main ? 1 : 0;
            day.Exercises.Add(new(Brief, candidate, role, required: true));
        }

        Lead(day);
    }

    private void Lead(DraftDay day)
    {
        if (day.Exercises.Find(exercise => exercise.Role == ExerciseRole.Main) is not { } lead)
        {
            return;
        }

        lead.IsLead = true;
        lead.Least = Math.Max(lead.Least, Math.Min(LiftChecks.LeastOfFirstMain(Brief), lead.Dose.MaxSets));
        lead.Sets = lead.Least;
        foreach (var exercise in day.Exercises.Where(exercise => exercise.Role == ExerciseRole.Main))
        {
            exercise.IsLedUpTo = Brief.Minutes >= (exercise.IsLead ? LiftChecks.RoomForDoses : RoomForRamps);
        }
    }

    // Growth and strength are built on what can be loaded in small steps; pulls from above only help.
    private bool CanCarry(BalancedMovement movement) =>
        movement != BalancedMovement.Trunk && (Brief.LeadGoal != FitnessGoal.Strength || movement != BalancedMovement.VerticalPull);

    private ExerciseCandidate? Chosen(DraftDay day, BalancedMovement movement, ExerciseRole role, bool isRound)
    {
        var slot = SlotFor(movement, role);
        var hasHeavy = day.Exercises.Exists(exercise => ExerciseNature.IsHeavyLower(exercise.Candidate.Exercise));
        bool Fits(ExerciseCandidate candidate) => !(hasHeavy || isRound) || !ExerciseNature.IsHeavyLower(candidate.Exercise);
        var best = role == ExerciseRole.Main
            ? pool.Best(slot, day.Exercises, used, choice, candidate => ExerciseNature.IsLoaded(candidate.Exercise) && !candidate.IsCapped && Fits(candidate))
            : null;
        best ??= isRound || (IsHurried && role == ExerciseRole.Accessory)
            ? pool.Best(slot, day.Exercises, used, choice, candidate => !ExerciseNature.IsArranged(candidate.Exercise) && !candidate.IsCapped && !candidate.Exercise.PerSide)
            : null;
        return best ?? pool.Best(slot, day.Exercises, used, choice, Fits) ?? pool.Best(slot, day.Exercises, used, choice);
    }

    /// <summary>Squats and lunges, holds and carries take turns; but nobody builds a session on lunges while a squat is possible.</summary>
    private Slot SlotFor(BalancedMovement movement, ExerciseRole role)
    {
        var slot = Slot.For(movement);
        var stays = movement == BalancedMovement.SquatOrLunge && (role == ExerciseRole.Main || IsSore(BodyArea.Knee));
        return covered[(int)movement] % 2 == 1 && !stays ? slot with { Patterns = [.. slot.Patterns.Reverse()] } : slot;
    }

    private bool IsSore(BodyArea area) =>
        Brief.Limitations.Any(limitation => limitation.Area == area && limitation.Severity >= LimitationSeverity.Moderate);

    private void AddDirectWork(DraftDay day, int places)
    {
        foreach (var muscle in day.Template.Direct.OrderBy(muscle => direct[(int)muscle]).Take(places))
        {
            if (pool.Best(Slot.Direct(muscle), day.Exercises, used, choice, candidate => ExerciseNature.DirectFor(candidate.Exercise) == muscle) is { } candidate)
            {
                day.Exercises.Add(new(Brief, candidate, ExerciseRole.Accessory, required: true));
            }
        }
    }

    private void AddExtras(DraftDay day)
    {
        foreach (var slot in day.Template.Extras)
        {
            // What is only there if it helps need not be something to be careful with.
            if (pool.Best(slot, day.Exercises, used, choice, candidate => !candidate.IsCapped && !ExerciseNature.IsHeavyLower(candidate.Exercise)) is { } candidate)
            {
                day.Exercises.Add(new(Brief, candidate, ExerciseRole.Accessory, required: false));
            }
        }
    }

    /// <summary>How many lifts carry a session: none where a single short one holds a set of each movement and no more.</summary>
    private static int MainLifts(PlanBrief brief) => brief.Minutes switch
    {
        < TrainingTime.Short when brief.Days == 1 && TrainingTime.IsRound(brief) => 0,
        < 45 => 1,
        < 75 => 2,
        _ => 3,
    };

    /// <summary>
    /// How many movements a session takes on. A single session holds what it can; from three a week on they share,
    /// so that each movement gets more than one set.
    /// </summary>
    private static int MostMovements(PlanBrief brief) => (brief.Days, brief.LeadGoal) switch
    {
        ( >= 3, FitnessGoal.Endurance) => Math.Max(4, brief.Minutes / 12),
        ( >= 3, _) => Math.Max(4, brief.Minutes / 8),
        _ => int.MaxValue,
    };
}
