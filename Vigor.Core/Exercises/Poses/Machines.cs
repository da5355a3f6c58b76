using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>Draws machines of the gym: their levers, pads and rails where the body meets them.</summary>
internal static class Machines
{
    private const float Behind = -90;

    /// <summary>Draws the machines of a scene.</summary>
    public static void Draw(Scene scene)
    {
        if (scene.Has("stack"))
        {
            Ropes.Stack(scene, new(scene.Number("stack", 0, -24), 0, scene.Number("stack", 1, 0)), scene.Number("stack", 2, 50));
        }

        Levers(scene);
        Pads(scene);
        LegPads(scene);
        if (scene.Has("smith"))
        {
            Rails(scene);
        }

        if (scene.Has("press"))
        {
            Press(scene);
        }

        if (scene.Has("landmine"))
        {
            Landmine(scene);
        }

        Endurance.Draw(scene);
    }

    private static void Levers(Scene scene)
    {
        // From a pivot to each hand, which it turns with. Numbers: place, and how far aside the pivot lies.
        if (scene.Has("lever"))
        {
            foreach (var limbs in (Limbs[])[scene.Figure.Far, scene.Figure.Near])
            {
                var pivot = scene.At("lever", 0, MathF.Sign(limbs.Hand.Z) * scene.Number("lever", 2, MathF.Abs(limbs.Hand.Z)));
                scene.Line(ShapeKind.Frame, 2.2f, scene.Camera.Depth(limbs.Hand) - 4, pivot, limbs.Hand);
                scene.Line(ShapeKind.Bar, 2.2f, scene.Camera.Depth(limbs.Hand) + 4, limbs.Hand - (Vector3.UnitZ * 3), limbs.Hand + (Vector3.UnitZ * 3));
                scene.Ball(ShapeKind.Frame, pivot, 1.8f, Behind);
            }
        }

        // Arms with a pad at each elbow, or a pad under the forearm.
        if (scene.Has("arm-pads"))
        {
            foreach (var limbs in (Limbs[])[scene.Figure.Far, scene.Figure.Near])
            {
                var pivot = limbs.Shoulder + (Vector3.UnitZ * 0) + new Vector3(scene.Number("arm-pads", 0, 0), scene.Number("arm-pads", 1, 4), 0);
                scene.Line(ShapeKind.Frame, 2, scene.Camera.Depth(limbs.Elbow) + 5, pivot, limbs.Elbow + ((limbs.Elbow - pivot) * 0.1f));
                scene.Line(ShapeKind.Prop, 4, scene.Camera.Depth(limbs.Elbow) + 6, Vector3.Lerp(pivot, limbs.Elbow, 0.75f) + new Vector3(0, 1.5f, 0), limbs.Elbow + new Vector3(0, 1.5f, 0));
            }
        }
    }

    private static void Pads(Scene scene)
    {
        var figure = scene.Figure;

        // On the shoulders, on a lever from a pivot.
        if (scene.Has("yoke"))
        {
            var pad = figure.Nape + (figure.Up * 1.4f);
            scene.Line(ShapeKind.Frame, 2.2f, 45, scene.At("yoke", 0), pad);
            scene.Line(ShapeKind.Prop, 4.5f, 50, pad + (Vector3.UnitZ * 6) - (figure.Front * 2.5f), pad + (Vector3.UnitZ * 6) + (figure.Front * 4));
        }

        // Before the chest or behind the back, on a lever from a pivot. Numbers: pivot, then 1 before, −1 behind, and how far up the trunk.
        if (scene.Has("chest-pad"))
        {
            var side = scene.Number("chest-pad", 2, 1);
            var middle = Vector3.Lerp(figure.Pelvis, figure.Nape, scene.Number("chest-pad", 3, 0.8f)) + (figure.Front * 5.4f * side);
            scene.Line(ShapeKind.Frame, 2, Behind, scene.At("chest-pad", 0), middle);
            scene.Line(ShapeKind.Prop, 4.2f, 40, middle - (figure.Up * 3.5f), middle + (figure.Up * 3.5f));
        }

        if (scene.Has("belt"))
        {
            scene.Line(ShapeKind.Rope, 1.4f, 40, figure.Pelvis + (figure.Front * 3), new(scene.Number("belt", 0, 8), scene.Number("belt", 1, 2), 0));
            scene.Line(ShapeKind.Bar, 2.4f, 45, figure.Pelvis - (figure.Front * 3.6f) + (figure.Up * 1.5f), figure.Pelvis + (figure.Front * 3.6f) - (figure.Up * 0.5f));
        }

        if (scene.Has("weight-belt"))
        {
            Weights.Plate(scene, figure.Pelvis - new Vector3(-3, scene.Number("weight-belt", 0, 9), 0), Vector3.UnitX, 5, 50);
            scene.Line(ShapeKind.Rope, 1, 49, figure.Pelvis, figure.Pelvis - new Vector3(-3, scene.Number("weight-belt", 0, 9), 0));
        }
    }

