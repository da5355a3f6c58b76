using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People.Reminders;
using Vigor.Core.People.Safety;

namespace Vigor.Core.People.Services;

/// <summary>The door to profiles.</summary>
public sealed class ProfileService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>The actor's profile; a new, empty one when they have none yet.</summary>
    public async Task<Profile> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken)
            ?? new Profile { UserId = actor.UserId };
    }

    /// <summary>
    /// Looks for a red flag in what the actor wrote, wherever they wrote it, and keeps one that stops training before anything else
    /// is done with the text.
    /// </summary>
    /// <param name="actor">Who wrote it.</param>
    /// <param name="profile">Their profile, read a moment ago.</param>
    /// <param name="text">What they wrote.</param>
    /// <param name="told">Limitations named beside those of the profile.</param>
    /// <returns>What the text says of a red flag.</returns>
    public async Task<HealthReading> ScreenAsync(Actor actor, Profile profile, string text, IReadOnlyList<Limitation>? told = null)
    {
        var reading = HealthReader.Default.Read(text, IsPregnant(profile, told));
        if (reading.Stopped is { StopsTraining: true } finding)
        {
            await NoteRedFlagAsync(actor, finding.Rule, finding.Language, CancellationToken.None);
        }

        return reading;
    }

    /// <summary>Takes the actor's word that what they were asked about happens now, and keeps it like a sign that was told plainly.</summary>
    /// <param name="actor">Who says so.</param>
    /// <param name="profile">Their profile, read a moment ago.</param>
    /// <param name="text">What they wrote before they were asked.</param>
    /// <param name="told">Limitations named beside those of the profile.</param>
    /// <returns>What is said to it; null when the text holds no sign.</returns>
    public async Task<SafetyFinding?> ConfirmAsync(Actor actor, Profile profile, string text, IReadOnlyList<Limitation>? told = null)
    {
        if (HealthReader.Default.Read(text, IsPregnant(profile, told)).Finding is not { } asked)
        {
            return null;
        }

        var finding = HealthReader.Default.Confirmed(asked);
        if (finding.StopsTraining)
        {
            await NoteRedFlagAsync(actor, finding.Rule, finding.Language, CancellationToken.None);
        }

        return finding;
    }

    private static bool IsPregnant(Profile profile, IReadOnlyList<Limitation>? told) =>
        profile.Limitations.Concat(told ?? []).Any(limitation => limitation.Area == BodyArea.Pregnancy);

    /// <summary>
    /// Keeps a warning sign that the actor told of; while it is open no workout is written or started. One that is open already
    /// stays, unless they now write of wanting to die or to hurt themselves.
    /// </summary>
    /// <param name="actor">Who told of it.</param>
    /// <param name="sign">What it was, in a word or two.</param>
    /// <param name="language">The language in which they told of it, two letters of ISO 639-1; null for English and for what cannot be told.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <returns>Whether none was open before.</returns>
    public async Task<bool> NoteRedFlagAsync(Actor actor, string sign, string? language = null, CancellationToken cancellationToken = default)
    {
        var isFirst = false;
        await UpdateAsync(
            actor,
            profile =>
            {
                isFirst = profile.Readiness.Flag is null;
                return profile with { Readiness = profile.Readiness.After(new(sign, profile.DayOf(time.GetUtcNow()), language)) };
            },
            cancellationToken);
        return isFirst;
    }

    /// <summary>Takes the actor's word that their warning sign has been looked at.</summary>
    public Task ResolveRedFlagAsync(Actor actor, CancellationToken cancellationToken = default) =>
        UpdateAsync(actor, profile => profile with { Readiness = profile.Readiness with { Flag = null } }, cancellationToken);

    /// <summary>Lets the people of the support read the actor's conversations for <see cref="Profile.SupportReads"/>, or takes it back.</summary>
    public Task<Profile> LetSupportReadAsync(Actor actor, bool isAllowed, CancellationToken cancellationToken = default) =>
        UpdateAsync(actor, profile => profile with { SupportMayReadUntil = isAllowed ? time.GetUtcNow() + Profile.SupportReads : null }, cancellationToken);

    /// <summary>Changes the actor's profile as a whole or not at all.</summary>
    /// <param name="actor">Whose profile.</param>
    /// <param name="change">The profile with its new values.</param>
    /// <param name="cancellationToken">Cancels before the change is stored.</param>
    /// <exception cref="Refusal">A value is out of range.</exception>
    public async Task<Profile> UpdateAsync(Actor actor, Func<Profile, Profile> change, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await db.Profiles.SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken);
        var now = time.GetUtcNow();

        // As they were: a stored profile is changed in place.
        var (weighed, lived) = (stored?.BodyWeightGrams, stored?.TimeZone);
        var profile = change(stored ?? new Profile { UserId = actor.UserId }) with { UpdatedAt = now };
        ProfileRules.Check(profile, DateOnly.FromDateTime(now.UtcDateTime));
        if (stored is null)
        {
            db.Profiles.Add(profile);
        }
        else
        {
            db.Replace(stored, profile);
        }

        // What the profile says the log of weights says too.
        if (profile.BodyWeightGrams is { } grams && grams != weighed)
        {
            await NoteWeightAsync(db, actor, profile.DayOf(now), grams, cancellationToken);
        }

        var isElsewhere = lived != profile.TimeZone;
        await db.SaveChangesAsync(cancellationToken);
        if (isElsewhere)
        {
            // Their reminders are looked at again by the new clock.
            await db.ReminderSettings.Where(settings => settings.UserId == actor.UserId && settings.NextAt != null).ExecuteUpdateAsync(set => set.SetProperty(settings => settings.NextAt, now), cancellationToken);
        }

        return profile;
    }

    private static async Task NoteWeightAsync(VigorDb db, Actor actor, DateOnly day, int grams, CancellationToken cancellationToken)
    {
        if (await db.BodyWeights.SingleOrDefaultAsync(entry => entry.UserId == actor.UserId && entry.Day == day, cancellationToken) is { } known)
        {
            db.Replace(known, known with { Grams = grams });
        }
        else
        {
            db.BodyWeights.Add(new() { UserId = actor.UserId, Day = day, Grams = grams });
        }
    }
}
