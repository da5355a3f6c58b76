using Microsoft.Extensions.Options;
using Vigor.Web.Account.SignIns;

namespace Vigor.Web.Hosting;

/// <summary>Counts the connections that hold circuits: of each account, of each address where nobody is signed in, and of all.</summary>
internal sealed class CircuitPlaces(IOptions<RequestLimitOptions> options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> taken = [];
    private int all;

    /// <summary>How many are held.</summary>
    public int Taken
    {
        get
        {
            lock (gate)
            {
                return all;
            }
        }
    }

    /// <summary>Why no further circuit of whoever asks has a place, in a sentence; null when one has.</summary>
    public string? Problem(HttpContext context)
    {
        lock (gate)
        {
            return ProblemOf(context);
        }
    }

    /// <summary>Takes a place until it is given back; null when there is none.</summary>
    public IDisposable? Take(HttpContext context)
    {
        lock (gate)
        {
            if (ProblemOf(context) is not null)
            {
                return null;
            }

            var (key, _) = KeyOf(context);
            taken[key] = taken.GetValueOrDefault(key) + 1;
            all++;
            return new Place(this, key);
        }
    }

    private string? ProblemOf(HttpContext context)
    {
        var (key, most) = KeyOf(context);
        if (taken.GetValueOrDefault(key) >= most)
        {
            return SignInCookie.OwnerOf(context.User) is null
                ? "Vigor is open too often from your network. Close other tabs, or sign in."
                : $"You have Vigor open in {most} tabs and windows, and that is as many as can be open at once. Close some, then load this page again.";
        }

        return all >= options.Value.Circuits ? "Very many people are here just now. What you log in a running workout is safe; try this page again in a minute." : null;
    }

    private (string Key, int Most) KeyOf(HttpContext context) => SignInCookie.OwnerOf(context.User) is { } owner
        ? ($"{owner}", options.Value.CircuitsPerAccount)
        : (RequestLimits.Client(context), options.Value.CircuitsPerAddress);

    private void GiveBack(string key)
    {
        lock (gate)
        {
            all--;
            if (--taken[key] == 0)
            {
                taken.Remove(key);
            }
        }
    }

    private sealed class Place(CircuitPlaces places, string key) : IDisposable
    {
        private int isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isGiven, 1) == 0)
            {
                places.GiveBack(key);
            }
        }
    }
}
