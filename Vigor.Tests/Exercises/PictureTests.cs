using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.Exercises;
using Vigor.Core.Exercises.Poses;

namespace Vigor.Tests.Exercises;

/// <summary>Pictures show what an exercise is done with, stay within their frame, and can be told apart.</summary>
public sealed partial class PictureTests
{
    private static readonly Dictionary<EquipmentItem, string[]> Drawn = new()
    {
        [EquipmentItem.Barbell] = ["bar", "bar-back", "bar-front", "bar-hips", "bar-elbow", "landmine", "log"],
        [EquipmentItem.Dumbbell] = ["db", "db1", "db-one", "db-hips", "db-feet", "goblet", "weight-belt"],
        [EquipmentItem.Kettlebell] = ["kb", "kb1", "kb-one", "kb-rack", "kb-rack1", "kb-up1", "kb-goblet"],
        [EquipmentItem.Band] = ["band", "band-feet", "band-foot1", "band-hands", "band-back", "band-neck", "band-knees", "band-ankles", "band-up", "band-leg"],
        [EquipmentItem.Cable] = ["cable", "cross"],
        [EquipmentItem.Machine] = ["smith", "lever", "press", "stack", "yoke", "shin-pad", "thigh-pad", "side-pads", "arm-pads", "chest-pad", "knee-pad", "belt", "pad", "rest", "cable"],
        [EquipmentItem.EzBar] = ["ez"],
        [EquipmentItem.TrapBar] = ["trap"],
        [EquipmentItem.MedicineBall] = ["mb"],
        [EquipmentItem.StabilityBall] = ["ball", "ball-feet", "mb"],
        [EquipmentItem.SuspensionTrainer] = ["sus", "sus-feet", "rings"],
        [EquipmentItem.AbWheel] = ["wheel"],
        [EquipmentItem.WeightPlate] = ["plate", "plate-back", "plate-head", "plate-pinch", "roller-rope"],
        [EquipmentItem.JumpRope] = ["jump-rope"],
        [EquipmentItem.FoamRoller] = ["foam"],
        [EquipmentItem.Sled] = ["sled"],
        [EquipmentItem.BattleRopes] = ["ropes"],
        [EquipmentItem.Treadmill] = ["treadmill"],
        [EquipmentItem.StationaryBike] = ["bike"],
        [EquipmentItem.Rower] = ["rower"],
        [EquipmentItem.Elliptical] = ["elliptical"],
        [EquipmentItem.StairMachine] = ["stairs"],
        [EquipmentItem.Bench] = ["pad", "rest", "seat", "seat-z"],
        [EquipmentItem.InclineBench] = ["rest", "pad2"],
        [EquipmentItem.PullUpBar] = ["hbar"],
        [EquipmentItem.DipBars] = ["dip"],
        [EquipmentItem.Box] = ["box", "box-z"],
        [EquipmentItem.Landmine] = ["landmine"],
        [EquipmentItem.Wall] = ["wall", "wall-z", "wall-behind"],
    };

    // What somebody holds or pulls: of these, none is drawn that the exercise is not done with.
    private static readonly EquipmentItem[] Held =
    [
        EquipmentItem.Barbell, EquipmentItem.Dumbbell, EquipmentItem.Kettlebell, EquipmentItem.Band, EquipmentItem.Cable, EquipmentItem.EzBar, EquipmentItem.TrapBar,
        EquipmentItem.MedicineBall, EquipmentItem.SuspensionTrainer, EquipmentItem.AbWheel, EquipmentItem.WeightPlate, EquipmentItem.Sled, EquipmentItem.BattleRopes,
    ];

    // Drawn by the same means as something else: a ball between the hands, a rope from a wheel.
    private static readonly Dictionary<string, string[]> Besides = new(StringComparer.Ordinal)
    {
        ["stability-ball-rollout"] = ["mb"],
        ["ski-ergometer"] = ["cable"],
    };

