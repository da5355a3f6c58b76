using Vigor.Core.Exercises;

namespace Vigor.Web.Components.Figures;

/// <summary>How strongly muscles are tinted on the <see cref="BodyMap"/>.</summary>
public static class MuscleTones
{
    /// <summary>Main muscles strongly, helping ones lightly.</summary>
    public static Dictionary<Muscle, int> Of(params IEnumerable<Exercise> exercises)
    {
        var tones = new Dictionary<Muscle, int>();
        foreach (var exercise in exercises)
        {
            foreach (var muscle in exercise.Secondary)
            {
                tones.TryAdd(muscle, 1);
            }

            foreach (var muscle in exercise.Primary)
            {
                tones[muscle] = 2;
            }
        }

        return tones;
    }
}
