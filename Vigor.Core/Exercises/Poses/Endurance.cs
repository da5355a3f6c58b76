using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>Draws bicycles, treadmills, rowers, and other things that are pushed, turned or rolled.</summary>
internal static class Endurance
{
    private const float Behind = -95;

    /// <summary>Draws those of a scene.</summary>
    public static void Draw(Scene scene)
    {
        Cycles(scene);
        Stands(scene);
        Floor(scene);
        Swung(scene, scene.Figure);
        Carried(scene, scene.Figure);
    }

    private static void Swung(Scene scene, Figure figure)
    {
        if (scene.Has("ropes"))
        {
            foreach (var limbs in (Limbs[])[figure.Far, figure.Near])
            {
                var lift = (limbs.Hand.Y - 30) * 0.9f;
                scene.Line(ShapeKind.Rope, 2.4f, 50, limbs.Hand, limbs.Hand + new Vector3(10, -6 + lift, 0), limbs.Hand + new Vector3(19, -14 - lift, 0), new(46, 2, 0));
            }
        }

        if (scene.Has("jump-rope"))
        {
            var (low, aside) = (scene.Number("jump-rope", 0, 1), new Vector3(0, 0, 1));
            scene.Line(ShapeKind.Rope, 1.2f, 80, figure.Near.Hand, figure.Near.Hand + (aside * 6) + new Vector3(0, -8, 0), new(0, low + 5, 16), new(0, low, 6), new(0, low, -6), new(0, low + 5, -16), figure.Far.Hand - (aside * 6) + new Vector3(0, -8, 0), figure.Far.Hand);
        }

        if (scene.Has("bag"))
        {
            var x = scene.Number("bag", 0, 36);
            scene.Line(ShapeKind.Rope, 1.2f, Behind, new(x, 90, 0), new(x, 76, 0));
            scene.Line(ShapeKind.Iron, 13, Behind + 1, new(x, 68, 0), new(x, 34, 0));
        }

        if (scene.Has("wheel"))
        {
            scene.Ball(ShapeKind.Iron, figure.Hands, 4.2f, 70);
            scene.Ball(ShapeKind.Hub, figure.Hands, 1.4f, 71);
        }
    }

    private static void Carried(Scene scene, Figure figure)
    {
        if (scene.Has("pack"))
        {
            var spine = Vector3.Lerp(figure.Pelvis, figure.Nape, 0.62f) - (figure.Front * 7);
            scene.Line(ShapeKind.Band, 8, 40, spine - (figure.Up * 5), spine + (figure.Up * 5));
        }

        if (scene.Has("poles"))
        {
            foreach (var limbs in (Limbs[])[figure.Far, figure.Near])
            {
                scene.Line(ShapeKind.Bar, 1.3f, scene.Camera.Depth(limbs.Hand) + 2, limbs.Hand + new Vector3(0.6f, 2, 0), new(limbs.Hand.X - 7, 0, limbs.Hand.Z));
            }
        }

        if (scene.Has("yoke-frame"))
        {
            foreach (var side in (float[])[-1, 1])
            {
                var top = figure.Nape - (figure.Front * 4) + (Vector3.UnitZ * 21 * side);
                scene.Line(ShapeKind.Frame, 2.4f, side * 60, top + new Vector3(0, 6, 0), top with { Y = 5 });
                Weights.Plate(scene, top with { Y = 12, Z = 22 * side }, Vector3.UnitZ, 7.5f, side * 61);
            }
        }
    }

    private static void Cycles(Scene scene)
    {
        if (!scene.Has("bike"))
        {
            return;
        }

        // Numbers: the pedals' axle, then 1 for a fan wheel, 2 for two wheels of the road.
        var axle = scene.At("bike", 0);
        var kind = scene.Number("bike", 2, 0);
        var hub = new Vector3(axle.X + 17, kind is 2 ? 11 : 15, 0);
        scene.Ball(ShapeKind.Prop, hub, kind is 2 ? 11 : 12, Behind);
        scene.Ball(ShapeKind.Hub, hub, kind is 1 ? 3 : 8.5f, Behind + 1);
        if (kind is 2)
        {
            var back = new Vector3(axle.X - 15, 11, 0);
            scene.Ball(ShapeKind.Prop, back, 11, Behind);
            scene.Ball(ShapeKind.Hub, back, 8.5f, Behind + 1);
            scene.Line(ShapeKind.Frame, 1.8f, Behind + 2, back, axle, new(hub.X - 5, 31, 0), hub);
        }
        else
        {
            scene.Line(ShapeKind.Frame, 2.4f, Behind + 2, new(axle.X - 14, 1, 0), new(hub.X + 8, 1, 0));
            scene.Line(ShapeKind.Frame, 2.4f, Behind + 2, axle, hub with { Y = 4 });
        }

        var saddle = scene.Figure.Pelvis - new Vector3(0, 4.6f, 0);
        scene.Line(ShapeKind.Frame, 2.4f, Behind + 2, saddle, axle, new(axle.X - 3, 1, 0));
        scene.Line(ShapeKind.Prop, 3, 40, saddle - new Vector3(4, 0, 0), saddle + new Vector3(4, 0, 0));
        var hands = scene.Figure.Near.Hand;
        scene.Line(ShapeKind.Frame, 2.2f, Behind + 2, hands, new(hub.X - 3, 31, 0), hub);
        scene.Ball(ShapeKind.Iron, axle, 2.6f, 30);
    }

