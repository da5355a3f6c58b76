namespace Vigor.Web.Pages.Sessions;

/// <summary>Which of several questions was the last: what comes late for an earlier one must not be drawn over a newer answer.</summary>
public sealed class Latest
{
    private int asked;

    /// <summary>Notes a new question.</summary>
    /// <returns>Says whether no newer one was asked since.</returns>
    public Func<bool> Ask()
    {
        var number = ++asked;
        return () => number == asked;
    }
}
