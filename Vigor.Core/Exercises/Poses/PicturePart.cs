namespace Vigor.Core.Exercises.Poses;

/// <summary>A part of a picture.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Still">Where it runs when nothing moves, as the value of a path's <c>d</c>.</param>
/// <param name="Moving">Where it runs at equal times from one end of the movement to the other and back; one value for what stands still.</param>
/// <param name="Width">Width of its line; 0 for a surface.</param>
public sealed record PicturePart(ShapeKind Kind, string Still, IReadOnlyList<string> Moving, int Width);
