using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>Draws what is pulled: cables with their stack, bands, straps and rings.</summary>
internal static class Ropes
{
    private const float Behind = -100, Thin = 0.9f, Elastic = 1.7f;

    /// <summary>Draws the ropes of a scene.</summary>
    public static void Draw(Scene scene)
    {
        if (scene.Has("cable"))
        {
            Cable(scene);
        }

        if (scene.Has("cross"))
        {
            Crossed(scene);
        }

        Grips(scene);
        Bands(scene);
        Loops(scene);
        Straps(scene);
    }

    /// <summary>Draws a tower with weights.</summary>
    /// <param name="scene">Where.</param>
    /// <param name="foot">Its place on the ground.</param>
    /// <param name="height">How tall it is.</param>
    public static void Stack(Scene scene, Vector3 foot, float height)
    {
        var at = scene.Camera.See(foot).X;
        scene.Shapes.Add(new(ShapeKind.Frame, Behind, new Outline().Lines(isClosed: false, 1.5f, new(at - 4.5f, 0), new(at - 4.5f, -height), new(at + 4.5f, -height), new(at + 4.5f, 0)), 1.5f));
        var top = MathF.Min(height - 12, 26);
        for (var level = 0; level < 5; level++)
        {
            var low = 1.5f + (level * top / 5);
            scene.Shapes.Add(new(ShapeKind.Iron, Behind + 1, new Outline().Lines(isClosed: true, 0, new(at - 3, -low), new(at + 3, -low), new(at + 3, -low - (top / 5) + 1.2f), new(at - 3, -low - (top / 5) + 1.2f))));
        }

        scene.Shapes.Add(new(ShapeKind.Rope, Behind, new Outline().Lines(isClosed: false, Thin, new(at, -top), new(at, -height)), Thin));
    }

    // Where the cable ends: 0 between the hands, 1 near hand, 2 both hands, 3 near ankle, 4 far hand, 5 the hips.
    private static void Cable(Scene scene)
    {
        var figure = scene.Figure;
        var (x, height, mode) = (scene.Number("cable", 0, 30), scene.Number("cable", 1, 40), scene.Number("cable", 2, 0));
        var side = x < 0 ? -1 : 1;
        var pulley = new Vector3(x, height, scene.Number("cable", 3, 0));
        var tower = pulley with { X = x + (side * 6) };
        if (scene.Number("cable", 4, 0) is > 0 or < 0)
        {
            // From above the head: the tower stands aside.
            tower = tower with { X = scene.Number("cable", 4, 0) };
            scene.Line(ShapeKind.Frame, 1.5f, Behind, tower with { Y = height + 3 }, pulley + new Vector3(0, 3, 0));
        }

        Stack(scene, tower, MathF.Max(height + 3, 44));
        foreach (var end in Ends(figure, mode))
        {
            scene.Line(ShapeKind.Rope, Thin, scene.Camera.Depth(end) - 3, pulley, end);
        }

        scene.Ball(ShapeKind.Bar, pulley, 2, Behind + 2);
        if (mode is 3)
        {
            scene.Line(ShapeKind.Bar, 2.2f, 40, figure.Near.Ankle - new Vector3(1.5f, 0, 0), figure.Near.Ankle + new Vector3(1.5f, 0, 0));
        }
    }

    private static Vector3[] Ends(Figure figure, float mode) => mode switch
    {
        1 => [figure.Near.Hand],
        2 => [figure.Near.Hand, figure.Far.Hand],
        3 => [figure.Near.Ankle],
        4 => [figure.Far.Hand],
        5 => [figure.Pelvis],
        _ => [figure.Hands],
    };

