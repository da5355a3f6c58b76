using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>A movement as a picture of <see cref="Size"/> × <see cref="Size"/>.</summary>
public sealed class MovementPicture
{
    /// <summary>Width and height of the field.</summary>
    public const int Size = 300;

    // From one pose to the next: enough that a limb which turns by a right angle keeps its length to the eye.
    private const int Steps = 4;

    // A body is drawn no larger than this, in units of its own, so that a crouching one does not become a giant.
    private const float Least = 62, Margin = 2.5f;

    private readonly float scale;
    private readonly Vector2 shift;

    internal MovementPicture(Movement movement)
    {
        var last = Steps * (movement.Poses.Count - 1);
        var moments = Enumerable.Range(0, last + 1).Select(moment => movement.At((1 - MathF.Cos(MathF.PI * moment / last)) / 2)).ToList();
        var scenes = moments.Append(movement.At(movement.Still)).Select(pose => Scene.Of(movement, pose).Shapes).ToList();
        var (low, high) = scenes.SelectMany(scene => scene).Select(shape => shape.Outline.Bounds).Aggregate((all, one) => (Vector2.Min(all.Low, one.Low), Vector2.Max(all.High, one.High)));
        var hasGround = !movement.Kit.ContainsKey("air");
        high.Y = hasGround ? MathF.Max(high.Y, 1.2f) : high.Y;
        var field = MathF.Max(Least, MathF.Max(high.X - low.X, high.Y - low.Y) + (2 * Margin));
        scale = Size / field;
        shift = (new Vector2(field / 2) - ((low + high) / 2)) * scale;
        Seconds = movement.Seconds;
        Ground = hasGround ? (int)MathF.Round(shift.Y) : null;
        Parts = Joined(Enumerable.Range(0, scenes[0].Count).OrderBy(index => scenes.Average(scene => scene[index].Depth)).Select(index => Part([.. scenes.Select(scene => scene[index])])));
    }

    /// <summary>Height of the ground from the top, or null in the water.</summary>
    public int? Ground { get; }

    /// <summary>How long the way there and back takes, in seconds.</summary>
    public float Seconds { get; }

    /// <summary>What is painted, from the back to the front.</summary>
    public IReadOnlyList<PicturePart> Parts { get; }

    // Neighbours of one colour are one part; limbs stay on their own, since each has a rim.
    private static List<PicturePart> Joined(IEnumerable<PicturePart> parts)
    {
        var joined = new List<PicturePart>();
        foreach (var part in parts)
        {
            if (joined.LastOrDefault() is { } before && before.Kind == part.Kind && before.Width == part.Width && before.Moving.Count == part.Moving.Count
                && part.Kind is not (ShapeKind.Near or ShapeKind.Far or ShapeKind.Trunk or ShapeKind.Iron))
            {
                joined[^1] = before with { Still = before.Still + part.Still, Moving = [.. before.Moving.Zip(part.Moving, string.Concat)] };
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private PicturePart Part(IReadOnlyList<Shape> moments)
    {
        var texts = moments.Select(shape => shape.Outline.Text(scale, shift)).ToList();
        var there = texts[..^1];
        IReadOnlyList<string> moving = there.Distinct(StringComparer.Ordinal).Count() == 1 ? there[..1] : [.. there, .. there[..^1].AsEnumerable().Reverse()];
        return new(moments[0].Kind, texts[^1], moving, (int)MathF.Round(moments[0].Width * scale));
    }
}
