using Vigor.Core.Ai.Configuration;

namespace Vigor.Core.Ai.Providers;

/// <summary>A provider at work: its models, and whether it asked to be left alone.</summary>
public sealed class AiProvider
{
    private readonly TimeProvider time;
    private long parkedUntil;

    internal AiProvider(ProviderOptions options, Func<AiProvider, ModelClass, ProviderModel?> candidate, TimeProvider time)
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
    public ProviderModel Usual { get; }

    /// <summary>The cheaper model, when there is one.</summary>
    public ProviderModel? Economy { get; }

    /// <summary>Its models.</summary>
    public IEnumerable<ProviderModel> Models => Economy is null ? [Usual] : [Usual, Economy];

    /// <summary>Until when it asked to be left alone; in the past when it did not.</summary>
    public DateTimeOffset ParkedUntil => new(Interlocked.Read(ref parkedUntil), TimeSpan.Zero);

    /// <summary>Whether that time is not over.</summary>
    public bool IsParked => time.GetUtcNow() < ParkedUntil;

    /// <summary>Asks it again although it asked to be left alone.</summary>
    public void Unpark() => Interlocked.Exchange(ref parkedUntil, 0);

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
