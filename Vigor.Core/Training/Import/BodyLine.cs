using Vigor.Core.People;
using Vigor.Core.People.Measures;

namespace Vigor.Core.Training.Import;

/// <summary>What a line of a file tells of the body on a day.</summary>
/// <param name="Weight">What the person weighed; absent where the line does not say.</param>
/// <param name="Taken">What the tape said, each side by itself.</param>
internal sealed record BodyLine(BodyWeight? Weight, IReadOnlyList<TakenMeasure> Taken);

/// <summary>What the tape said at one place.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Place">Where exactly, such as the left arm: of one part there may be two.</param>
internal readonly record struct TakenMeasure(BodyMeasure Measure, TapePlace Place);
