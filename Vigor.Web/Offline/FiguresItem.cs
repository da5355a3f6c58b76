using Vigor.Core.Training;

namespace Vigor.Web.Offline;

/// <summary>What was done in a set, or is to be: the kind, the load in grams, reps, seconds, metres, exertion.</summary>
internal sealed record FiguresItem(string Kind, int? Grams, int? Reps, int? Seconds, int? Metres, decimal? Rpe)
{
    /// <summary>Figures of the log.</summary>
    public static FiguresItem Of(SetValues values) => new(values.Kind.ToString(), values.Load?.Grams, values.Reps, values.Seconds, values.Metres, values.Rpe);
}
