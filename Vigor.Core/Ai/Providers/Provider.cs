namespace Vigor.Core.Ai.Providers;

/// <summary>A provider at work: its models, and whether it asked to be left alone.</summary>
public sealed class Provider
{
    private readonly TimeProvider time;
    private long parkedUntil;

    internal Provider(ProviderOptions options, Func<Provider, ModelClass, Candidate?> candidate, TimeProvider time)
    {
        Options = options;
        this.time = time;
        Usual = candidate(this, ModelClass.Usual)!;
        Economy = candidate(this, ModelClass.Economy);
    }

    /// <summary>What the configuration says of it.</summary>
    public ProviderOptions Options { get; }

    /// <summary>The name in the configuration.</summary>
    public string Name => Options.Name;

    /// <summary>The model that answers as a rule.</summary>
    public Candidate Usual { get; }

    /// <summary>The cheaper model, when there is one.</summary>
    public Candidate? Economy { get; }

    /// <summary>Its models.</summary>
    public IEnumerable<Candidate> Models => Economy is null ? [Usual] : [Usual, Economy];

    /// <summary>Until when it asked to be left alone; in the past when it did not.</summary>
    public DateTimeOffset ParkedUntil => new(Interlocked.Read(ref parkedUntil), TimeSpan.Zero);

    /// <summary>Whether that time is not over.</summary>
    public bool IsParked => time.GetUtcNow() < ParkedUntil;

    /// <summary>Leaves it alone for a while; a shorter wait that another call was told does not end a longer one.</summary>
    public void Park(TimeSpan wait)
    {
        var until = (time.GetUtcNow() + wait).UtcTicks;
        for (var known = Interlocked.Read(ref parkedUntil); known < until;)
        {
            var found = Interlocked.CompareExchange(ref parkedUntil, until, known);
            if (found == known)
            {
                break;
            }

            known = found;
        }
    }
}
