using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>Draws bars, dumbbells, kettlebells, plates and balls where the body holds them.</summary>
internal static class Weights
{
    private const float Handle = 1.5f;

    /// <summary>Draws the weights of a scene.</summary>
    public static void Draw(Scene scene)
    {
        var figure = scene.Figure;
        Bars(scene, figure);
        Dumbbells(scene, figure);
        Kettlebells(scene, figure);
        Plates(scene, figure);
        if (scene.Has("mb"))
        {
            var radius = scene.Number("mb", 0, 4.5f);
            scene.Ball(ShapeKind.Iron, figure.Hands + (Vector3.Normalize(figure.Near.Hand - figure.Near.Elbow) * scene.Number("mb", 1, 2)), radius, scene.Number("mb", 2, -1) > 0 ? 60 : null);
        }
    }

    private static void Plates(Scene scene, Figure figure)
    {
        if (scene.Has("plate"))
        {
            Plate(scene, figure.Hands + (Vector3.Normalize(figure.Near.Hand - figure.Near.Elbow) * scene.Number("plate", 1, 1)), scene.Number("plate", 2, 0) > 0 ? Vector3.UnitX : Vector3.UnitZ, scene.Number("plate", 0, 6));
        }

        if (scene.Has("plate-pinch"))
        {
            foreach (var limbs in (Limbs[])[figure.Far, figure.Near])
            {
                scene.Disc(ShapeKind.Iron, limbs.Hand - new Vector3(0, 6.5f, 0), Vector3.UnitZ, 6, scene.Camera.Depth(limbs.Hand) + 4);
            }
        }

        if (scene.Has("roller-rope"))
        {
            scene.Line(ShapeKind.Bar, 2, 50, figure.Hands - (Vector3.UnitZ * 10), figure.Hands + (Vector3.UnitZ * 10));
            scene.Line(ShapeKind.Rope, 1, 49, figure.Hands, figure.Hands with { Y = 20 });
            Plate(scene, figure.Hands with { Y = 17 }, Vector3.UnitZ, 5, 50);
        }

        if (scene.Has("plate-back"))
        {
            scene.Line(ShapeKind.Iron, 3, 20, Along(figure, 0.35f) - (figure.Front * 5.5f), Along(figure, 0.85f) - (figure.Front * 5.5f));
        }

        if (scene.Has("plate-head"))
        {
            scene.Disc(ShapeKind.Iron, figure.Head + (figure.Front * scene.Number("plate-head", 0, 6)), Vector3.Normalize(figure.Front + (figure.Up * 0.01f)), 5.5f, 20);
        }
    }

    /// <summary>Draws a plate with its hole.</summary>
    public static void Plate(Scene scene, Vector3 middle, Vector3 axis, float radius, float? depth = null)
    {
        var at = depth ?? scene.Camera.Depth(middle);
        scene.Disc(ShapeKind.Iron, middle, axis, radius, at);
        scene.Disc(ShapeKind.Hub, middle, axis, radius * 0.28f, at + 0.01f, 0.5f);
    }

    private static Vector3 Along(Figure figure, float part) => Vector3.Lerp(figure.Pelvis, figure.Nape, part);

    private static void Bars(Scene scene, Figure figure)
    {
        if (scene.Has("bar"))
        {
            Bar(scene, figure.Hands + Palm(figure), "bar");
        }

        if (scene.Has("bar-back"))
        {
            Bar(scene, figure.Nape - (figure.Front * 4.2f) - (figure.Up * 0.5f), "bar-back");
        }

        if (scene.Has("bar-front"))
        {
            Bar(scene, figure.Nape + (figure.Front * 5f) - (figure.Up * 1f), "bar-front");
        }

        if (scene.Has("bar-hips"))
        {
            Bar(scene, figure.Pelvis + (figure.Front * 5.5f) + (figure.Up * 0.5f), "bar-hips");
        }

        if (scene.Has("bar-elbow"))
        {
            Bar(scene, ((figure.Near.Elbow + figure.Far.Elbow) / 2) + (figure.Front * 2.4f), "bar-elbow");
        }

        OtherBars(scene, figure);
    }