    private static void LegPads(Scene scene)
    {
        var figure = scene.Figure;
        foreach (var (name, limbs) in ((string, Limbs)[])[("shin-pad", figure.Near), ("shin-pad-far", figure.Far)])
        {
            // A roller before (1) or behind (−1) the ankle, on a lever that turns at the knee.
            if (scene.Has(name))
            {
                var shin = Vector3.Normalize(limbs.Ankle - limbs.Knee);
                var before = Vector3.Cross(shin, Vector3.UnitZ) * -scene.Number(name, 0, 1);
                var roller = limbs.Ankle - (shin * 1.5f) + (before * 4);
                scene.Line(ShapeKind.Frame, 2, Behind, limbs.Knee, limbs.Ankle + (before * 2));
                scene.Ball(ShapeKind.Prop, roller, 2.7f, 55);
            }
        }

        if (scene.Has("thigh-pad"))
        {
            var pad = Vector3.Lerp(figure.Near.Hip, figure.Near.Knee, scene.Number("thigh-pad", 0, 0.75f)) + new Vector3(0, 5, 0);
            if (scene.Number("thigh-pad", 1, 0) > 0)
            {
                scene.Line(ShapeKind.Frame, 2, Behind, pad, pad with { X = pad.X + scene.Number("thigh-pad", 1, 0), Y = scene.Number("thigh-pad", 2, 0) });
            }

            scene.Ball(ShapeKind.Prop, pad, 2.6f, 55);
        }

        KneePads(scene, figure);
    }

    private static void KneePads(Scene scene, Figure figure)
    {
        // A platform that carries the knees.
        if (scene.Has("knee-pad"))
        {
            var under = ((figure.Near.Knee + figure.Far.Knee) / 2) - new Vector3(0, 4.4f, 0);
            scene.Line(ShapeKind.Frame, 2.2f, Behind, under - new Vector3(5, 0, 0), new(under.X - 5, 1, 0));
            scene.Line(ShapeKind.Prop, 4.2f, Behind + 1, under + new Vector3(3, 0, 0), under - new Vector3(12, 0, 0));
        }

        // Against the outside (1) or inside (−1) of the knees.
        if (scene.Has("side-pads"))
        {
            foreach (var (limbs, side) in ((Limbs, float)[])[(figure.Far, -1), (figure.Near, 1)])
            {
                var outward = Vector3.Normalize(limbs.Knee - limbs.Hip);
                var across = Vector3.Normalize(new Vector3(-outward.Z * side, 0, outward.X * side)) * (3.4f * scene.Number("side-pads", 0, 1));
                var middle = limbs.Knee + new Vector3(across.X, 0, across.Z * side);
                scene.Line(ShapeKind.Prop, 3.4f, 70, middle + new Vector3(0, 4, 0), middle - new Vector3(0, 5, 0));
            }
        }
    }

    // Two uprights that guide the bar.
    private static void Rails(Scene scene)
    {
        var x = scene.Number("smith", 0, 0);
        foreach (var z in (float[])[-21, 21])
        {
            scene.Line(ShapeKind.Frame, 2, Behind, new(x, 0, z), new(x, scene.Number("smith", 1, 84), z));
        }

        scene.Line(ShapeKind.Frame, 2, Behind, new(x, scene.Number("smith", 1, 84), -21), new(x, scene.Number("smith", 1, 84), 21));
    }

    // A plate under the soles, on a rail. Numbers: where the rail ends, 1 for the near foot alone.
    private static void Press(Scene scene)
    {
        var near = scene.Figure.Near;
        var sole = Vector3.Normalize(near.Toe - near.Heel);
        var middle = (near.Toe + near.Heel) / 2;
        var under = new Vector3(sole.Y, -sole.X, 0) * 2.6f;
        scene.Line(ShapeKind.Frame, 2.4f, Behind, middle + under, scene.At("press", 0));
        scene.Line(ShapeKind.Iron, 2.6f, 30, middle + under - (sole * 8), middle + under + (sole * 8));
    }

    // A bar from the ground to the hands; the plate sits before them. Number: where it stands, and by how much it reaches beyond the hands.
    private static void Landmine(Scene scene)
    {
        var hands = scene.Number("landmine", 2, 0) > 0 ? scene.Figure.Near.Hand : scene.Figure.Hands;
        var foot = new Vector3(scene.Number("landmine", 0, 34), 1.5f, scene.Number("landmine", 3, 0));
        var way = Vector3.Normalize(hands - foot);
        var end = hands + (way * scene.Number("landmine", 1, 3));
        scene.Line(ShapeKind.Bar, 1.8f, 58, foot, end);
        Weights.Plate(scene, end - (way * scene.Number("landmine", 4, 7)), Vector3.Normalize(way + (Vector3.UnitZ * 0.9f)), 6, 57);
        scene.Fill(ShapeKind.Frame, Behind, foot + new Vector3(-3, -1.5f, 0), foot + new Vector3(3, -1.5f, 0), foot + new Vector3(1.5f, 2.5f, 0), foot + new Vector3(-1.5f, 2.5f, 0));
    }
}
