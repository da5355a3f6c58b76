using Vigor.Core.Exercises;

namespace Vigor.Web.Components.Figures;

/// <summary>The picture of a body. Its shapes lie in a file that browsers keep, so that they travel once and not with each map.</summary>
internal static class BodyShapes
{
    /// <summary>The file: the outline under <c>#body</c>, each muscle from front and back under its name.</summary>
    public const string File = "figures/body.svg";

    /// <summary>Every muscle that is drawn, from the head down.</summary>
    public static readonly IReadOnlyList<Muscle> All =
    [
        Muscle.Neck, Muscle.Traps, Muscle.FrontDelts, Muscle.SideDelts, Muscle.Chest, Muscle.Biceps, Muscle.Forearms, Muscle.Abdominals, Muscle.Obliques,
        Muscle.HipFlexors, Muscle.Quadriceps, Muscle.Adductors, Muscle.Calves, Muscle.MiddleBack, Muscle.RearDelts, Muscle.Lats, Muscle.LowerBack,
        Muscle.Triceps, Muscle.Abductors, Muscle.Glutes, Muscle.Hamstrings,
    ];
}