    private static void OtherBars(Scene scene, Figure figure)
    {
        if (scene.Has("ez"))
        {
            Zigzag(scene, figure.Hands + Palm(figure));
        }

        if (scene.Has("log"))
        {
            scene.Line(ShapeKind.Prop, 6, scene.Camera.Depth(figure.Hands) + 6, figure.Hands + (Vector3.UnitZ * 16), figure.Hands - (Vector3.UnitZ * 16));
            Bar(scene, figure.Hands, "log");
        }

        if (scene.Has("trap"))
        {
            Trap(scene, figure.Hands);
        }
    }

    private static Vector3 Palm(Figure figure) => Vector3.Normalize(figure.Near.Hand - figure.Near.Elbow) * 1.2f;

    // Numbers: half its length (0 as usual), radius of the plates, and how much shorter the plates lie.
    private static void Bar(Scene scene, Vector3 middle, string name)
    {
        var (half, radius) = (scene.Number(name, 0, 26), scene.Number(name, 1, 7.5f));
        var end = Vector3.UnitZ * half;
        var near = Vector3.UnitZ * (half - 4);
        scene.Line(ShapeKind.Bar, Handle, scene.Camera.Depth(middle) + scene.Number(name, 2, 2), middle + end, middle - end);
        if (radius > 0)
        {
            Plate(scene, middle - near, Vector3.UnitZ, radius, scene.Camera.IsSide ? -60 : null);
            Plate(scene, middle + near, Vector3.UnitZ, radius, scene.Camera.IsSide ? 60 : null);
        }
    }

    private static void Zigzag(Scene scene, Vector3 middle)
    {
        var (along, bend) = (Vector3.UnitZ, scene.Figure.Up * 1.6f);
        var depth = scene.Camera.Depth(middle) + 2;
        scene.Line(ShapeKind.Bar, Handle, depth, middle - (along * 20), middle - (along * 11), middle - (along * 6) + bend, middle, middle + (along * 6) + bend, middle + (along * 11), middle + (along * 20));
        Plate(scene, middle - (along * 16), along, 5.2f, scene.Camera.IsSide ? -60 : null);
        Plate(scene, middle + (along * 16), along, 5.2f, scene.Camera.IsSide ? 60 : null);
    }

    private static void Trap(Scene scene, Vector3 hands)
    {
        var across = Vector3.UnitZ;
        var along = Vector3.UnitX;
        foreach (var side in (float[])[-1, 1])
        {
            scene.Line(ShapeKind.Bar, Handle, side * 50, hands + (across * side * 9) + (along * 9), hands + (across * side * 14), hands + (across * side * 9) - (along * 9));
            scene.Line(ShapeKind.Bar, Handle, side * 50, hands + (across * side * 14), hands + (across * side * 25));
            Plate(scene, hands + (across * side * 21), across, 7.5f, side * 60);
        }

        scene.Line(ShapeKind.Bar, Handle, -50, hands + (across * 9) - (along * 9), hands - (across * 9) - (along * 9));
        scene.Line(ShapeKind.Bar, Handle, 50, hands + (across * 9) + (along * 9), hands - (across * 9) + (along * 9));
    }

    private static void Dumbbells(Scene scene, Figure figure)
    {
        if (scene.Has("db") || scene.Has("db1"))
        {
            Dumbbell(scene, figure.Near, scene.Number("db", 0, scene.Number("db1", 0, 0)));
        }

        if (scene.Has("db"))
        {
            Dumbbell(scene, figure.Far, scene.Number("db", 0, 0));
        }

        if (scene.Has("db-one"))
        {
            // Hung from its upper head by both hands.
            var way = Vector3.Normalize(figure.Near.Hand - figure.Near.Elbow + (figure.Far.Hand - figure.Far.Elbow));
            Dumbbell(scene, figure.Hands + (way * scene.Number("db-one", 0, 4)), way, 55);
        }

        if (scene.Has("goblet"))
        {
            Dumbbell(scene, figure.Hands + (figure.Up * 2), figure.Up, 55);
        }

        if (scene.Has("db-hips"))
        {
            Dumbbell(scene, figure.Pelvis + (figure.Front * 5.5f), Vector3.UnitZ, 55);
        }

        if (scene.Has("db-feet"))
        {
            Dumbbell(scene, ((figure.Near.Toe + figure.Far.Toe + figure.Near.Heel + figure.Far.Heel) / 4) + new Vector3(0, 1, 0), Vector3.UnitY, 55);
        }
    }

