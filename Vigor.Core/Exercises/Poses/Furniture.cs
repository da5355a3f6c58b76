using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>Draws what stands in the room: benches, boxes, walls, bars to hang from.</summary>
internal static class Furniture
{
    private const float Behind = -100;

    /// <summary>Draws the furniture of a scene.</summary>
    public static void Draw(Scene scene)
    {
        Pads(scene);
        Solid(scene);
        Aside(scene);
        if (scene.Has("arrow"))
        {
            Arrow(scene);
        }

        if (scene.Has("hbar"))
        {
            Overhead(scene);
        }

        if (scene.Has("dip"))
        {
            ParallelBars(scene);
        }
    }

    private static void Pads(Scene scene)
    {
        foreach (var post in (string[])["post", "post2", "post3"])
        {
            if (scene.Has(post))
            {
                var top = scene.At(post, 0);
                scene.Line(ShapeKind.Frame, 2, Behind, top, top with { X = scene.Number(post, 2, top.X), Y = scene.Number(post, 3, 0) });
            }
        }

        foreach (var pad in (string[])["pad", "pad2", "pad3"])
        {
            if (scene.Has(pad))
            {
                scene.Line(ShapeKind.Prop, 4.5f, Behind + 1, scene.At(pad, 0), scene.At(pad, 2));
            }
        }

        Rest(scene);

        // A bench seen from its end.
        if (scene.Has("seat"))
        {
            var (height, half) = (scene.Number("seat", 0, 20), scene.Number("seat", 1, 8));
            scene.Line(ShapeKind.Frame, 2, Behind, new(0, 0, half - 2), new(0, height, half - 2));
            scene.Line(ShapeKind.Frame, 2, Behind, new(0, 0, 2 - half), new(0, height, 2 - half));
            scene.Line(ShapeKind.Prop, 4.5f, Behind + 1, new(0, height, half), new(0, height, -half));
        }
    }

    // A cushion that goes with the trunk: 1 before it, −1 behind it; from which part of it to which.
    private static void Rest(Scene scene)
    {
        if (scene.Has("rest"))
        {
            var figure = scene.Figure;
            var aside = figure.Front * (5.6f * scene.Number("rest", 0, -1));
            var (low, high) = (scene.Number("rest", 1, 0), scene.Number("rest", 2, 1.1f));
            scene.Line(ShapeKind.Prop, 4.2f, Behind + 1, Vector3.Lerp(figure.Pelvis, figure.Nape, low) + aside, Vector3.Lerp(figure.Pelvis, figure.Nape, high) + aside);
        }
    }

    // Which way it goes, where one pose alone would not tell.
    private static void Arrow(Scene scene)
    {
        var (from, to) = (scene.At("arrow", 0, scene.Number("arrow", 4, 0)), scene.At("arrow", 2, scene.Number("arrow", 5, scene.Number("arrow", 4, 0))));
        var way = Vector3.Normalize(to - from);
        var aside = Vector3.Normalize(Vector3.Cross(way, scene.Camera.Sight)) * 3;
        scene.Line(ShapeKind.Band, 2.2f, 90, from, to);
        scene.Line(ShapeKind.Band, 2.2f, 90, to - (way * 4) + aside, to, to - (way * 4) - aside);
    }

    private static void Solid(Scene scene)
    {
        foreach (var box in (string[])["box", "box2"])
        {
            if (scene.Has(box))
            {
                var (left, right, top) = (scene.Number(box, 0, 0), scene.Number(box, 1, 0), scene.Number(box, 2, 0));
                var low = MathF.Min(scene.Camera.See(new(left, 0, 7)).X, scene.Camera.See(new(left, 0, -7)).X);
                var high = MathF.Max(scene.Camera.See(new(right, 0, 7)).X, scene.Camera.See(new(right, 0, -7)).X);
                Block(scene, low, high, 0, top);
            }
        }

        if (scene.Has("wall"))
        {
            var x = scene.Number("wall", 0, 0);
            var at = scene.Camera.See(new(x, 0, 0)).X;
            Block(scene, x < 0 ? at - 4 : at, x < 0 ? at : at + 4, 0, scene.Number("wall", 1, 76));
        }
    }

