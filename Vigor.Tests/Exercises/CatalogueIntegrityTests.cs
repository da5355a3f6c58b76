using System.Text.RegularExpressions;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training.Playing;

namespace Vigor.Tests.Exercises;

public sealed partial class CatalogueIntegrityTests
{
    private static readonly IReadOnlyList<Exercise> All = ExerciseCatalogue.Default.All;

    private static readonly HashSet<EquipmentItem> FixtureItems =
    [
        EquipmentItem.Bench, EquipmentItem.InclineBench, EquipmentItem.Rack, EquipmentItem.PullUpBar,
        EquipmentItem.DipBars, EquipmentItem.Box, EquipmentItem.Landmine, EquipmentItem.Wall,
    ];

    // Codes of the 2024 Adult Compendium whose values Vigor carries.
    private static readonly HashSet<string> MetCodes =
    [
        "02054", "02052", "02050", "02055", "02056", "02057", "02024", "02022", "02020", "02034", "02035", "02040",
        "02032", "02210", "02214", "02058", "12020", "12028", "12030", "12050", "12070", "12080", "12090", "02150",
        "02160", "02180", "02185", "02175", "02101", "02105", "02048", "02049", "02071", "02072", "02073", "02065",
        "15552", "15551", "15550", "01200", "01014", "18290", "18310", "17190", "17200", "17220",
    ];

    [Fact]
    public void HasEnoughToChooseFrom() => Assert.True(All.Count >= 250, $"Only {All.Count} exercises.");

    [Fact]
    public void SlugsAreLowerCaseWordsJoinedByHyphens() =>
        None(exercise => !SlugShape().IsMatch(exercise.Slug));

    [Fact]
    public void NamesAreUnique() =>
        Assert.Empty(All.GroupBy(exercise => exercise.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));

    [Fact]
    public void NoNameOrAliasMeansTwoExercises() =>
        Assert.Empty(All.SelectMany(exercise => exercise.Aliases.Append(exercise.Name))
            .GroupBy(title => title, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));

    [Fact]
    public void EasierAndHarderExistAndAreNotTheExerciseItself() =>
        None(exercise => exercise.Easier.Concat(exercise.Harder)
            .Any(slug => slug == exercise.Slug || ExerciseCatalogue.Default.Find(slug) is null));

    [Fact]
    public void EasierAndHarderMirrorEachOther() =>
        None(exercise => exercise.Easier.Any(slug => !ExerciseCatalogue.Default.Get(slug).Harder.Contains(exercise.Slug))
            || exercise.Harder.Any(slug => !ExerciseCatalogue.Default.Get(slug).Easier.Contains(exercise.Slug)));

    [Fact]
    public void EasierNeverAsksForMoreTraining() =>
        None(exercise => exercise.Easier.Any(slug => ExerciseCatalogue.Default.Get(slug).Level > exercise.Level));

    [Fact]
    public void HaveTwoToFourCuesAndOneToThreeMistakes() =>
        None(exercise => exercise.Cues.Count is < 2 or > 4 || exercise.Mistakes.Count is < 1 or > 3);

    [Fact]
    public void InstructionsAreOneToThreeSentences() =>
        None(exercise => SentenceEnd().Count(exercise.Instructions) is < 1 or > 3 || !exercise.Instructions.EndsWith('.'));

    [Fact]
    public void MetCodesAreKnown() => None(exercise => !MetCodes.Contains(exercise.MetCode));

    [Fact]
    public void WhatIsLoadedFromOutsideNamesTheLoad() =>
        None(exercise => exercise.LoadType == LoadType.External && exercise.Equipment.Count == 0);

    [Fact]
    public void EquipmentIsHeldAndFixturesStand() =>
        None(exercise => exercise.Equipment.Any(FixtureItems.Contains) || !exercise.Fixtures.All(FixtureItems.Contains));

    [Fact]
    public void TrainAtLeastOneMuscleAndCountNoneTwice() =>
        None(exercise => exercise.Primary.Count == 0
            || exercise.Primary.Concat(exercise.Secondary).Distinct().Count() != exercise.Primary.Count + exercise.Secondary.Count);

    [Fact]
    public void TagsAreNotRepeated() =>
        None(exercise => exercise.Tags.Distinct().Count() != exercise.Tags.Count);

    [Fact]
    public void TempoIsFourNumbersAndOnlyWhereRepsAreCounted() =>
        None(exercise => exercise.Tempo is { } tempo
            && (!TempoShape().IsMatch(tempo) || exercise.LoadType is LoadType.Timed or LoadType.Distance));

    [Fact]
    public void WhatIsCountedInRepsHasATempo() =>
        None(exercise => exercise.Tempo is null && exercise.LoadType is LoadType.External or LoadType.BodyWeight);

    [Fact]
    public void LargeMovementsHaveAnEasierOrAHarderVariant() =>
        None(exercise => exercise is { Pattern: <= MovementPattern.VerticalPull, Easier.Count: 0, Harder.Count: 0 });

    [Fact]
    public void WhatHelpsIsNoLoad() =>
        None(exercise => exercise.Assisted != exercise.Slug.Contains("-assisted-", StringComparison.Ordinal)
            || (exercise.Assisted && (exercise.LoadType != LoadType.BodyWeight || State(exercise).TakesLoad)));

    private static ExerciseState State(Exercise exercise) =>
        new(0, new() { Slug = exercise.Slug, Role = ExerciseRole.Main, Sets = 3, Reps = new(8, 8) }, exercise, [], null, new(null, 8, null, ""), UnitSystem.Metric, null);

    private static void None(Func<Exercise, bool> wrong) =>
        Assert.Empty(All.Where(wrong).Select(exercise => exercise.Slug));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex SlugShape();

    [GeneratedRegex(@"[.!?](\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("^[0-9](-[0-9]){3}$")]
    private static partial Regex TempoShape();
}
