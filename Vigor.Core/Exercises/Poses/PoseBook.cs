using static Vigor.Core.Exercises.Poses.BasicMovements;

namespace Vigor.Core.Exercises.Poses;

/// <summary>Chooses the movement that shows an exercise: by what its slug says, else by its pattern.</summary>
public static class PoseBook
{
    // The first word that the slug contains decides; longer and rarer ones stand first.
    private static readonly Dictionary<MovementPattern, (string Word, Movement Movement)[]> ByWord = new()
    {
        [MovementPattern.Squat] =
        [
            ("leg-press", LegPress), ("wall-sit", WallSit), ("wall-slide", WallSit), ("pistol", SingleLegSquat), ("single-leg", SingleLegSquat),
            ("back-squat", BackSquat), ("smith", BackSquat), ("box-squat", BackSquat), ("hack", BackSquat), ("air", AirSquat), ("half", AirSquat), ("slow", AirSquat), ("sumo", AirSquat), ("suspension", AirSquat),
        ],
        [MovementPattern.Lunge] = [("step-up", StepUp), ("lateral", SideLunge), ("side-step", SideLunge), ("curtsy", SideLunge)],
        [MovementPattern.Hinge] =
        [
            ("back-extension", BackExtension), ("good-morning", GoodMorning), ("pull-through", PullThrough), ("swing", Swing), ("thrust", HipThrust), ("hamstring-bridge", Bridge), ("bridge", Bridge),
            ("single-leg-deadlift", SingleLegHinge), ("hinge-reach", SingleLegHinge), ("sumo", Deadlift), ("trap-bar-deadlift", Deadlift), ("barbell-deadlift", Deadlift), ("kettlebell-deadlift", Deadlift),
        ],
        [MovementPattern.HorizontalPush] =
        [
            ("wall", WallPushUp), ("knee", KneePushUp), ("incline-push", InclinePushUp), ("suspension", InclinePushUp), ("push-up", PushUp), ("bench-dip", BenchDip), ("dip", Dip), ("floor-press", FloorPress),
            ("incline", InclinePress), ("smith", BenchPress), ("machine", SeatedChestPress), ("band", StandingChestPress), ("cable", StandingChestPress), ("", BenchPress),
        ],
        [MovementPattern.VerticalPush] =
        [
            ("pike", PikePushUp), ("dolphin", PikePushUp), ("wall-walk", PikePushUp), ("wall-press", WallSlide), ("wall-slide", WallSlide), ("wall", WallPushUp),
            ("landmine-kneeling", KneelingPress), ("kneeling", KneelingPress), ("landmine", LandminePress), ("seated", SeatedOverheadPress), ("machine", SeatedOverheadPress),
        ],
        [MovementPattern.HorizontalPull] =
        [
            ("inverted", InvertedRow), ("suspension", InvertedRow), ("face-pull", FacePull), ("pull-apart", ReverseFly), ("prone", ProneRow), ("supine", SupineRow), ("reverse-plank", Bridge),
            ("smith", Row), ("machine", MachineRow), ("seated", SeatedRow), ("cable", SeatedRow), ("standing", StandingRow), ("split-stance", StandingRow), ("wall", StandingRow), ("self", StandingRow), ("kneeling-fold", ThreadNeedle),
        ],
        [MovementPattern.VerticalPull] =
        [
            ("pull-up", PullUp), ("chin-up", PullUp), ("dead-hang", DeadHang), ("straight-arm", StraightArmPulldown), ("pullover", Pullover), ("lat-row", Row), ("quadruped", ThreadNeedle),
            ("prone", ProneRow), ("thigh", StraightArmPulldown), ("wall", StraightArmPulldown), ("self", StandingPulldown), ("standing", StandingPulldown), ("single-arm", StandingPulldown), ("", Pulldown),
        ],
        [MovementPattern.Core] =
        [
            ("hanging-leg", HangingLegRaise), ("hanging", HangingRaise), ("chair", HangingRaise), ("leg-raise", LegRaise), ("sit-up", SitUp), ("machine", SeatedCrunch), ("rollout", Rollout), ("dead-bug", DeadBug), ("bird-dog", BirdDog), ("all-fours", CatCow), ("bear", Crawl),
            ("side-plank", SidePlank), ("wall", WallPlank), ("knee-plank", KneePlank), ("shoulder-tap", HighPlank), ("renegade", HighPlank), ("plank", Plank), ("climber", MountainClimber),
            ("reverse-crunch", KneesToChest), ("cable-crunch", Rollout), ("crunch", Crunch), ("twist", Twist), ("hollow", Hollow), ("v-up", VUp), ("superman", Superman),
            ("pallof", Antirotation), ("halo", Antirotation), ("woodchop", Chop), ("march", March), ("knee-raise", March), ("hold", Shrug),
        ],
        [MovementPattern.Carry] = [("overhead", OverheadCarry), ("sled", SledPush)],
        [MovementPattern.IsolationUpper] =
        [
            ("wrist", WristCurl), ("leg-curl", LyingLegCurl), ("overhead-extension", OverheadExtension), ("floor-extension", LyingExtension), ("skull", LyingExtension), ("machine-triceps", Pressdown), ("kickback", Kickback),
            ("triceps-push-up", KneePushUp), ("triceps-press", WallPushUp), ("pressdown", Pressdown), ("external-rotation", ExternalRotation), ("upright", UprightRow), ("shrug", Shrug),
            ("rear-fly", ReverseFly), ("reverse-fly", ReverseFly), ("seated-rear", RearRaise), ("kneeling-rear", RearRaise), ("rear-delt", LateralRaise), ("cable-fly", StandingFly), ("fly", Fly),
            ("prone-t", ProneRow), ("snow-angel", ProneRow), ("front-raise", FrontRaise), ("raise", LateralRaise), ("", Curl),
        ],
        [MovementPattern.IsolationLower] =
        [
            ("seated-calf", SeatedCalfRaise), ("press-calf", LegPressCalfRaise), ("calf", CalfRaise), ("kickback", StandingKick), ("standing-leg-curl", StandingLegCurl), ("band-leg-curl", StandingLegCurl), ("nordic", NordicCurl), ("heel-slide", HeelSlide), ("leg-curl", LyingLegCurl), ("leg-extension", LegExtension),
            ("machine-hip", SeatedKnees), ("squeeze", SeatedKnees), ("clamshell", Clamshell), ("donkey", DonkeyKick), ("hydrant", DonkeyKick), ("copenhagen", SidePlank), ("side-lying", SideLying),
            ("straight-leg", LyingHamstring), ("side-walk", SideWalk), ("", SideLegRaise),
        ],
        [MovementPattern.Power] =
        [
            ("box-jump", BoxJump), ("pogo", Hop), ("lateral-bound", Skater), ("snatch", Snatch), ("power-clean", Clean), ("clean", Clean), ("high-pull", UprightRow), ("slam", Slam), ("throw", Throw),
            ("plyo-push", PushUp), ("wall-push", WallPushUp), ("fast-stand", AirSquat),
        ],
        [MovementPattern.Cardio] =
        [
            ("burpee", Burpee), ("mountain", MountainClimber), ("crawl", Crawl), ("bike", Cycle), ("row", Rower), ("elliptical", Walk), ("rope", Hop), ("battle", Ropes), ("jack", Jack), ("skater", Skater),
            ("shuffle", SideWalk), ("swing", Swing), ("thruster", Thruster), ("boxing", Box), ("squat", AirSquat), ("step-up", StepUp), ("stair", StepUp), ("march", March), ("knee", March),
            ("walk-run", Run), ("walk", Walk), ("", Run),
        ],
        [MovementPattern.Mobility] =
        [
            ("foam-roll-thigh", FoamRollThigh), ("foam", FoamRoll), ("cat-cow", CatCow), ("child", ChildPose), ("downward", DownwardDog), ("sphinx", Sphinx), ("thread", ThreadNeedle), ("inchworm", Inchworm),
            ("knees-to-chest", KneesToChest), ("lying-twist", LyingTwist), ("lying-hamstring", LyingHamstring), ("open-book", OpenBook), ("breathing", Breathing), ("butterfly", SeatedStretch), ("hip-switch", SeatedStretch),
            ("seated-figure", SeatedFold), ("figure-four", LyingTwist), ("lunge-with-reach", LungeReach), ("half-kneeling", HipStretch), ("wide-leg-rock", CatCow), ("hamstring", Fold), ("quad", QuadStretch),
            ("wall-calf", CalfStretch), ("ankle-rock", CalfStretch), ("wall-chest", ChestStretch), ("wall-lat", OverheadReach), ("wall-slide", WallSlide), ("leg-swing", LegSwing), ("side-reach", OverheadReach),
            ("overhead", OverheadExtension), ("trunk", TrunkTurn), ("cross-body", TrunkTurn), ("neck", NeckTurn), ("chin", NeckTurn), ("ankle", CalfRaise), ("hip", LegSwing), ("wrist", Antirotation), ("", ArmCircle),
        ],
    };

    // Slugs whose words would mislead.
    private static readonly Dictionary<string, Movement> BySlug = new(StringComparer.Ordinal)
    {
        ["seated-cat-cow"] = SeatedArch,
        ["self-resisted-pressdown"] = Pressdown,
        ["suitcase-march"] = March,
    };

    /// <summary>The movement of an exercise.</summary>
    public static Movement Of(Exercise exercise)
    {
        if (BySlug.TryGetValue(exercise.Slug, out var own))
        {
            return own;
        }

        foreach (var (word, movement) in ByWord[exercise.Pattern])
        {
            if (exercise.Slug.Contains(word, StringComparison.Ordinal))
            {
                return movement;
            }
        }

        return exercise.Pattern switch
        {
            MovementPattern.Squat => Squat,
            MovementPattern.Lunge => Lunge,
            MovementPattern.Hinge => Hinge,
            MovementPattern.VerticalPush => OverheadPress,
            MovementPattern.HorizontalPull => Row,
            MovementPattern.Core => Plank,
            MovementPattern.Carry => Carry,
            MovementPattern.Power => Jump,
            _ => ArmCircle,
        };
    }
}
