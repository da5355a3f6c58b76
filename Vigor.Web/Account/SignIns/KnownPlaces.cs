using System.Threading.RateLimiting;
using Vigor.Core.People.Services;

namespace Vigor.Web.Account.SignIns;

/// <summary>
/// From where the owner of an account has signed in before. Wrong passwords from each such browser and network are counted for
/// itself: as many as anybody has, and as long.
/// </summary>
internal sealed class KnownPlaces(KnownDevices devices, SignInService signIns) : IDisposable
{
    private readonly PartitionedRateLimiter<string> wrong = PartitionedRateLimiter.Create<string, string>(place => RateLimitPartition.GetFixedWindowLimiter(place, _ => new()
    {
        PermitLimit = AccountHosting.MostWrongPasswords,
        Window = AccountHosting.Lockout,
        QueueLimit = 0,
    }));

    /// <summary>The place that a request comes from; null when the account has never been signed in from there.</summary>
    public async Task<string?> OfAsync(HttpContext context, Guid accountId)
    {
        if (devices.DeviceOf(context, accountId) is { } device)
        {
            return $"{accountId} {device}";
        }

        return RequestOrigin.Of(context).Network is { } network && await signIns.KnowsAsync(accountId, network) ? $"{accountId} {network}" : null;
    }

    /// <summary>Whether another password is looked at.</summary>
    public bool MayTry(string place) => wrong.GetStatistics(place) is not { CurrentAvailablePermits: 0 };

    /// <summary>Counts a wrong one.</summary>
    public void Count(string place) => wrong.AttemptAcquire(place).Dispose();

    /// <inheritdoc/>
    public void Dispose() => wrong.Dispose();
}
