using static Vigor.Core.Exercises.BodyArea;
using static Vigor.Core.Exercises.ContraindicationAction;

namespace Vigor.Core.Exercises;

/// <summary>
/// Default filters for people who train without supervision; they are not medical advice.
/// Sources by area: knee – JOSPT patellofemoral pain guideline 2019 and the NATA statement (PMC6208300);
/// shoulder – Escalante, Strength and Conditioning Journal 2017, and Kolber; lower back – NICE NG59 and the
/// BJSM network meta-analysis 2020; pregnancy – ACOG Committee Opinion 804; hypertension – American Heart
/// Association advisory; wrist, elbow, hip, ankle and neck – trainers' practice, without a guideline behind it.
/// </summary>
public static class ContraindicationTable
{
    private static readonly ILookup<BodyArea, ContraindicationRule> ByArea;

    static ContraindicationTable()
    {
        Rules = [.. Table().SelectMany(rules => rules)];
        ByArea = Rules.ToLookup(rule => rule.Area);
    }

    /// <summary>Every rule, by area. Actions grow stricter with severity, never milder.</summary>
    public static IReadOnlyList<ContraindicationRule> Rules { get; }

    /// <summary>The strictest rule that applies to an exercise for a limitation, or null when the exercise is free of concern.</summary>
    public static Contraindication? For(Exercise exercise, BodyArea area, LimitationSeverity severity)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        var strictest = ByArea[area]
            .Where(rule => rule.AppliesTo(exercise, severity))
            .MaxBy(rule => rule.Action);
        return strictest is null ? null : new(strictest.Action, strictest.Reason);
    }

    // Long because it is the table itself, a rule a line.
    private static IEnumerable<IEnumerable<ContraindicationRule>> Table() =>
    [
        Rule(Knee, RiskTag.DeepKneeFlexion, Cap, Exclude, Exclude, "Bending the knee deeply under load presses hard behind the kneecap."),
        Rule(Knee, RiskTag.KneeExtensionLoaded, Cap, Exclude, Exclude, "Straightening the knee against a weight at the shin strains the kneecap."),
        Rule(Knee, RiskTag.ForwardLunge, Cap, Exclude, Exclude, "Stepping forwards makes the front knee brake your whole weight."),
        Rule(Knee, RiskTag.Impact, Cap, Exclude, Exclude, "Each landing loads the knee with several times your weight."),
        Rule(Knee, RiskTag.QuickStep, Warn, Exclude, Exclude, "Quick steps make the knee catch your weight from the side or in front."),
        Rule(Knee, RiskTag.OnKnees, null, Warn, Cap, "Weight on the kneecap presses on what is sore; put something soft under it."),
        Rule(Knee, RiskTag.SingleLegBalance, null, Warn, Exclude, "On one leg the knee has to steady everything alone."),
        Rule(Knee, MovementPattern.Squat, null, null, Cap, "Squats stay comfortable when the range is short and the weight light."),
        Rule(Knee, MovementPattern.Lunge, null, null, Cap, "Single-leg work stays comfortable when steps are short and slow."),

        Rule(Shoulder, RiskTag.BehindNeck, Exclude, Exclude, Exclude, "Working behind the head forces the shoulder into its weakest position."),
        Rule(Shoulder, RiskTag.ShoulderInternalRotation, Cap, Exclude, Exclude, "Raising an inward-turned arm pinches the tendons at the top of the shoulder."),
        Rule(Shoulder, RiskTag.ShoulderExtension, Cap, Exclude, Exclude, "A loaded arm far behind the body strains the front of the shoulder."),
        Rule(Shoulder, RiskTag.Overhead, Cap, Exclude, Exclude, "Working above shoulder height passes through the arc that often hurts."),
        Rule(Shoulder, RiskTag.ArmsBehind, null, Cap, Exclude, "An arm behind the body stretches the front of the shoulder."),
        Rule(Shoulder, RiskTag.AllFoursLoaded, null, Exclude, Exclude, "On moving hands one shoulder has to catch the whole body."),
        Rule(Shoulder, RiskTag.WeightOnHands, null, Warn, Exclude, "Weight on the hands presses the shoulder together."),
        Rule(Shoulder, MovementPattern.VerticalPush, null, Cap, Cap, "Upward presses are fine only as high as they stay painless."),
        Rule(Shoulder, MovementPattern.HorizontalPush, null, null, Cap, "Presses are fine only with elbows close and without pain."),

        Rule(LowerBack, RiskTag.UnsupportedHinge, Cap, Exclude, Exclude, "A weight in front of a folded trunk pulls hard on the lower back."),
        Rule(LowerBack, RiskTag.SpinalFlexionLoaded, Cap, Exclude, Exclude, "Bending the spine under load irritates a sensitive back."),
        Rule(LowerBack, RiskTag.SpinalRotationLoaded, Cap, Exclude, Exclude, "Twisting under load irritates a sensitive back."),
        Rule(LowerBack, RiskTag.TrunkBent, null, Warn, Exclude, "Bending forwards is what a sore back likes least, with or without a weight."),
        Rule(LowerBack, RiskTag.TrunkTurned, null, Warn, Exclude, "Turning the trunk to its end of range irritates a sore back."),
        Rule(LowerBack, RiskTag.AllFoursLoaded, null, Cap, Exclude, "Moving in a plank asks the lower back to hold everything still."),
        Rule(LowerBack, RiskTag.QuickStep, null, null, Exclude, "Quick steps jolt the lower back."),
        Rule(LowerBack, RiskTag.AxialLoad, Warn, Cap, Exclude, "The weight presses down through the whole spine."),
        Rule(LowerBack, RiskTag.BreathHoldRisk, null, Cap, Exclude, "Maximal bracing raises the pressure on the lower back."),
        Rule(LowerBack, RiskTag.Impact, null, Warn, Exclude, "Landings jolt the lower back."),
        Rule(LowerBack, RiskTag.DeepHipFlexion, null, null, Cap, "At the end of the hip's range the lower back starts to round."),

        Rule(Wrist, RiskTag.WristExtension, Cap, Exclude, Exclude, "The wrist is bent back under load."),
        Rule(Wrist, RiskTag.GripHeavy, Warn, Cap, Exclude, "A hard grip strains the wrist and its tendons."),
        Rule(Wrist, RiskTag.WeightOnHands, null, null, Cap, "Weight on the hands presses on the wrist, even on fists."),
        Rule(Wrist, MovementPattern.Carry, null, null, Cap, "Carrying asks the hand to hold for long."),

        Rule(Elbow, RiskTag.ElbowStress, Cap, Exclude, Exclude, "The elbow is loaded at the end of its range."),
        Rule(Elbow, RiskTag.GripHeavy, Warn, Cap, Exclude, "A hard grip pulls on the tendons at the elbow."),
        Rule(Elbow, MovementPattern.IsolationUpper, null, Warn, Cap, "Single-joint arm work puts all the load on a few tendons."),

        Rule(Hip, RiskTag.DeepHipFlexion, Cap, Exclude, Exclude, "The hip is loaded at the end of its range."),
        Rule(Hip, RiskTag.DeepKneeFlexion, null, Cap, Exclude, "A deep bend of the knees takes the hip deep as well."),
        Rule(Hip, RiskTag.ForwardLunge, Warn, Cap, Exclude, "Braking a forward step jolts the front hip and stretches the back one."),
        Rule(Hip, RiskTag.QuickStep, null, Cap, Exclude, "Quick steps to the side pull on the hip."),
        Rule(Hip, RiskTag.Impact, Warn, Cap, Exclude, "Each landing loads the hip with several times your weight."),
        Rule(Hip, RiskTag.SingleLegBalance, null, Warn, Exclude, "Balancing on one leg asks the most of the muscles around the hip."),
        Rule(Hip, MovementPattern.Lunge, null, null, Cap, "Single-leg work stays comfortable when steps are short and slow."),

        Rule(Ankle, RiskTag.AnkleStress, Cap, Exclude, Exclude, "The ankle works at the end of its range or pushes off hard."),
        Rule(Ankle, RiskTag.Impact, Cap, Exclude, Exclude, "Each landing has to be caught by the ankle first."),
        Rule(Ankle, RiskTag.QuickStep, Warn, Exclude, Exclude, "A quick step is caught by the ankle first."),
        Rule(Ankle, RiskTag.SingleLegBalance, Warn, Cap, Exclude, "On one leg the ankle has to steady everything alone."),
        Rule(Ankle, RiskTag.ForwardLunge, Warn, Cap, Exclude, "Pushing back from a forward step strains the ankle."),
        Rule(Ankle, RiskTag.DeepKneeFlexion, null, Warn, Cap, "A deep squat bends the ankle to its end of range."),
        Rule(Ankle, RiskTag.FallRisk, null, Cap, Exclude, "A stumble would land on the sore ankle."),

        Rule(Neck, RiskTag.NeckLoad, Cap, Exclude, Exclude, "The neck carries or resists load."),
        Rule(Neck, RiskTag.BehindNeck, Exclude, Exclude, Exclude, "Working behind the head pushes the neck forwards."),
        Rule(Neck, RiskTag.HeadDown, Warn, Exclude, Exclude, "With the head low the neck has to hold its weight."),
        Rule(Neck, RiskTag.Overhead, null, Cap, Exclude, "Work above the head tightens the muscles from shoulder to neck."),
        Rule(Neck, RiskTag.AxialLoad, null, Warn, Cap, "The weight bears on the muscles around the neck."),
        Rule(Neck, RiskTag.GripHeavy, null, Warn, Cap, "Heavy weights in the hands pull on the neck."),
        Rule(Neck, RiskTag.Prone, null, Warn, Cap, "Face down it is easy to strain the neck by lifting the chin."),
        Rule(Neck, RiskTag.AllFoursLoaded, null, Warn, Cap, "Face down and moving, the neck holds the head up."),
        Rule(Neck, RiskTag.Impact, null, Warn, Exclude, "Landings jolt the neck."),

        Rule(Pregnancy, RiskTag.FallRisk, Exclude, Exclude, Exclude, "A fall or a blow to the belly has to be ruled out."),
        Rule(Pregnancy, MovementPattern.Power, Exclude, Exclude, Exclude, "Explosive work strains loosened joints and the pelvic floor."),
        Rule(Pregnancy, RiskTag.QuickStep, Warn, Exclude, Exclude, "Joints are looser and balance changes: quick steps can end in a fall."),
        Rule(Pregnancy, RiskTag.Feat, Cap, Exclude, Exclude, "This is not the time for feats that take practice and all your strength."),
        Rule(Pregnancy, RiskTag.HardIntervals, Cap, Exclude, Exclude, "Effort stays at a level at which you can talk."),
        Rule(Pregnancy, RiskTag.AllFoursLoaded, Warn, Cap, Exclude, "Moving in a plank strains the middle of the belly wall."),
        Rule(Pregnancy, RiskTag.WeightOnHands, null, null, Cap, "The belly hangs and pulls while the hands carry you."),
        Rule(Pregnancy, RiskTag.TrunkTurned, null, null, Cap, "Turn only as far as the belly leaves room."),
        Rule(Pregnancy, RiskTag.Impact, Cap, Exclude, Exclude, "Landings strain loosened joints and the pelvic floor."),
        Rule(Pregnancy, RiskTag.BreathHoldRisk, Cap, Exclude, Exclude, "Holding the breath under effort is to be avoided in pregnancy."),
        Rule(Pregnancy, RiskTag.Supine, Cap, Exclude, Exclude, "After the first trimester, lying on the back can slow the blood's way to the heart."),
        Rule(Pregnancy, RiskTag.Prone, Cap, Exclude, Exclude, "Lying on the belly presses on it."),
        Rule(Pregnancy, RiskTag.SpinalFlexionLoaded, Cap, Exclude, Exclude, "Hard curling work strains the middle of the belly wall."),
        Rule(Pregnancy, RiskTag.SpinalRotationLoaded, Warn, Cap, Exclude, "Hard twisting work strains the belly wall."),
        Rule(Pregnancy, RiskTag.HeadDown, Warn, Exclude, Exclude, "With the head low, dizziness comes easily."),
        Rule(Pregnancy, RiskTag.LongIsometric, Warn, Cap, Exclude, "Staying still for long lets blood pool and tempts you to hold your breath."),
        Rule(Pregnancy, RiskTag.SingleLegBalance, null, Cap, Exclude, "Balance changes as the belly grows."),
        Rule(Pregnancy, RiskTag.AxialLoad, null, Cap, Exclude, "The spine already carries more than it is used to."),
        Rule(Pregnancy, RiskTag.DeepHipFlexion, null, Cap, Exclude, "Loosened hips and a growing belly leave less room at the end of the range."),

        Rule(Hypertension, RiskTag.BreathHoldRisk, Cap, Exclude, Exclude, "Holding the breath under effort drives blood pressure up."),
        Rule(Hypertension, RiskTag.LongIsometric, Cap, Exclude, Exclude, "Long still holds drive blood pressure up."),
        Rule(Hypertension, RiskTag.HardIntervals, Cap, Exclude, Exclude, "Hard effort drives blood pressure up fast."),
        Rule(Hypertension, RiskTag.HeadDown, Cap, Exclude, Exclude, "With the head low, pressure in it rises."),
        Rule(Hypertension, RiskTag.Overhead, Warn, Cap, Cap, "Heavy work overhead raises blood pressure; keep it light and breathe out on the effort."),
        Rule(Hypertension, RiskTag.GripHeavy, Warn, Cap, Exclude, "A hard grip raises blood pressure."),
        Rule(Hypertension, RiskTag.AxialLoad, null, Warn, Cap, "Heavy bracing under a bar raises blood pressure."),
        Rule(Hypertension, MovementPattern.Power, Warn, Cap, Exclude, "Explosive effort makes blood pressure jump."),
    ];

    private static IEnumerable<ContraindicationRule> Rule(
        BodyArea area,
        RiskTag tag,
        ContraindicationAction? mild,
        ContraindicationAction? moderate,
        ContraindicationAction? severe,
        string reason) => Steps(mild, moderate, severe)
            .Select(step => new ContraindicationRule(area, step.From, tag, null, step.Action, reason));

    private static IEnumerable<ContraindicationRule> Rule(
        BodyArea area,
        MovementPattern pattern,
        ContraindicationAction? mild,
        ContraindicationAction? moderate,
        ContraindicationAction? severe,
        string reason) => Steps(mild, moderate, severe)
            .Select(step => new ContraindicationRule(area, step.From, null, pattern, step.Action, reason));

    private static IEnumerable<(LimitationSeverity From, ContraindicationAction Action)> Steps(
        params ContraindicationAction?[] bySeverity)
    {
        ContraindicationAction? last = null;
        foreach (var severity in Enum.GetValues<LimitationSeverity>())
        {
            // A rule holds for every worse severity too, so only a change needs a line of its own.
            if (bySeverity[(int)severity] is { } action && action != last)
            {
                yield return (severity, action);
                last = action;
            }
        }
    }
}
