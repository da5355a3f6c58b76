using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.Training;
using Vigor.Core.Training.Records;

namespace Vigor.Tests.Training.Records;

public sealed class PersonalRecordsTests
{
    private static readonly Gen<SetValues> Sets = Gen.Select(Gen.Int[0, 15], Gen.Int[0, 10], Gen.Enum<SetKind>())
        .Select((reps, load, kind) => Gym.Reps(reps, load * 10m, kind: kind));

    private static readonly Gen<SetValues> AnySets = Gen.OneOf(
        Sets,
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 3]).Select((reps, help) => new SetValues { Reps = reps, Help = help > 0 ? Load.FromKilograms(help * 10m) : null }),
        Gen.Int[1, 120].Select(seconds => new SetValues { Seconds = seconds }),
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 8]).Select((far, slow) => new SetValues { Metres = far * 100, Seconds = slow * 30 }));

    [Fact]
    public void Told_one_after_the_other_each_set_beats_what_it_beats_among_all_before_it() =>
        AnySets.List[0, 40].Sample(sets =>
        {
            var running = new RunningRecords();
            return sets.Index().All(set => running.Take(set.Item) == PersonalRecords.Beaten(set.Item, sets.Take(set.Index)));
        });

    [Fact]
    public void The_first_set_beats_nothing() => Sets.Sample(set => PersonalRecords.Beaten(set, []) == RecordKinds.None);

    [Fact]
    public void A_set_does_not_beat_itself() =>
        Sets.List[0, 20].Where(sets => sets.Count > 0).Sample(sets => PersonalRecords.Beaten(sets[0], sets) == RecordKinds.None);

    [Fact]
    public void Warm_ups_neither_beat_nor_stand_in_the_way() =>
        Gen.Select(Sets, Sets.List[0, 20]).Sample((set, before) =>
            PersonalRecords.Beaten(set with { Kind = SetKind.WarmUp }, before) == RecordKinds.None
            && PersonalRecords.Beaten(set, before) == PersonalRecords.Beaten(set, before.Where(other => other.Kind != SetKind.WarmUp)));

    [Fact]
    public void Once_there_is_something_to_beat_more_history_never_makes_more_records() =>
        Gen.Select(Sets, Sets.List[0, 20]).Sample((set, more) =>
        {
            SetValues[] before = [Gym.Reps(1, 10), Gym.Reps(1)];
            return (PersonalRecords.Beaten(set, [.. before, .. more]) & ~PersonalRecords.Beaten(set, before)) == RecordKinds.None;
        });

    [Fact]
    public void What_some_sets_reach_stays_reached_among_all() =>
        Gen.Select(Sets, Sets.List[1, 20], Sets.List[0, 20]).Sample((set, some, more) =>
        {
            List<SetValues> counted = [.. some.Where(other => other.Kind != SetKind.WarmUp)];
            return !PersonalRecords.IsReached(set, counted) || PersonalRecords.Beaten(set, [.. counted, .. more]) == RecordKinds.None;
        });

    [Fact]
    public void A_set_reaches_what_it_repeats_and_nothing_of_another_measure()
    {
        Assert.True(PersonalRecords.IsReached(Gym.Reps(8, 60), [Gym.Reps(8, 60)]));
        Assert.False(PersonalRecords.IsReached(Gym.Reps(8, 60), [Gym.Reps(7, 60)]));
        Assert.False(PersonalRecords.IsReached(Gym.Reps(8), [Gym.Reps(12, 60)]));
    }

    [Fact]
    public void Reps_without_load_and_with_load_do_not_compete()
    {
        Assert.Equal(RecordKinds.None, PersonalRecords.Beaten(Gym.Reps(15), [Gym.Reps(5, 20)]));
        Assert.Equal(RecordKinds.MostReps, PersonalRecords.Beaten(Gym.Reps(15), [Gym.Reps(5, 20), Gym.Reps(14)]));
        Assert.Equal(RecordKinds.HeaviestLoad | RecordKinds.Volume, PersonalRecords.Beaten(Gym.Reps(13, 25), [Gym.Reps(5, 20)]));
    }

    [Fact]
    public void More_volume_in_a_set_is_a_record_of_its_own()
    {
        Assert.Equal(RecordKinds.Volume, PersonalRecords.Beaten(Gym.Reps(13, 15), [Gym.Reps(5, 20), Gym.Reps(12, 16)]));
        Assert.Equal(RecordKinds.None, PersonalRecords.Beaten(Gym.Reps(13, 10), [Gym.Reps(13, 10), Gym.Reps(5, 60)]));
    }

    [Fact]
    public void A_run_is_faster_only_than_those_that_went_at_least_as_far()
    {
        static SetValues Run(int metres, int seconds) => new() { Metres = metres, Seconds = seconds };

        Assert.Equal(RecordKinds.Fastest, PersonalRecords.Beaten(Run(5_000, 1_500), [Run(5_000, 1_560), Run(400, 70)]));
        Assert.Equal(RecordKinds.None, PersonalRecords.Beaten(Run(400, 70), [Run(5_000, 800)]));
        Assert.Equal(RecordKinds.LongestTime, PersonalRecords.Beaten(Run(6_000, 1_800), [Run(5_000, 1_560)]));
        Assert.Equal(RecordKinds.None, PersonalRecords.Beaten(Run(5_000, 1_560), [Run(5_000, 1_560)]));
        Assert.Equal(RecordKinds.None, PersonalRecords.Beaten(Run(5_000, 1_500) with { Kind = SetKind.WarmUp }, [Run(5_000, 1_560)]));
    }
}
