using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>
/// The places of all joints of a pose in space. The body looks along x, y is the height over the ground, z leads to the side that faces the
/// reader. Lengths are those of an adult of seven and a half heads who stands 75 high.
/// </summary>
internal sealed class Figure
{
    /// <summary>Length of a part of the body.</summary>
    public const float Torso = 23, Neck = 8.6f, UpperArm = 12.5f, Forearm = 11.5f, Thigh = 18.5f, Shin = 17.5f, Foot = 6.5f;

    /// <summary>Height of the ankle over the sole.</summary>
    public const float Ankle = 3;

    private const float ShoulderWidth = 6.6f, HipWidth = 3.6f, Fall = 2;

    private readonly Pose pose;
    private readonly Vector3 across;

    private Figure(Pose pose)
    {
        this.pose = pose;
        var (lean, side) = (Radians(pose.Number("t", 0, 90)), Radians(pose.Number("t", 1, 0)));
        var (sine, cosine) = MathF.SinCos(lean);
        Up = Direction(pose.Number("t", 0, 90), pose.Number("t", 1, 0), 1);
        Front = new(sine, -cosine, 0);
        Right = new(-cosine * MathF.Sin(side), -sine * MathF.Sin(side), MathF.Cos(side));
        var (turned, straight) = MathF.SinCos(Radians(pose.Number("tw", 0, 0)));
        across = (Right * straight) + (Front * turned);
        Place();
    }

    /// <summary>Middle of the pelvis.</summary>
    public Vector3 Pelvis { get; private set; }

    /// <summary>Base of the neck.</summary>
    public Vector3 Nape { get; private set; }

    /// <summary>Middle of the head.</summary>
    public Vector3 Head { get; private set; }

    /// <summary>The side that faces the reader.</summary>
    public Limbs Near { get; private set; } = default!;

    /// <summary>The other side.</summary>
    public Limbs Far { get; private set; } = default!;

    /// <summary>How far the middle of the trunk stands forward.</summary>
    public float Bow => pose.Number("bow", 0, 0);

    /// <summary>From pelvis to neck.</summary>
    public Vector3 Up { get; }

    /// <summary>Where the chest looks.</summary>
    public Vector3 Front { get; }

    /// <summary>From the far side to the near one.</summary>
    public Vector3 Right { get; }

    /// <summary>Half way between the hands.</summary>
    public Vector3 Hands => (Near.Hand + Far.Hand) / 2;

    /// <summary>The figure that holds a pose.</summary>
    public static Figure Of(Pose pose) => new(pose);

    /// <summary>A direction of so many degrees in the body's side plane (0 forward, 90 up), and so many away from it.</summary>
    public static Vector3 Direction(float degrees, float outward, float side)
    {
        var (sine, cosine) = MathF.SinCos(Radians(degrees));
        var (away, along) = MathF.SinCos(Radians(outward));
        return new(cosine * along, sine * along, away * side);
    }

    private static float Radians(float degrees) => degrees * MathF.PI / 180;

    private void Place()
    {
        Pelvis = Vector3.Zero;
        if (pose.Anchor is "hip")
        {
            Pelvis = new(pose.Number("hip", 0, 0), pose.Number("hip", 1, Thigh + Shin + Ankle), pose.Number("hip", 2, 0));
            Build();
            Lift();
            return;
        }

        Build();
        var anchor = pose.Anchor switch
        {
            "toe" => Near.Toe,
            "knee" => Near.Knee,
            "ankle" => Near.Ankle,
            "hand" => Near.Hand,
            "elbow" => Near.Elbow,
            "neck" => Nape,
            _ => throw new FormatException($"No body stands on its '{pose.Anchor}'."),
        };
        Pelvis = new(pose.Number("at", 0, 0) - anchor.X, pose.Number("at", 1, 0) - anchor.Y, 0);
        Build();
        if (pose.Anchor is not "hand")
        {
            Lift();
        }
    }

    // Nothing sinks into the ground.
    private void Lift()
    {
        if (pose.Has("f") && pose.Has("H"))
        {
            return;
        }

        var lowest = ((Limbs[])[Near, Far]).Min(limbs => MathF.Min(MathF.Min(limbs.Toe.Y, limbs.Heel.Y), MathF.Min(limbs.Knee.Y, MathF.Min(limbs.Hand.Y, limbs.Elbow.Y)))) - 1.2f;
        if (lowest < 0)
        {
            Pelvis -= new Vector3(0, lowest, 0);
            Build();
        }
    }

    private void Build()
    {
        Nape = Pelvis + (Up * Torso);
        Head = Nape + (Direction(pose.Number("n", 0, pose.Number("t", 0, 90)), pose.Number("n", 1, pose.Number("t", 1, 0)), 1) * Neck);
        Near = Side(1, "");
        Far = Side(-1, "2");
    }

