using Vigor.Core.Exercises;
using Vigor.Core.Exercises.Poses;

namespace Vigor.Tests.Exercises;

/// <summary>Every exercise has a picture whose figure keeps its proportions and stays on its field.</summary>
public sealed class PoseTests
{
    private static readonly (Joint From, Joint To, double Length)[] Limbs =
    [
        (Joint.Hip, Joint.Shoulder, Figure.Torso), (Joint.Shoulder, Joint.Head, Figure.Neck),
        (Joint.Shoulder, Joint.Elbow, Figure.UpperArm), (Joint.Elbow, Joint.Hand, Figure.Forearm),
        (Joint.Shoulder, Joint.FarElbow, Figure.UpperArm), (Joint.FarElbow, Joint.FarHand, Figure.Forearm),
        (Joint.Hip, Joint.Knee, Figure.Thigh), (Joint.Knee, Joint.Ankle, Figure.Shin), (Joint.Ankle, Joint.Toe, Figure.Foot),
        (Joint.Hip, Joint.FarKnee, Figure.Thigh), (Joint.FarKnee, Joint.FarAnkle, Figure.Shin), (Joint.FarAnkle, Joint.FarToe, Figure.Foot),
    ];

    public static TheoryData<string> Slugs => [.. ExerciseCatalogue.Default.All.Select(exercise => exercise.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_figure_keeps_its_proportions_and_stays_on_its_field(string slug)
    {
        var movement = PoseBook.Of(ExerciseCatalogue.Default.Get(slug));

        foreach (var pose in (Pose[])[movement.Start, movement.End])
        {
            var figure = Figure.Of(pose);
            foreach (var (from, to, length) in Limbs)
            {
                Assert.Equal(length, Math.Sqrt(Math.Pow(figure[to].X - figure[from].X, 2) + Math.Pow(figure[to].Y - figure[from].Y, 2)), 6);
            }

            foreach (var joint in Enum.GetValues<Joint>())
            {
                Assert.InRange(figure[joint].X, 0, 100);
                Assert.InRange(figure[joint].Y, 0, Pose.Ground + 5);
            }

            Assert.Equal(pose.X, figure[pose.Anchor].X, 6);
            Assert.Equal(pose.Y, figure[pose.Anchor].Y, 6);
        }
    }

    [Theory]
    [InlineData("push-up", "plank")]
    [InlineData("barbell-bench-press", "push-up")]
    [InlineData("leg-press", "barbell-back-squat")]
    [InlineData("glute-bridge", "barbell-deadlift")]
    [InlineData("pull-up", "lat-pulldown")]
    [InlineData("dumbbell-curl", "dumbbell-lateral-raise")]
    [InlineData("sit-up", "plank")]
    [InlineData("smith-machine-bench-press", "machine-chest-press")]
    [InlineData("cable-glute-kickback", "machine-hip-abduction")]
    public void What_looks_different_is_drawn_differently(string one, string other) =>
        Assert.NotEqual(PoseBook.Of(ExerciseCatalogue.Default.Get(one)), PoseBook.Of(ExerciseCatalogue.Default.Get(other)));

    [Fact]
    public void Most_movements_have_a_picture_of_their_own() =>
        Assert.True(ExerciseCatalogue.Default.All.Select(PoseBook.Of).Distinct().Count() > 100);
}
