using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>An arm and a leg of one side: places of their joints.</summary>
/// <param name="Shoulder">Where the upper arm begins.</param>
/// <param name="Elbow">Where the forearm begins.</param>
/// <param name="Hand">The wrist, which holds things.</param>
/// <param name="Hip">Where the thigh begins.</param>
/// <param name="Knee">Where the shin begins.</param>
/// <param name="Ankle">Where the foot begins.</param>
/// <param name="Heel">The back end of the sole.</param>
/// <param name="Toe">The front end of the sole.</param>
internal sealed record Limbs(Vector3 Shoulder, Vector3 Elbow, Vector3 Hand, Vector3 Hip, Vector3 Knee, Vector3 Ankle, Vector3 Heel, Vector3 Toe)
{
    /// <summary>The same, moved.</summary>
    public Limbs Moved(Vector3 by) => new(Shoulder + by, Elbow + by, Hand + by, Hip + by, Knee + by, Ankle + by, Heel + by, Toe + by);
}
