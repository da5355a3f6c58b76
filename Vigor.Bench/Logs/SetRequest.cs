using Vigor.Core.Training;

namespace Vigor.Bench.Logs;

/// <summary>What a device of the set drill sends, one JSON document a line.</summary>
/// <param name="Number">Tells answers apart.</param>
/// <param name="UserId">Who trains.</param>
/// <param name="Draft">A set that was done, or the new values of the set with its id, or the workout to finish.</param>
/// <param name="Kind">Which of these.</param>
/// <param name="Event">Made by the device once, so that what is sent again happens once.</param>
/// <param name="Device">The device.</param>
/// <param name="At">When it happened.</param>
internal sealed record SetRequest(long Number, Guid UserId, DrilledSet Draft, SetRequestKind Kind, Guid Event, Guid Device, DateTimeOffset At);

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
/// <param name="IsMerged">Whether it was another device's set once more.</param>
/// <param name="Refused">Why nothing was done; absent when it was.</param>
internal sealed record SetAnswer(long Number, bool IsMerged, string? Refused = null);

/// <summary>A set of the drill.</summary>
/// <param name="Id">Made by its device.</param>
/// <param name="SessionId">The workout.</param>
/// <param name="Position">The exercise, from 0.</param>
/// <param name="SetNumber">Its number, from 1.</param>
/// <param name="Values">What was done.</param>
internal sealed record DrilledSet(Guid Id, Guid SessionId, int Position, int SetNumber, SetValues Values);
