namespace Vigor.Core.Exercises.Poses;

/// <summary>Something drawn in one colour.</summary>
/// <param name="Kind">What it is, which decides its colour.</param>
/// <param name="Depth">How near to the reader it is; what is nearer covers the rest.</param>
/// <param name="Outline">Where it runs.</param>
/// <param name="Width">Width of its line; 0 for a surface.</param>
internal sealed record Shape(ShapeKind Kind, float Depth, Outline Outline, float Width = 0);