    // Ways to hold it: 0 across, 1 as a hammer, 2 along the forearm's own side.
    private static void Dumbbell(Scene scene, Limbs limbs, float hold)
    {
        var fore = Vector3.Normalize(limbs.Hand - limbs.Elbow);
        var hammer = new Vector3(-fore.Y, fore.X, 0);
        var axis = hold is 1 && hammer.LengthSquared() > 0.05f ? Vector3.Normalize(hammer) : Vector3.UnitZ;
        axis = hold is 2 ? Vector3.UnitX : axis;
        Dumbbell(scene, limbs.Hand + (fore * 1.2f), axis, scene.Camera.Depth(limbs.Hand) + 4);
    }

    private static void Dumbbell(Scene scene, Vector3 middle, Vector3 axis, float depth)
    {
        scene.Line(ShapeKind.Bar, Handle, depth, middle - (axis * 4), middle + (axis * 4));
        var isTowards = Vector3.Dot(axis, scene.Camera.Sight) > 0;
        foreach (var side in (float[])(isTowards ? [-1, 1] : [1, -1]))
        {
            scene.Disc(ShapeKind.Iron, middle + (axis * 3.6f * side), axis, 3.3f, depth + (side * (isTowards ? 0.1f : -0.1f)), 1.5f);
        }
    }

    private static void Kettlebells(Scene scene, Figure figure)
    {
        if (scene.Has("kb") || scene.Has("kb1"))
        {
            Kettlebell(scene, figure.Near.Hand, Vector3.Normalize(figure.Near.Hand - figure.Near.Elbow));
        }

        if (scene.Has("kb"))
        {
            Kettlebell(scene, figure.Far.Hand, Vector3.Normalize(figure.Far.Hand - figure.Far.Elbow));
        }

        if (scene.Has("kb-one"))
        {
            Kettlebell(scene, figure.Hands, Vector3.Normalize(figure.Hands - ((figure.Near.Elbow + figure.Far.Elbow) / 2)));
        }

        Racked(scene, figure);
        if (scene.Has("kb-up1"))
        {
            Kettlebell(scene, figure.Near.Hand, Vector3.UnitY);
        }

        if (scene.Has("kb-goblet"))
        {
            Kettlebell(scene, figure.Hands + (figure.Up * 1.5f), -figure.Up);
        }
    }

    // On the back of the forearm: in the rack, or overhead.
    private static void Racked(Scene scene, Figure figure)
    {
        foreach (var (limbs, name) in ((Limbs, string)[])[(figure.Near, "kb-rack1"), (figure.Near, "kb-rack"), (figure.Far, "kb-rack")])
        {
            if (scene.Has(name))
            {
                var fore = Vector3.Normalize(limbs.Hand - limbs.Elbow);
                var aside = Vector3.Normalize(limbs.Shoulder - ((figure.Near.Shoulder + figure.Far.Shoulder) / 2));
                Kettlebell(scene, limbs.Hand, Vector3.Normalize((aside * 0.8f) - (fore * 0.5f) - (figure.Front * 0.3f)));
            }
        }
    }

    private static void Kettlebell(Scene scene, Vector3 hand, Vector3 way)
    {
        var middle = hand + (way * 5.5f);
        var aside = Vector3.Cross(way, scene.Camera.Sight);
        aside = aside.LengthSquared() < 0.01f ? Vector3.UnitX : Vector3.Normalize(aside);
        var depth = scene.Camera.Depth(hand) + 4;
        scene.Line(ShapeKind.Bar, 1.6f, depth, middle - (aside * 2.4f), hand - (aside * 1.7f) + (way * 0.6f), hand + (aside * 1.7f) + (way * 0.6f), middle + (aside * 2.4f));
        scene.Ball(ShapeKind.Iron, middle + (way * 0.6f), 4.2f, depth + 0.1f);
    }
}
