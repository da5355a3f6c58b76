namespace Vigor.Core.Training.Import;

/// <summary>A line that cannot be read.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Sentence">What is wrong with it.</param>
public sealed record LineProblem(long Line, string Sentence);
