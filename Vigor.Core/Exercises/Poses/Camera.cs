using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>Where a figure is seen from: 0 degrees is its side, 90 its front, −90 its back.</summary>
/// <param name="Turn">Degrees around the upright axis.</param>
/// <param name="Tilt">Degrees from above.</param>
internal sealed record Camera(float Turn, float Tilt)
{
    private readonly (float Sin, float Cos) turn = MathF.SinCos(Turn * MathF.PI / 180);
    private readonly (float Sin, float Cos) tilt = MathF.SinCos(Tilt * MathF.PI / 180);

    /// <summary>Towards the reader.</summary>
    public Vector3 Sight => new(turn.Sin * tilt.Cos, tilt.Sin, turn.Cos * tilt.Cos);

    /// <summary>Whether the body's own sides lie behind one another rather than beside one another.</summary>
    public bool IsSide => MathF.Abs(turn.Cos) > 0.5f;

    /// <summary>How near to the reader a place is.</summary>
    public float Depth(Vector3 place) => Vector3.Dot(place, Sight);

    /// <summary>A place on the picture; x to the right, y downwards.</summary>
    public Vector2 See(Vector3 place)
    {
        var near = (place.X * turn.Sin) + (place.Z * turn.Cos);
        return new((place.X * turn.Cos) - (place.Z * turn.Sin), (near * tilt.Sin) - (place.Y * tilt.Cos));
    }
}
