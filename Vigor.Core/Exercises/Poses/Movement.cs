namespace Vigor.Core.Exercises.Poses;

/// <summary>A movement: the poses it goes through there and back, where it is seen from, and what is around the body.</summary>
/// <param name="Poses">Two or more, from where it begins to where it turns around.</param>
/// <param name="Camera">Where it is seen from.</param>
/// <param name="Still">Which part of the way shows it best where nothing moves: 0 the first pose, 1 the last.</param>
/// <param name="Seconds">How long the way there and back takes.</param>
/// <param name="Kit">Everything around the body, by its name, with the numbers that say where it is.</param>
internal sealed record Movement(IReadOnlyList<Pose> Poses, Camera Camera, float Still, float Seconds, IReadOnlyDictionary<string, float[]> Kit)
{
    /// <summary>The pose at a part of the way.</summary>
    /// <param name="part">0 the first pose, 1 the last.</param>
    public Pose At(float part)
    {
        var way = Math.Clamp(part, 0, 1) * (Poses.Count - 1);
        var leg = Math.Min((int)way, Poses.Count - 2);
        return Poses[leg].Towards(Poses[leg + 1], way - leg);
    }
}
