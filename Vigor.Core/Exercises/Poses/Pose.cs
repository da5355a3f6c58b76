namespace Vigor.Core.Exercises.Poses;

/// <summary>
/// How a figure holds its limbs, each as the direction from its upper joint to its lower one, the torso from hip to shoulder.
/// Directions are degrees clockwise from the right: 0 right, 90 down, 180 left, −90 up. One joint stands at a given place.
/// </summary>
/// <param name="Torso">From hip to shoulder.</param>
/// <param name="Arm">From shoulder to elbow.</param>
/// <param name="Forearm">From elbow to hand.</param>
/// <param name="Thigh">From hip to knee.</param>
/// <param name="Shin">From knee to ankle.</param>
public sealed record Pose(double Torso, double Arm, double Forearm, double Thigh, double Shin)
{
    /// <summary>Where the ground is, from the top of a field of 100 × 100.</summary>
    public const double Ground = 92;

    /// <summary>The joint that stands still.</summary>
    public Joint Anchor { get; init; } = Joint.Ankle;

    /// <summary>Where it stands, from the left.</summary>
    public double X { get; init; } = 48;

    /// <summary>Where it stands, from the top.</summary>
    public double Y { get; init; } = 90;

    /// <summary>The far upper arm; as the near one when absent.</summary>
    public double? FarArm { get; init; }

    /// <summary>The far forearm; as the near one when absent.</summary>
    public double? FarForearm { get; init; }

    /// <summary>The far thigh; as the near one when absent.</summary>
    public double? FarThigh { get; init; }

    /// <summary>The far shin; as the near one when absent.</summary>
    public double? FarShin { get; init; }

    /// <summary>From ankle to toes.</summary>
    public double Foot { get; init; }

    /// <summary>From shoulder to head; as the torso when absent.</summary>
    public double? Neck { get; init; }
}
