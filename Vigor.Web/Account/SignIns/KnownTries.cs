using System.Threading.RateLimiting;

namespace Vigor.Web.Account.SignIns;

/// <summary>Wrong passwords of those who are known, each browser and network for itself: as many as anybody has, and as long.</summary>
internal sealed class KnownTries : IDisposable
{
    private readonly PartitionedRateLimiter<string> wrong = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(who, _ => new()
    {
        PermitLimit = AccountHosting.MostWrongPasswords,
        Window = AccountHosting.Lockout,
        QueueLimit = 0,
    }));

    /// <summary>Whether another password is looked at.</summary>
    public bool MayTry(string who) => wrong.GetStatistics(who) is not { CurrentAvailablePermits: 0 };

    /// <summary>Counts a wrong one.</summary>
    public void Count(string who) => wrong.AttemptAcquire(who).Dispose();

    /// <inheritdoc/>
    public void Dispose() => wrong.Dispose();
}
