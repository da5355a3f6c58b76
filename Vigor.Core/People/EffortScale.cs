using System.Globalization;

namespace Vigor.Core.People;

/// <summary>
/// How somebody says how hard a set was. Stored is always RPE: 10 minus the reps that were left, as strength coaches use it.
/// </summary>
public enum EffortScale
{
    /// <summary>Rating of perceived exertion, up to 10.</summary>
    Rpe,

    /// <summary>Reps that would still have gone.</summary>
    RepsInReserve,
}

/// <summary>What a scale says of an exertion.</summary>
public static class EffortWords
{
    private const decimal MostRpe = 10;

    extension(EffortScale scale)
    {
        /// <summary>Name of its field.</summary>
        public string Name => scale == EffortScale.Rpe ? "RPE" : "Reps in reserve";

        /// <summary>An RPE as a figure on this scale, or a figure on this scale as RPE: it is its own inverse.</summary>
        public decimal? Turn(decimal? figure) => scale == EffortScale.Rpe ? figure : MostRpe - figure;

        /// <summary>Such as "RPE 8" or "2 in reserve".</summary>
        /// <param name="rpe">The exertion.</param>
        public string Text(decimal rpe) => scale switch
        {
            EffortScale.Rpe => string.Create(CultureInfo.InvariantCulture, $"RPE {rpe:0.#}"),
            _ when rpe == MostRpe => "none in reserve",
            _ => string.Create(CultureInfo.InvariantCulture, $"{MostRpe - rpe:0.#} in reserve"),
        };

        /// <summary>To be put after a set, such as "at RPE 8" or "with 2 in reserve".</summary>
        /// <param name="rpe">The exertion.</param>
        public string After(decimal rpe) => $"{(scale == EffortScale.Rpe ? "at" : "with")} {scale.Text(rpe)}";
    }
}
