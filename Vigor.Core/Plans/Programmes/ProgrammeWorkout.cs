namespace Vigor.Core.Plans.Programmes;

/// <summary>What a session of a programme consists of.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Workout">Its workout.</param>
public sealed record ProgrammeWorkout(Guid SessionId, Workout Workout);
