using Vigor.Core.People.Services;

namespace Vigor.Web.Account.SignIns;

/// <summary>From where the owner of an account has signed in before: each such browser and network is counted for itself.</summary>
internal sealed class KnownPlaces(KnownDevices devices, KnownTries tries, SignInService signIns)
{
    /// <summary>The place that a request comes from; null when the account has never been signed in from there.</summary>
    public async Task<string?> OfAsync(HttpContext context, Guid accountId)
    {
        if (devices.DeviceOf(context, accountId) is { } device)
        {
            return $"{accountId} {device}";
        }

        return RequestOrigin.Of(context).Network is { } network && await signIns.KnowsAsync(accountId, network) ? $"{accountId} {network}" : null;
    }

    /// <summary>Whether another password is looked at that comes from a known place.</summary>
    public bool MayTry(string place) => tries.MayTry(place);

    /// <summary>Counts a wrong password that came from a known place.</summary>
    public void Count(string place) => tries.Count(place);

    /// <summary>Notes that an account has signed in from where a request comes.</summary>
    public void Remember(HttpContext context, Guid accountId) => devices.Remember(context, accountId);
}