    private static void Stands(Scene scene)
    {
        if (scene.Has("treadmill"))
        {
            var (x, tilt) = (scene.Number("treadmill", 0, 0), scene.Number("treadmill", 1, 0));
            scene.Line(ShapeKind.Iron, 3, Behind, new(x - 24, -1.5f, 0), new(x + 26, -1.5f + tilt, 0));
            scene.Line(ShapeKind.Frame, 2.2f, Behind, new(x + 24, -1 + tilt, 0), new(x + 22, 40 + tilt, 0), new(x + 13, 38 + tilt, 0));
        }

        if (scene.Has("stairs"))
        {
            for (var step = 0; step < 4; step++)
            {
                scene.Fill(ShapeKind.Prop, Behind, new(-22 + (step * 12), 0, 0), new(-10 + (step * 12), 0, 0), new(-10 + (step * 12), 7f * (step + 1), 0), new(-22 + (step * 12), 7f * (step + 1), 0));
            }

            scene.Line(ShapeKind.Frame, 2.2f, Behind, new(24, 26, 0), new(24, 56, 0), new(14, 54, 0));
        }

        if (scene.Has("elliptical"))
        {
            foreach (var (limbs, depth) in ((Limbs, float)[])[(scene.Figure.Far, -80), (scene.Figure.Near, 45)])
            {
                scene.Line(ShapeKind.Frame, 2, depth, limbs.Hand + new Vector3(-1, 5, 0), limbs.Hand, new(22, 26, 0), new(20, 14, 0), limbs.Ankle + new Vector3(6, -3, 0));
                scene.Line(ShapeKind.Iron, 2.6f, depth, limbs.Ankle + new Vector3(-4, -3.6f, 0), limbs.Ankle + new Vector3(9, -3.6f, 0));
            }

            scene.Ball(ShapeKind.Prop, new(26, 13, 0), 11, Behind);
            scene.Line(ShapeKind.Frame, 2.4f, Behind, new(-24, 1, 0), new(34, 1, 0));
            scene.Line(ShapeKind.Frame, 2.4f, Behind, new(26, 13, 0), new(23, 52, 0));
        }
    }

    private static void Floor(Scene scene)
    {
        var figure = scene.Figure;
        if (scene.Has("rower"))
        {
            scene.Line(ShapeKind.Frame, 2.4f, Behind, new(-34, 9, 0), new(30, 9, 0));
            scene.Line(ShapeKind.Frame, 2, Behind, new(-32, 0, 0), new(-32, 9, 0));
            scene.Ball(ShapeKind.Prop, new(34, 13, 0), 10, Behind);
            scene.Ball(ShapeKind.Hub, new(34, 13, 0), 3, Behind + 1);
            scene.Line(ShapeKind.Prop, 3, 30, figure.Pelvis - new Vector3(4.5f, 5.2f, 0), figure.Pelvis + new Vector3(4.5f, -5.2f, 0));
            scene.Line(ShapeKind.Rope, 1, 10, figure.Hands, new(34, 18, 0));
        }

        if (scene.Has("sled"))
        {
            var x = scene.Number("sled", 0, 18);
            scene.Line(ShapeKind.Frame, 2.8f, Behind, new(x, 1.5f, 0), new(x + 24, 1.5f, 0), new(x + 27, 5, 0));
            scene.Line(ShapeKind.Frame, 2.4f, Behind, new(x + 3, 2, 0), new(x + 3, scene.Number("sled", 1, 40), 0));
            scene.Fill(ShapeKind.Iron, Behind + 1, new(x + 9, 3, 0), new(x + 21, 3, 0), new(x + 21, 14, 0), new(x + 9, 14, 0));
            if (scene.Has("sled-rope"))
            {
                scene.Line(ShapeKind.Rope, 1.4f, 20, figure.Hands, new(x + 26, 5, 0));
            }
        }

        Rolling(scene, figure);
        if (scene.Has("tyre"))
        {
            var foot = scene.At("tyre", 0);
            var end = figure.Hands;
            scene.Line(ShapeKind.Iron, 11, 45, foot, foot + (Vector3.Normalize(end - foot) * 34));
        }
    }

    private static void Rolling(Scene scene, Figure figure)
    {
        if (scene.Has("ball"))
        {
            scene.Ball(ShapeKind.Band, scene.At("ball", 0), scene.Number("ball", 2, 11), Behind + 5);
        }

        if (scene.Has("ball-feet"))
        {
            var radius = scene.Number("ball-feet", 0, 9);
            scene.Ball(ShapeKind.Band, new(((figure.Near.Ankle + figure.Far.Ankle) / 2).X, radius, 0), radius, Behind + 5);
        }

        if (scene.Has("foam"))
        {
            scene.Ball(ShapeKind.Band, scene.At("foam", 0), scene.Number("foam", 2, 4.5f), 30);
            scene.Ball(ShapeKind.Hub, scene.At("foam", 0), 1.6f, 31);
        }
    }
}
