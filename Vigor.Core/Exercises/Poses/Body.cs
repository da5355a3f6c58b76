using System.Numerics;

namespace Vigor.Core.Exercises.Poses;

/// <summary>Draws the body: two arms, two legs, the trunk, the head.</summary>
internal static class Body
{
    private const float HeadRadius = 4.7f, TrunkWidth = 7f;

    /// <summary>Draws the body of a scene.</summary>
    public static void Draw(Scene scene)
    {
        var figure = scene.Figure;
        var far = scene.Camera.IsSide ? ShapeKind.Far : ShapeKind.Near;
        Arm(scene, figure.Far, far);
        Leg(scene, figure.Far, far);
        Leg(scene, figure.Near, ShapeKind.Near);
        Arm(scene, figure.Near, ShapeKind.Near);
        Trunk(scene);
        var head = new Outline().Limb(scene.Camera.See(figure.Nape), 2, scene.Camera.See(Vector3.Lerp(figure.Nape, figure.Head, 0.6f)), 1.9f)
            .Round(scene.Camera.See(figure.Head), HeadRadius, HeadRadius);
        scene.Shapes.Add(new(ShapeKind.Trunk, scene.Camera.Depth(figure.Head) + 0.5f, head));
    }

    private static void Trunk(Scene scene)
    {
        var (figure, camera) = (scene.Figure, scene.Camera);
        var (near, far) = (figure.Near, figure.Far);
        var (down, inward) = (figure.Up * 1.6f, (near.Shoulder - far.Shoulder) * 0.13f);
        var (narrow, bow) = ((near.Hip - far.Hip) * 0.06f, figure.Front * figure.Bow);
        Vector3 Waist(Limbs limbs, int side) => Vector3.Lerp(limbs.Hip, limbs.Shoulder, 0.42f) + (figure.Right * (1.1f * side));
        var outline = new Outline().Lines(isClosed: true, TrunkWidth,
            camera.See(near.Shoulder - down - inward), camera.See(far.Shoulder - down + inward), camera.See(Waist(far, 1) + bow), camera.See(far.Hip + narrow), camera.See(near.Hip - narrow), camera.See(Waist(near, -1) + bow));
        scene.Shapes.Add(new(ShapeKind.Trunk, camera.Depth((figure.Pelvis + figure.Nape) / 2), outline, TrunkWidth));
    }

    private static void Arm(Scene scene, Limbs limbs, ShapeKind kind)
    {
        var (shoulder, elbow, hand) = (scene.Camera.See(limbs.Shoulder), scene.Camera.See(limbs.Elbow), scene.Camera.See(limbs.Hand));
        var palm = scene.Camera.See(limbs.Hand + (Vector3.Normalize(limbs.Hand - limbs.Elbow) * 1.2f));
        var outline = new Outline().Limb(shoulder, 2.7f, elbow, 1.9f).Limb(elbow, 2f, hand, 1.3f).Round(palm, 1.9f, 1.9f);
        scene.Shapes.Add(new(kind, scene.Camera.Depth((limbs.Shoulder + (limbs.Elbow * 2) + limbs.Hand) / 4), outline));
    }

    private static void Leg(Scene scene, Limbs limbs, ShapeKind kind)
    {
        var (hip, knee, ankle) = (scene.Camera.See(limbs.Hip), scene.Camera.See(limbs.Knee), scene.Camera.See(limbs.Ankle));
        var calf = scene.Camera.See(Vector3.Lerp(limbs.Knee, limbs.Ankle, 0.3f));
        var outline = new Outline().Limb(hip, 3.8f, knee, 2.5f).Limb(knee, 2.4f, calf, 2.6f).Limb(calf, 2.6f, ankle, 1.5f)
            .Limb(scene.Camera.See(limbs.Heel), 1.4f, scene.Camera.See(limbs.Toe), 1.1f).Limb(ankle, 1.5f, scene.Camera.See(limbs.Heel), 1.3f);
        scene.Shapes.Add(new(kind, scene.Camera.Depth((limbs.Hip + limbs.Knee) / 2), outline));
    }
}
