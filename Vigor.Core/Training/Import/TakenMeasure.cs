using Vigor.Core.People.Measures;

namespace Vigor.Core.Training.Import;

/// <summary>What the tape said at one place.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Place">Where exactly, such as the left arm: of one part there may be two.</param>
internal readonly record struct TakenMeasure(BodyMeasure Measure, TapePlace Place);
