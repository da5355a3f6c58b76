using System.Numerics;
using Vigor.Core.Exercises;
using Vigor.Core.Exercises.Poses;

namespace Vigor.Tests.Exercises;

/// <summary>Every exercise has a picture of its own, whose body could be one.</summary>
public sealed class PoseTests
{
    private const float Tolerance = 2.5f;

    private static readonly Vector3 ShoulderWide = new(0, 0, 6.6f);

    public static TheoryData<string> Slugs => [.. ExerciseCatalogue.Default.All.Select(exercise => exercise.Slug)];

    private static IEnumerable<(Pose Pose, Figure Figure)> Moments(string slug)
    {
        var movement = MovementBook.Find(slug);
        Assert.NotNull(movement);
        return Enumerable.Range(0, 9).Select(moment => movement.At(moment / 8f)).Select(pose => (pose, Figure.Of(pose)));
    }

    private static (Limbs Limbs, string Suffix, int Side)[] Sides(Figure figure) => [(figure.Near, "", 1), (figure.Far, "2", -1)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Limbs_keep_their_length(string slug) => Assert.All(Moments(slug), moment =>
    {
        Assert.Equal(Figure.Torso, Vector3.Distance(moment.Figure.Pelvis, moment.Figure.Nape), 0.01f);
        Assert.Equal(Figure.Neck, Vector3.Distance(moment.Figure.Nape, moment.Figure.Head), 0.01f);
        Assert.All(Sides(moment.Figure), side =>
        {
            Assert.Equal(Figure.UpperArm, Vector3.Distance(side.Limbs.Shoulder, side.Limbs.Elbow), 0.01f);
            Assert.Equal(Figure.Forearm, Vector3.Distance(side.Limbs.Elbow, side.Limbs.Hand), 0.01f);
            Assert.Equal(Figure.Thigh, Vector3.Distance(side.Limbs.Hip, side.Limbs.Knee), 0.01f);
            Assert.Equal(Figure.Shin, Vector3.Distance(side.Limbs.Knee, side.Limbs.Ankle), 0.01f);
        });
    });

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Joints_bend_as_far_and_to_the_side_that_they_can(string slug) => Assert.All(Moments(slug), moment =>
    {
        var across = moment.Figure.Right;
        Assert.InRange(Angle(moment.Figure.Up, moment.Figure.Head - moment.Figure.Nape), 0, 76);
        Assert.All(Sides(moment.Figure), side =>
        {
            var (thigh, shin) = (side.Limbs.Knee - side.Limbs.Hip, side.Limbs.Ankle - side.Limbs.Knee);
            Assert.InRange(Angle(side.Limbs.Elbow - side.Limbs.Shoulder, side.Limbs.Hand - side.Limbs.Elbow), 0, 162);
            Assert.InRange(Angle(thigh, shin), 0, 163);
            if (MathF.Abs(Vector3.Dot(Vector3.Normalize(thigh), across)) < 0.5f)
            {
                Assert.InRange(Turn(-moment.Figure.Up, thigh, across), -46, 165);
                Assert.True(Angle(thigh, shin) < 12 || Turn(thigh, shin, across) < 12, "A knee bends forward.");
            }
        });
    });

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Hands_and_feet_come_to_what_they_hold_and_stand_on(string slug) => Assert.All(Moments(slug), moment => Assert.All(Sides(moment.Figure), side =>
    {
        if (Hold(moment.Pose, moment.Figure, Own(moment.Pose, side.Suffix, "H", "h", "arm"), side.Side) is { } hold)
        {
            Assert.InRange(Vector3.Distance(hold, side.Limbs.Hand), 0, Tolerance);
        }

        var leg = Own(moment.Pose, side.Suffix, "f", "th");
        if (moment.Pose.Has($"f{leg}"))
        {
            var stand = new Vector3(moment.Pose.Number($"f{leg}", 0, 0), moment.Pose.Number($"f{leg}", 1, 0) + Figure.Ankle, moment.Pose.Number($"f{leg}", 2, 3.6f) * side.Side);
            Assert.InRange(Vector3.Distance(stand, side.Limbs.Ankle), 0, Tolerance);
        }
    }));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Nobody_sinks_into_the_ground_and_who_stands_stands_on_it(string slug)
    {
        Assert.All(Moments(slug), moment =>
        {
            Assert.All(Sides(moment.Figure), side => Assert.All([side.Limbs.Toe, side.Limbs.Heel, side.Limbs.Knee, side.Limbs.Hand, side.Limbs.Elbow], joint => Assert.InRange(joint.Y, -1.3f, 125)));
            Assert.InRange(moment.Figure.Head.Y, 1, 125);
            Assert.InRange(moment.Figure.Pelvis.Y, 2, 125);
        });
        var exercise = ExerciseCatalogue.Default.Get(slug);
        var movement = MovementBook.Find(slug)!;
        if (exercise.Position is BodyPosition.Standing && exercise.Pattern is not MovementPattern.Cardio && !movement.Kit.ContainsKey("box") && !movement.Kit.ContainsKey("press"))
        {
            Assert.InRange(Sides(Figure.Of(movement.At(0))).Min(side => MathF.Min(side.Limbs.Toe.Y, MathF.Min(side.Limbs.Heel.Y, MathF.Min(side.Limbs.Knee.Y, side.Limbs.Hip.Y - 4)))), -1.3f, 3);
        }
    }

    // Where a hand has to be, in the room or before the chest; none where the arm hangs by directions.
    private static Vector3? Hold(Pose pose, Figure figure, string arm, int side)
    {
        if (pose.Has($"H{arm}"))
        {
            var place = pose.Vector($"H{arm}", ShoulderWide);
            return place with { Z = place.Z * side };
        }

        if (!pose.Has($"h{arm}"))
        {
            return null;
        }

        var hold = pose.Vector($"h{arm}", ShoulderWide);
        return figure.Nape + (figure.Front * hold.X) + (figure.Up * hold.Y) + (Vector3.Normalize(figure.Near.Shoulder - figure.Far.Shoulder) * hold.Z * side);
    }

    private static string Own(Pose pose, string suffix, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (pose.Has(name + suffix))
            {
                return suffix;
            }
        }

        return "";
    }

    private static float Angle(Vector3 one, Vector3 other) => MathF.Acos(Math.Clamp(Vector3.Dot(Vector3.Normalize(one), Vector3.Normalize(other)), -1, 1)) * 180 / MathF.PI;

    private static float Turn(Vector3 from, Vector3 to, Vector3 axis)
    {
        var (one, other) = (from - (axis * Vector3.Dot(from, axis)), to - (axis * Vector3.Dot(to, axis)));
        return MathF.Atan2(Vector3.Dot(Vector3.Cross(one, other), axis), Vector3.Dot(one, other)) * 180 / MathF.PI;
    }
}
