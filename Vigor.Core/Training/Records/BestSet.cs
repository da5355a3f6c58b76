using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Records;

/// <summary>The set that holds a record.</summary>
/// <param name="Load">Its load.</param>
/// <param name="Reps">Its reps.</param>
/// <param name="Seconds">Its seconds.</param>
/// <param name="Metres">Its metres.</param>
/// <param name="EstimatedMax">What one repetition could be by it.</param>
/// <param name="Day">The person's day when it was first done.</param>
public sealed record BestSet(Load? Load, int? Reps, int? Seconds, int? Metres, Load? EstimatedMax, DateOnly Day);
