using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Training.Events;

/// <summary>Takes what devices tell of sets: done, corrected, taken back and brought back.</summary>
/// <param name="Db">The database, within the turn of this event.</param>
/// <param name="Actor">Who trains.</param>
/// <param name="Catalogue">The exercises that are shipped.</param>
/// <param name="Session">The workout.</param>
/// <param name="Now">The moment.</param>
internal readonly record struct SetTelling(VigorDb Db, Actor Actor, ExerciseCatalogue Catalogue, Session Session, DateTimeOffset Now)
{
    /// <summary>Adds a set that was done, unless another device has told the same.</summary>
    /// <exception cref="Refusal">There is no such exercise, a value is out of range, or its id is that of a set of another workout.</exception>
    public async Task<EventResult> AddAsync(WorkoutEvent.SetDone done, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (session, db) = (Session, Db);
        var position = await db.MeantPlaceAsync(session, done.Exercise, cancellationToken);
        done = done with { Values = Meant(done.Values, session.Workout.Exercises[position].Slug, kept: null) };
        SetRules.CheckNumber(done.Number);
        SetRules.Check(done.Values, session.Workout.Exercises[position]);
        var known = await db.SetEntries.AsNoTracking().Where(set => set.SessionId == session.Id || set.Id == done.Id).OrderBy(set => set.Position).ThenBy(set => set.SetNumber).ToListAsync(cancellationToken);
        if (known.Find(set => set.Id == done.Id) is { } itself)
        {
            return itself.SessionId == session.Id ? new(SetId: done.Id) : throw new Refusal(RefusalCode.Conflict, "This set belongs to another workout.");
        }

        var all = known.FindAll(set => set.DeletedAt is null);
        at = done.IsAfterwards ? Afterwards(all) : at;
        var before = await db.ToldBeforeAsync(session, done, at, cancellationToken);
        var place = SetPlace.Of([.. all.Where(set => set.Position == position)], done.Number, done.Values, at, done.Device, set => before.Met.Contains(set));
        if (place.Same is { } same)
        {
            return new(EventOutcome.Merged, "Your other device had logged the same set.", same);
        }

        var set = await StoreAsync(done, (position, place.Number), at, cancellationToken);
        if (before.IsTakenBack)
        {
            set.TakeBack(Now);
            return new(SetId: set.Id);
        }

        if (done.IsAfterwards || !before.IsOverruled)
        {
            Lead(done, all, place.Number, position, at);
        }

        return new(EventOutcome.Stored, SentenceOf(done, place, at), set.Id);
    }

    private async Task<SetEntry> StoreAsync(WorkoutEvent.SetDone done, (int Position, int Number) place, DateTimeOffset at, CancellationToken cancellationToken)
    {
        SetRules.CheckNumber(place.Number);

        // What comes in after the workout was finished elsewhere was done in it.
        var within = !done.IsAfterwards && Session.FinishedAt < at ? Session.FinishedAt.Value : at;
        var slug = Session.Workout.Exercises[place.Position].Slug;
        var set = SetEntry.Of(Session, done.Id, slug, place, done.Values, within, done.Device, place.Number == done.Number ? null : done.Number);
        set.Beat(await Db.BeatenAsync(Actor, Catalogue, set, done.Values, cancellationToken));
        Db.SetEntries.Add(set);
        return set;
    }

    /// <summary>Corrects a set.</summary>
    /// <exception cref="Refusal">It is gone, or a value is out of range.</exception>
    public async Task<EventResult> CorrectAsync(WorkoutEvent.SetCorrected corrected, CancellationToken cancellationToken)
    {
        if (await Db.MeantSetAsync(Session, corrected.Set, cancellationToken) is not { DeletedAt: null } set)
        {
            throw new Refusal(RefusalCode.Conflict, "This set was taken back meanwhile. Log it anew if it counts.");
        }

        var values = Meant(corrected.Values, set.ExerciseSlug, set.HelpGrams);
        set.Correct(values, Session.Workout.Exercises[set.Position]);
        set.Beat(await Db.BeatenAsync(Actor, Catalogue, set, values, cancellationToken));
        return new(SetId: set.Id);
    }

    /// <summary>Takes a set back, or brings it back.</summary>
    /// <exception cref="Refusal">It is to come back and is gone for good.</exception>
    public async Task<EventResult> TurnAsync(WorkoutEvent.SetTurned turned, CancellationToken cancellationToken)
    {
        var session = Session;
        var set = await Db.MeantSetAsync(session, turned.Set, cancellationToken);
        if (!turned.IsBack)
        {
            if (set is { DeletedAt: null })
            {
                set.TakeBack(Now);
                session.TurnTo(set.Position);
                session.SkipRest();
            }

            // One that is not known yet is on its way, and finds this when it comes.
            return new(SetId: set?.Id ?? turned.Set);
        }

        if (set is null)
        {
            throw new Refusal(RefusalCode.Conflict, "This set is gone for good. Log it anew if it counts.");
        }

        if (set.DeletedAt is not null)
        {
            var taken = await Db.SetEntries
                .Where(other => other.SessionId == session.Id && other.Position == set.Position && other.DeletedAt == null)
                .Select(other => other.SetNumber)
                .ToListAsync(cancellationToken);
            set.BringBack(taken.Contains(set.SetNumber) ? taken.LowestFree() : set.SetNumber);
        }

        return new(SetId: set.Id);
    }

    /// <summary>What a weight means: help where the exercise is one that is helped. Help that a set has and a device does not know of stays.</summary>
    private SetValues Meant(SetValues values, string slug, int? kept)
    {
        if (values.Help is not null)
        {
            return values;
        }

        if (Catalogue.Find(slug)?.Assisted != true)
        {
            return kept is { } grams ? values with { Help = new Load(grams) } : values;
        }

        Load? help = values.Load is { Grams: > 0 } load ? load : null;
        return values with { Load = null, Help = help };
    }

    // What is written down later happened then: sets stand in their order within the workout's time.
    private DateTimeOffset Afterwards(IReadOnlyList<SetEntry> all) =>
        (all.Count == 0 ? Session.StartedAt : all.Max(set => set.CompletedAt)).AddSeconds(1);

    private void Lead(WorkoutEvent.SetDone done, IReadOnlyList<SetEntry> all, int number, int position, DateTimeOffset at)
    {
        if (SessionFlow.Lead(Session, [.. all.Select(LoggedSet.Of)], (position, number), at, Now) && done.IsAfterwards)
        {
            Session.SkipRest();
        }
    }

    private string? SentenceOf(WorkoutEvent.SetDone done, SetPlace place, DateTimeOffset at)
    {
        if (place.Number != done.Number)
        {
            return $"Your other device had logged another set {done.Number}. Both stay: this one is set {place.Number}.";
        }

        return !done.IsAfterwards && Session.FinishedAt < at ? "This workout was finished on another device. The set is in it." : null;
    }
}
