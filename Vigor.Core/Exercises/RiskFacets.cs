using System.Collections.Frozen;

namespace Vigor.Core.Exercises;

/// <summary>
/// Answers for every exercise, warm-ups, drills and stretches included, whether something in it can hurt: what was noted by hand,
/// and what follows from pattern, position, load and impact. The exceptions are said one by one.
/// </summary>
public static class RiskFacets
{
    private static readonly FrozenSet<string> OnForearms = Slugs(
        "plank", "knee-plank", "forearm-bird-dog", "donkey-kick", "quadruped-lat-drag", "dolphin-push-up", "ab-wheel-rollout", "stability-ball-rollout");

    private static readonly FrozenSet<string> OnHandsAllTheSame = Slugs("bench-dip", "chest-dip", "captains-chair-knee-raise", "machine-assisted-dip");

    private static readonly FrozenSet<string> QuickAllTheSame = Slugs("side-shuffle", "low-impact-skater", "step-jack", "shadow-boxing", "step-up-cardio", "barbell-clean", "barbell-hang-clean", "barbell-power-snatch");

    private static readonly FrozenSet<string> LongSteps = Slugs("lunge-with-reach", "lateral-lunge", "curtsy-lunge");

    private static readonly FrozenSet<string> UprightHinges = Slugs("wall-hip-drive", "band-hip-drive", "kneeling-hip-hinge");

    private static readonly FrozenSet<string> BentAllTheSame = Slugs(
        "inchworm", "standing-hamstring-stretch", "wall-lat-stretch", "downward-dog", "child-pose", "knees-to-chest", "rowing-ergometer", "rower-interval",
        "burpee", "step-back-burpee", "kettlebell-swing-interval", "dumbbell-seated-rear-raise", "seated-figure-four", "dumbbell-kickback", "lunge-with-reach",
        "dumbbell-bench-row", "kettlebell-row", "dumbbell-one-arm-row", "dumbbell-lat-row", "cat-cow", "seated-cat-cow", "wide-leg-rock", "back-extension",
        "superman-lift", "medicine-ball-slam");

    private static readonly FrozenSet<string> TurnedAllTheSame = Slugs(
        "open-book", "thread-the-needle", "lunge-with-reach", "lying-twist", "standing-trunk-rotation", "shadow-boxing", "standing-side-reach", "wall-chest-stretch", "hip-switch");

    private static readonly FrozenSet<string> ArmsBehindAllTheSame = Slugs("seated-figure-four", "hip-switch", "reverse-plank", "wall-chest-stretch", "dumbbell-kickback");

    private static readonly FrozenSet<string> OnKneesAllTheSame = Slugs(
        "knee-push-up", "knee-fist-push-up", "knee-plank", "knee-pike-push-up", "kneeling-triceps-push-up", "knee-side-plank", "dumbbell-kneeling-fold-row",
        "dumbbell-kneeling-rear-raise", "lunge-with-reach");

    private static readonly FrozenSet<string> StillOnAllFours = Slugs("bear-hold");

    /// <summary>Everything that is true of an exercise; what is missing is not.</summary>
    public static IReadOnlySet<RiskTag> Of(Exercise exercise) =>
        Enum.GetValues<RiskTag>().Where(tag => Has(exercise, tag)).ToHashSet();

    /// <summary>Whether something is true of an exercise.</summary>
    public static bool Has(Exercise exercise, RiskTag tag)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return exercise.Tags.Contains(tag) || Follows(exercise, tag);
    }

    private static bool Follows(Exercise exercise, RiskTag tag) => tag switch
    {
        RiskTag.ForwardLunge => LongSteps.Contains(exercise.Slug),
        RiskTag.QuickStep => IsQuick(exercise),
        RiskTag.WeightOnHands => IsOnHands(exercise),
        RiskTag.AllFoursLoaded => IsLoadedOnAllFours(exercise),
        RiskTag.TrunkBent => IsBent(exercise),
        RiskTag.TrunkTurned => exercise.Tags.Contains(RiskTag.SpinalRotationLoaded) || TurnedAllTheSame.Contains(exercise.Slug),
        RiskTag.ArmsBehind => exercise.Tags.Contains(RiskTag.ShoulderExtension) || ArmsBehindAllTheSame.Contains(exercise.Slug),
        RiskTag.OnKnees => exercise.Position is BodyPosition.Kneeling or BodyPosition.AllFours || OnKneesAllTheSame.Contains(exercise.Slug),
        RiskTag.HardIntervals => exercise is { Pattern: MovementPattern.Cardio, Level: not FitnessLevel.Beginner },
        RiskTag.Feat => exercise is { LoadType: LoadType.BodyWeight or LoadType.Timed, Level: FitnessLevel.Advanced } or { MetCode: HardCalisthenics },
        RiskTag.Supine => exercise.Position == BodyPosition.OnBack,
        RiskTag.Prone => exercise.Position == BodyPosition.OnFront,
        _ => false,
    };

    // 2024 Adult Compendium 02057: body weight, high intensity.
    private const string HardCalisthenics = "02057";

    private static bool IsQuick(Exercise exercise) =>
        exercise.Tags.Contains(RiskTag.Impact)
        || exercise is { Pattern: MovementPattern.Power, Position: BodyPosition.Standing, LoadType: LoadType.BodyWeight, Equipment.Count: 0 }
        || QuickAllTheSame.Contains(exercise.Slug);

    private static bool IsOnHands(Exercise exercise) =>
        (exercise.Position is BodyPosition.Plank or BodyPosition.AllFours && !OnForearms.Contains(exercise.Slug))
        || OnHandsAllTheSame.Contains(exercise.Slug);

    // Hands or feet leave the floor, or something is lifted, while the trunk is held between the others.
    private static bool IsLoadedOnAllFours(Exercise exercise) =>
        (exercise.Position == BodyPosition.Plank
            && exercise.LoadType != LoadType.Timed
            && exercise.Pattern is not (MovementPattern.HorizontalPush or MovementPattern.VerticalPush or MovementPattern.IsolationUpper))
        || exercise is { Position: BodyPosition.Plank, Pattern: MovementPattern.Cardio }
        || StillOnAllFours.Contains(exercise.Slug);

    private static bool IsBent(Exercise exercise) =>
        exercise.Tags.Contains(RiskTag.UnsupportedHinge)
        || (exercise is { Pattern: MovementPattern.Hinge, Position: BodyPosition.Standing } && !UprightHinges.Contains(exercise.Slug))
        || BentAllTheSame.Contains(exercise.Slug);

    private static FrozenSet<string> Slugs(params ReadOnlySpan<string> slugs) => slugs.ToArray().ToFrozenSet(StringComparer.Ordinal);
}