    public static TheoryData<string> Slugs => [.. ExerciseCatalogue.Default.All.Select(exercise => exercise.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void What_is_drawn_is_what_it_is_done_with(string slug)
    {
        var exercise = ExerciseCatalogue.Default.Get(slug);
        var kit = MovementBook.Find(slug)!.Kit.Keys.ToHashSet(StringComparer.Ordinal);
        Assert.All(exercise.Equipment.Concat(exercise.Fixtures).Where(item => item is not EquipmentItem.Rack), item => Assert.True(kit.Overlaps(Drawn[item]), $"{item} is not drawn."));
        var allowed = exercise.Equipment.Concat(exercise.Fixtures).SelectMany(item => Drawn[item is EquipmentItem.Rack ? EquipmentItem.Barbell : item])
            .Concat(exercise.Equipment.Contains(EquipmentItem.Machine) ? Drawn[EquipmentItem.Barbell] : []).Concat(Besides.GetValueOrDefault(slug, []));
        Assert.Empty(kit.Intersect(Held.SelectMany(item => Drawn[item]).Except(allowed)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void It_fills_its_frame_and_stays_within_it(string slug)
    {
        var picture = PictureBook.Of(ExerciseCatalogue.Default.Get(slug));
        var places = picture.Parts.SelectMany(part => part.Moving.Append(part.Still)).SelectMany(Places).ToList();

        Assert.All(places, place => Assert.InRange(place, 0, MovementPicture.Size));
        Assert.InRange(places.Max() - places.Min(), MovementPicture.Size * 0.5, MovementPicture.Size);
        Assert.InRange(picture.Ground ?? 200, 100, MovementPicture.Size);
        Assert.Contains(picture.Parts, part => part.Kind is ShapeKind.Near);
        Assert.Contains(picture.Parts, part => part.Moving.Count > 1);
        Assert.All(picture.Parts, part => Assert.Single(part.Moving.Select(Commands).Append(Commands(part.Still)).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_two_exercises_share_a_drawing()
    {
        var same = ExerciseCatalogue.Default.All.GroupBy(exercise => string.Join('|', PictureBook.Of(exercise).Parts.SelectMany(part => part.Moving)), StringComparer.Ordinal).Where(group => group.Count() > 1);

        Assert.Empty(same.Select(group => string.Join(" = ", group.Select(exercise => exercise.Slug))));
    }

    [Fact]
    public void An_exercise_of_ones_own_is_shown_as_the_one_it_is_most_like()
    {
        var squat = ExerciseCatalogue.Default.Get("barbell-back-squat");

        Assert.Same(PictureBook.Of(squat), PictureBook.Of(squat with { Slug = "own-squat" }));
        var curls = ExerciseCatalogue.Default.All.Where(exercise => exercise.Equipment.SequenceEqual([EquipmentItem.Cable]) && exercise.Primary.Contains(Muscle.Biceps));
        Assert.Contains(PictureBook.Of(ExerciseCatalogue.Default.Get("cable-curl") with { Slug = "own-curl" }), curls.Select(PictureBook.Of));
    }

    [Theory]
    [InlineData("a\n a hip=0,39")]
    [InlineData("a < b")]
    [InlineData(" a hip=0,39")]
    [InlineData("a\n a nose=3\n b t=4")]
    [InlineData("a\n a t=9\n b t=4\na\n a t=9\n b t=4")]
    public void A_line_that_says_nothing_is_refused(string lines) => Assert.Throws<FormatException>(() => MovementBook.Of(lines.Split('\n')));

    private static string Commands(string path) => Letters().Replace(path, "");

    // The places alone; of an arc they stand behind its two radii, its turn and its two flags.
    private static IEnumerable<int> Places(string path) => Steps().Matches(path).SelectMany(step =>
    {
        var numbers = step.Groups["numbers"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return step.Groups["kind"].Value is "A" ? numbers.Skip(5) : numbers;
    });

    [GeneratedRegex("(?<kind>[MLA])(?<numbers>[-0-9 ]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Steps();

    [GeneratedRegex("[^MLAZ]", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();
}
