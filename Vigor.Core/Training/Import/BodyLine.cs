using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>What a line of a file tells of the body on a day.</summary>
/// <param name="Weight">What the person weighed; absent where the line does not say.</param>
/// <param name="Taken">What the tape said, each side by itself.</param>
internal sealed record BodyLine(BodyWeight? Weight, IReadOnlyList<TakenMeasure> Taken);