    private Limbs Side(float side, string suffix)
    {
        var shoulder = Nape - (Up * (Fall - pose.Number("sr", 0, 0))) + (across * ShoulderWidth * side);
        var hip = Pelvis + (Right * HipWidth * side);
        var (elbow, hand) = Arm(shoulder, side, suffix);
        var (knee, ankle) = Leg(hip, side, suffix);
        var own = pose.Has($"ft{suffix}") ? $"ft{suffix}" : "ft";
        var along = Direction(pose.Number(own, 0, 0), pose.Number(own, 1, 12), side);
        var (sine, cosine) = MathF.SinCos(Radians(pose.Number(own, 0, 0)));
        var sole = new Vector3(sine, -cosine, 0) * (Ankle - 1.3f);
        return new(shoulder, elbow, hand, hip, knee, ankle, ankle + sole - (along * 1.4f), ankle + sole + (along * (Foot - 1)));
    }

    // An arm reaches for a place of the room, for a place before the chest, or hangs by directions.
    private (Vector3 Elbow, Vector3 Hand) Arm(Vector3 shoulder, float side, string suffix)
    {
        var own = pose.Has($"h{suffix}") || pose.Has($"H{suffix}") || pose.Has($"arm{suffix}") ? suffix : "";
        var pole = pose.Vector(pose.Has($"el{own}") ? $"el{own}" : "el", new(-0.5f, -0.7f, 0.5f));
        var bend = (Front * pole.X) + (Up * pole.Y) + (Right * pole.Z * side);
        if (pose.Has($"H{own}"))
        {
            var place = pose.Vector($"H{own}", new(0, 0, ShoulderWidth));
            return Reach(shoulder, place with { Z = place.Z * side }, UpperArm, Forearm, bend);
        }

        if (pose.Has($"h{own}"))
        {
            var place = pose.Vector($"h{own}", new(0, 0, ShoulderWidth));
            return Reach(shoulder, Nape + (Front * place.X) + (Up * place.Y) + (across * place.Z * side), UpperArm, Forearm, bend);
        }

        var elbow = shoulder + (Direction(pose.Number($"arm{own}", 0, -90), pose.Number($"arm{own}", 1, 5), side) * UpperArm);
        var fore = pose.Has($"fore{own}") ? $"fore{own}" : $"arm{own}";
        return (elbow, elbow + (Direction(pose.Number(fore, 0, -90), pose.Number(fore, 1, 3), side) * Forearm));
    }

    private (Vector3 Knee, Vector3 Ankle) Leg(Vector3 hip, float side, string suffix)
    {
        var own = pose.Has($"f{suffix}") || pose.Has($"th{suffix}") ? suffix : "";
        if (pose.Has($"f{own}"))
        {
            var pole = pose.Vector(pose.Has($"kn{own}") ? $"kn{own}" : "kn", new(1, 0.2f, 0.25f));
            var foot = new Vector3(pose.Number($"f{own}", 0, 0), pose.Number($"f{own}", 1, 0) + Ankle, pose.Number($"f{own}", 2, HipWidth) * side);
            return Reach(hip, foot, Thigh, Shin, pole with { Z = pole.Z * side });
        }

        var knee = hip + (Direction(pose.Number($"th{own}", 0, -90), pose.Number($"th{own}", 1, 2), side) * Thigh);
        var shin = pose.Has($"sh{own}") ? $"sh{own}" : $"th{own}";
        return (knee, knee + (Direction(pose.Number(shin, 0, -90), pose.Number(shin, 1, 0), side) * Shin));
    }

    // Two bones of fixed length from a joint to a place; what is out of reach is pointed at. The middle joint goes to the side of the pole.
    private static (Vector3 Middle, Vector3 End) Reach(Vector3 from, Vector3 to, float upper, float lower, Vector3 pole)
    {
        var way = to - from;
        var distance = Math.Clamp(way.Length(), MathF.Abs(upper - lower) + 4, upper + lower - 0.02f);
        var along = way.LengthSquared() < 0.01f ? -Vector3.UnitY : Vector3.Normalize(way);
        var part = ((upper * upper) - (lower * lower) + (distance * distance)) / (2 * distance);
        var outward = pole - (along * Vector3.Dot(pole, along));
        outward = outward.LengthSquared() < 0.0001f ? Vector3.UnitX : Vector3.Normalize(outward);
        return (from + (along * part) + (outward * MathF.Sqrt(MathF.Max(0, (upper * upper) - (part * part)))), from + (along * distance));
    }
}
