namespace Vigor.Core.Training.Playing;

/// <summary>A set on its way to the log.</summary>
/// <param name="Id">Made by the client once for this set and kept until it is stored: the same id twice is the same set.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Position">The exercise's place in the workout, counted from 0.</param>
/// <param name="SetNumber">Number of the set within the exercise, 1 to <see cref="SetRules.MaxSetNumber"/>.</param>
/// <param name="Values">What was done.</param>
/// <param name="IsAfterwards">Whether it is written down later: it needs no rest, and the workout may be finished.</param>
/// <param name="Age">
/// How long ago it was done, when it had to wait for a connection. A span and not an instant, because the clocks of phones
/// are wrong. Such a set was done while the workout went on, so a workout that was finished meanwhile takes it all the same.
/// </param>
public sealed record SetDraft(Guid Id, Guid SessionId, int Position, int SetNumber, SetValues Values, bool IsAfterwards = false, TimeSpan Age = default);