    // Numbers: height of the pulleys, their distance to either side, their place before the body, 1 for the near one alone.
    private static void Crossed(Scene scene)
    {
        var (height, aside, x) = (scene.Number("cross", 0, 70), scene.Number("cross", 1, 36), scene.Number("cross", 2, 0));
        foreach (var side in (float[])(scene.Number("cross", 3, 0) > 0 ? [1] : [1, -1]))
        {
            var pulley = new Vector3(x, height, aside * side);
            Stack(scene, pulley with { Z = (aside + 5) * side }, MathF.Max(height + 4, 50));
            var hand = side > 0 ? scene.Figure.Near.Hand : scene.Figure.Far.Hand;
            scene.Line(ShapeKind.Rope, Thin, scene.Camera.Depth(hand) - 3, pulley, hand);
            scene.Ball(ShapeKind.Bar, pulley, 2, Behind + 2);
        }
    }

    private static void Grips(Scene scene)
    {
        var figure = scene.Figure;
        var depth = scene.Camera.Depth(figure.Hands) + 4;
        if (scene.Has("grip"))
        {
            var half = Vector3.UnitZ * scene.Number("grip", 0, 9);
            var drop = new Vector3(0, -scene.Number("grip", 1, 0), 0);
            var middle = figure.Hands;
            scene.Line(ShapeKind.Bar, 1.7f, depth, middle + (half * 1.25f) + drop, middle + half, middle - half, middle - (half * 1.25f) + drop);
        }

        if (scene.Has("rope"))
        {
            var pulley = scene.At("cable", 0);
            var knot = figure.Hands + (Vector3.Normalize(pulley - figure.Hands) * 5);
            scene.Line(ShapeKind.Bar, 1.5f, depth, Beyond(figure.Near), knot, Beyond(figure.Far));
        }

        if (scene.Has("handle"))
        {
            foreach (var limbs in (Limbs[])(scene.Number("handle", 0, 2) is 1 ? [figure.Near] : [figure.Near, figure.Far]))
            {
                var axis = scene.Number("handle", 1, 0) > 0 ? Vector3.UnitY : Vector3.UnitZ;
                scene.Line(ShapeKind.Bar, 1.7f, scene.Camera.Depth(limbs.Hand) + 4, limbs.Hand - (axis * 2.6f), limbs.Hand + (axis * 2.6f));
            }
        }
    }

    private static Vector3 Beyond(Limbs limbs) => limbs.Hand + (Vector3.Normalize(limbs.Hand - limbs.Elbow) * 2.5f);

    private static void Bands(Scene scene)
    {
        var figure = scene.Figure;
        if (scene.Has("band"))
        {
            // From an anchor on a post. Ends as those of a cable.
            var anchor = new Vector3(scene.Number("band", 0, 34), scene.Number("band", 1, 40), scene.Number("band", 3, 0));
            scene.Line(ShapeKind.Frame, 2.4f, Behind, anchor with { Y = 0 }, anchor with { Y = MathF.Max(anchor.Y + 8, 48) });
            foreach (var end in Ends(figure, scene.Number("band", 2, 2)))
            {
                scene.Line(ShapeKind.Band, Elastic, scene.Camera.Depth(end) - 3, anchor, end);
            }

            scene.Ball(ShapeKind.Band, anchor, 1.8f, Behind + 1);
        }

        foreach (var (name, limbs) in ((string, Limbs)[])[("band-feet", figure.Far), ("band-feet", figure.Near), ("band-foot1", figure.Near)])
        {
            if (scene.Has(name))
            {
                scene.Line(ShapeKind.Band, Elastic, scene.Camera.Depth(limbs.Hand) - 3, limbs.Hand, Sole(limbs), scene.Has("band-feet") ? Sole(limbs) + new Vector3(0, 0.1f, 0) : Sole(limbs));
            }
        }

        if (scene.Has("band-feet"))
        {
            scene.Line(ShapeKind.Band, Elastic, 30, Sole(figure.Near), Sole(figure.Far));
        }
    }

    private static Vector3 Sole(Limbs limbs) => Vector3.Lerp(limbs.Heel, limbs.Toe, 0.5f) - new Vector3(0, 0.6f, 0);

