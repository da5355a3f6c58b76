namespace Vigor.Core.Training.Insights;

/// <summary>A set of the last days that beat what was there before.</summary>
/// <param name="Name">Name of the exercise.</param>
/// <param name="Day">The person's day.</param>
/// <param name="Kinds">What it beat.</param>
/// <param name="Set">What was done.</param>
public sealed record NewRecord(string Name, DateOnly Day, RecordKinds Kinds, SetValues Set);
