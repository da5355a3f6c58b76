using Vigor.Core.Training.Playing;

namespace Vigor.Bench.Logs;

/// <summary>What a device of the set drill sends, one JSON document a line.</summary>
/// <param name="Number">Tells answers apart.</param>
/// <param name="UserId">Who trains.</param>
/// <param name="Draft">A set that was done, or the new values of the set with its id, or the workout to finish.</param>
/// <param name="Kind">Which of these.</param>
internal sealed record SetRequest(long Number, Guid UserId, SetDraft Draft, SetRequestKind Kind);

/// <summary>What a device wants.</summary>
internal enum SetRequestKind
{
    /// <summary>Store a set.</summary>
    Complete,

    /// <summary>Correct a set.</summary>
    Edit,

    /// <summary>End the workout.</summary>
    Finish,
}

/// <summary>What the server answers once it is stored.</summary>
/// <param name="Number">The request.</param>
/// <param name="SetId">The set that stands in the place now.</param>
/// <param name="Reps">Its reps.</param>
/// <param name="Refused">Why nothing was done; absent when it was.</param>
internal sealed record SetAnswer(long Number, Guid SetId, int Reps, string? Refused = null);
