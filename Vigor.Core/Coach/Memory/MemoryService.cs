using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Memory;

/// <summary>The door to what the coach remembers. Nothing gets in or out without the person's own tap.</summary>
public sealed class MemoryService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>What is remembered, oldest first.</summary>
    public async Task<IReadOnlyList<RememberedFact>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Own(db, actor).AsNoTracking().OrderBy(fact => fact.Id).Take(RememberedFact.Most).ToListAsync(cancellationToken);
    }

    /// <summary>Remembers something; the same words a second time change nothing.</summary>
    /// <returns>What is remembered.</returns>
    /// <exception cref="Refusal">The text is empty or too long, names a symptom that a doctor should hear of, or too much is remembered already.</exception>
    public async Task<RememberedFact> RememberAsync(Actor actor, string text, CancellationToken cancellationToken = default)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length is 0 or > RememberedFact.MaxText)
        {
            throw Refusal.Invalid(nameof(RememberedFact.Text), line.Length == 0
                ? "Write what to remember first."
                : $"A fact has up to {RememberedFact.MaxText} characters; yours has {line.Length}.");
        }

        if (HealthReader.Default.Read(line) is { Outcome: not HealthOutcome.Go, Finding.Tier: not SafetyTier.Redirect })
        {
            throw Refusal.Invalid(nameof(RememberedFact.Text), "This is for a doctor rather than for the coach's memory. Limitations belong in your profile.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await Own(db, actor).AsNoTracking().ToListAsync(cancellationToken);
        if (known.Find(fact => fact.Text == line) is { } same)
        {
            return same;
        }

        if (known.Count >= RememberedFact.Most)
        {
            throw new Refusal(RefusalCode.Conflict, $"The coach remembers {RememberedFact.Most} facts already. Let it forget one first, in your profile.");
        }

        var now = time.GetUtcNow();
        var fact = new RememberedFact { Id = Guid.CreateVersion7(now), UserId = actor.UserId, Text = line, CreatedAt = now };
        db.RememberedFacts.Add(fact);
        await db.SaveChangesAsync(cancellationToken);
        return fact;
    }

    /// <summary>Forgets a fact for good; one that is gone already stays gone.</summary>
    public async Task ForgetAsync(Actor actor, Guid factId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Own(db, actor).Where(fact => fact.Id == factId).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<RememberedFact> Own(VigorDb db, Actor actor)
    {
        var facts = db.RememberedFacts;
        return facts.Where(fact => fact.UserId == actor.UserId);
    }
}