    private static void Loops(Scene scene)
    {
        var figure = scene.Figure;
        if (scene.Has("band-hands"))
        {
            scene.Line(ShapeKind.Band, Elastic, scene.Camera.Depth(figure.Hands) + 2, figure.Near.Hand, figure.Far.Hand);
        }

        if (scene.Has("band-back"))
        {
            var spine = figure.Nape - (figure.Front * 4.6f) - (figure.Up * 5);
            scene.Line(ShapeKind.Band, Elastic, 30, figure.Near.Hand, spine + (figure.Right * 5), spine - (figure.Right * 5), figure.Far.Hand);
        }

        if (scene.Has("band-neck"))
        {
            var top = figure.Nape + (figure.Up * 0.5f) - (figure.Front * 3);
            scene.Line(ShapeKind.Band, Elastic, 50, Sole(figure.Near), figure.Near.Shoulder + (figure.Up * 2), top, figure.Far.Shoulder + (figure.Up * 2), Sole(figure.Far));
        }

        Rings(scene, figure);
    }

    private static void Rings(Scene scene, Figure figure)
    {
        foreach (var name in (string[])["band-knees", "band-ankles"])
        {
            if (scene.Has(name))
            {
                var isKnees = name is "band-knees";
                var (near, far) = isKnees ? (Vector3.Lerp(figure.Near.Knee, figure.Near.Hip, 0.15f), Vector3.Lerp(figure.Far.Knee, figure.Far.Hip, 0.15f)) : (figure.Near.Ankle, figure.Far.Ankle);
                var across = Vector3.Normalize(near - far + new Vector3(0, 0, 0.01f)) * (isKnees ? 3 : 2);
                scene.Line(ShapeKind.Band, 2.6f, 70, near + across, far - across);
            }
        }

        if (scene.Has("band-up"))
        {
            var top = new Vector3(scene.Number("band-up", 0, 0), scene.Number("band-up", 1, 86), 0);
            scene.Line(ShapeKind.Band, Elastic, 40, top - (Vector3.UnitZ * 2), Sole(figure.Far), Sole(figure.Near), top + (Vector3.UnitZ * 2));
        }

        if (scene.Has("band-leg"))
        {
            scene.Line(ShapeKind.Band, Elastic, 40, Sole(figure.Far), figure.Near.Ankle);
        }
    }

    private static void Straps(Scene scene)
    {
        var figure = scene.Figure;
        foreach (var name in (string[])["sus", "rings", "sus-feet"])
        {
            if (!scene.Has(name))
            {
                continue;
            }

            foreach (var limbs in (Limbs[])[figure.Far, figure.Near])
            {
                var end = name is "sus-feet" ? limbs.Ankle : limbs.Hand;
                var top = new Vector3(scene.Number(name, 0, 0), scene.Number(name, 1, 84), name is "rings" ? end.Z : 0);
                scene.Line(ShapeKind.Rope, 1.3f, scene.Camera.Depth(end) - 3, top, end);
                if (name is "rings")
                {
                    scene.Disc(ShapeKind.Bar, end, Vector3.UnitZ, 3.2f, scene.Camera.Depth(end) - 2);
                    scene.Disc(ShapeKind.Hub, end, Vector3.UnitZ, 2, scene.Camera.Depth(end) - 1.9f);
                }
                else
                {
                    scene.Line(ShapeKind.Bar, 2, scene.Camera.Depth(end) + 4, end - (Vector3.UnitZ * 3), end + (Vector3.UnitZ * 3));
                }
            }

            var beam = new Vector3(scene.Number(name, 0, 0), scene.Number(name, 1, 84), 0);
            scene.Line(ShapeKind.Frame, 2.4f, Behind, beam - new Vector3(7, 0, 0), beam + new Vector3(7, 0, 0));
        }
    }
}