    // What stands beside the body, seen from its front: a wall, a box, a bench for a foot.
    private static void Aside(Scene scene)
    {
        if (scene.Has("wall-z"))
        {
            var at = scene.Camera.See(new(0, 0, scene.Number("wall-z", 0, 16))).X;
            Block(scene, at - 4, at, 0, 76);
        }

        if (scene.Has("box-z"))
        {
            var at = scene.Camera.See(new(0, 0, scene.Number("box-z", 0, 16))).X;
            Block(scene, at - 20, at, 0, scene.Number("box-z", 1, 20));
        }

        if (scene.Has("seat-z"))
        {
            scene.Line(ShapeKind.Frame, 2, Behind, new(0, 0, -34), new(0, 16, -34));
            scene.Line(ShapeKind.Prop, 4.5f, Behind, new(0, scene.Number("seat-z", 0, 16), -26), new(0, scene.Number("seat-z", 0, 16), -42));
        }

        Backdrop(scene);
    }

    private static void Backdrop(Scene scene)
    {
        if (scene.Has("wall-behind"))
        {
            Block(scene, -22, 22, 0, 78);
        }

        if (scene.Has("climb"))
        {
            Block(scene, -24, 24, 0, 98);
            foreach (var (x, y) in ((float, float)[])[(8, 64), (10, 83), (-8, 79), (7, 12), (-9, 2), (-10, 30), (14, 36), (-12, 54), (0, 92)])
            {
                scene.Shapes.Add(new(ShapeKind.Band, Behind + 1, new Outline().Round(new(x, -y), 3, 2)));
            }
        }

        if (scene.Has("water"))
        {
            scene.Shapes.Add(new(ShapeKind.Frame, 90, new Outline().Lines(isClosed: false, 2, new(-40, -19), new(-30, -16), new(-20, -19), new(-10, -16), new(0, -19), new(10, -16), new(20, -19), new(30, -16), new(40, -19)), 2));
        }
    }

    private static void Block(Scene scene, float left, float right, float low, float high) =>
        scene.Shapes.Add(new(ShapeKind.Prop, Behind, new Outline().Lines(isClosed: true, 0, new(left, -low), new(right, -low), new(right, -high), new(left, -high))));

    private static void Overhead(Scene scene)
    {
        var (bar, half) = (scene.At("hbar", 0), scene.Number("hbar", 2, 25));
        var end = Vector3.UnitZ * half;
        if (!scene.Camera.IsSide || scene.Has("posts"))
        {
            scene.Line(ShapeKind.Frame, 2, Behind, bar + end, (bar + end) with { Y = 0 });
            scene.Line(ShapeKind.Frame, 2, Behind, bar - end, (bar - end) with { Y = 0 });
        }

        scene.Line(ShapeKind.Bar, 2, scene.Camera.Depth(bar) + 3, bar + end, bar - end);
    }

    private static void ParallelBars(Scene scene)
    {
        var (height, half, wide) = (scene.Number("dip", 0, 40), scene.Number("dip", 1, 12), scene.Number("dip", 2, 10));
        foreach (var side in (float[])[-1, 1])
        {
            var (back, front) = (new Vector3(-half, height, wide * side), new Vector3(half, height, wide * side));
            var depth = side < 0 ? Behind : 60;
            scene.Line(ShapeKind.Frame, 1.8f, Behind, back with { Y = 0, X = -half + 2 }, back with { X = -half + 2 });
            scene.Line(ShapeKind.Frame, 1.8f, Behind, front with { Y = 0, X = half - 2 }, front with { X = half - 2 });
            scene.Line(ShapeKind.Bar, 2, depth, back, front);
        }
    }
}
