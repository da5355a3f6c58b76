using Vigor.Core.Training;

namespace Vigor.Web.Offline;

/// <summary>What was done in a set, or is to be: the kind, the load in grams, or the help where an exercise is one that is helped, reps, seconds, metres, exertion.</summary>
internal sealed record FiguresItem(string Kind, int? Grams, int? Reps, int? Seconds, int? Metres, decimal? Rpe)
{
    /// <summary>Figures of the log.</summary>
    /// <param name="values">What was done.</param>
    /// <param name="isHelped">Whether the weights of the exercise are help.</param>
    public static FiguresItem Of(SetValues values, bool isHelped) => new(values.Kind.ToString(), (isHelped ? values.Help : values.Load)?.Grams, values.Reps, values.Seconds, values.Metres, values.Rpe);
}
