using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>A figure with all that is around it at one moment, as shapes.</summary>
internal sealed class Scene
{
    private readonly Movement movement;

    private Scene(Movement movement, Figure figure)
    {
        this.movement = movement;
        Figure = figure;
        Camera = movement.Camera;
    }

    /// <summary>The body.</summary>
    public Figure Figure { get; }

    /// <summary>Where it is seen from.</summary>
    public Camera Camera { get; }

    /// <summary>What was drawn, in the order in which it was.</summary>
    public List<Shape> Shapes { get; } = [];

    /// <summary>All shapes of a movement at a moment.</summary>
    public static Scene Of(Movement movement, Pose pose)
    {
        var scene = new Scene(movement, Figure.Of(pose));
        Furniture.Draw(scene);
        Machines.Draw(scene);
        Ropes.Draw(scene);
        Weights.Draw(scene);
        Body.Draw(scene);
        return scene;
    }

    /// <summary>Whether something is there.</summary>
    public bool Has(string name) => movement.Kit.ContainsKey(name);

    /// <summary>A number of something that is there.</summary>
    public float Number(string name, int index, float otherwise) => movement.Kit.TryGetValue(name, out var found) && index < found.Length ? found[index] : otherwise;

    /// <summary>A place of the side plane from two numbers of something that is there.</summary>
    public Vector3 At(string name, int index, float z = 0) => new(Number(name, index, 0), Number(name, index + 1, 0), z);

    /// <summary>Draws lines between places.</summary>
    public void Line(ShapeKind kind, float width, float? depth, params ReadOnlySpan<Vector3> places)
    {
        var points = new Vector2[places.Length];
        var sum = 0f;
        for (var index = 0; index < places.Length; index++)
        {
            points[index] = Camera.See(places[index]);
            sum += Camera.Depth(places[index]);
        }

        Shapes.Add(new(kind, depth ?? (sum / places.Length), new Outline().Lines(isClosed: false, width, points), width));
    }

    /// <summary>Draws a surface with corners.</summary>
    public void Fill(ShapeKind kind, float depth, params ReadOnlySpan<Vector3> places)
    {
        var points = new Vector2[places.Length];
        for (var index = 0; index < places.Length; index++)
        {
            points[index] = Camera.See(places[index]);
        }

        Shapes.Add(new(kind, depth, new Outline().Lines(isClosed: true, 0, points)));
    }

    /// <summary>Draws a ball.</summary>
    public void Ball(ShapeKind kind, Vector3 middle, float radius, float? depth = null) =>
        Shapes.Add(new(kind, depth ?? Camera.Depth(middle), new Outline().Round(Camera.See(middle), radius, radius)));

    /// <summary>Draws a disc that stands across an axis.</summary>
    public void Disc(ShapeKind kind, Vector3 middle, Vector3 axis, float radius, float? depth = null, float thickness = 1.5f)
    {
        var seen = Camera.See(axis) - Camera.See(Vector3.Zero);
        var turn = seen.LengthSquared() < 0.0001f ? 0 : MathF.Atan2(seen.Y, seen.X) * 180 / MathF.PI;
        var narrow = MathF.Max(radius * MathF.Abs(Vector3.Dot(axis, Camera.Sight)), MathF.Min(thickness, radius));
        Shapes.Add(new(kind, depth ?? Camera.Depth(middle), new Outline().Round(Camera.See(middle), narrow, radius, turn)));
    }
}
