namespace Vigor.Web.Components.Figures;

/// <summary>
/// Knows whether a circuit draws its first page, of which the pictures stand in the document already: they are most of what such a
/// page consists of, and to send and build them once more takes a slow phone longer than all the rest. One a circuit.
/// </summary>
internal sealed class FirstDrawing
{
    private bool hasBegun;

    /// <summary>Raised when a picture was left out that did not stand there after all: all of them are to be drawn.</summary>
    public event Action? Missed;

    /// <summary>Whether pictures are left out now.</summary>
    public bool IsOn { get; private set; }

    /// <summary>The first page is about to be drawn. Does nothing for a later one.</summary>
    public void Begin() => (IsOn, hasBegun) = (!hasBegun, true);

    /// <summary>The first page is drawn.</summary>
    /// <param name="isWhole">Whether every picture was found.</param>
    public void End(bool isWhole)
    {
        (IsOn, hasBegun) = (false, true);
        if (!isWhole)
        {
            Missed?.Invoke();
        }
    }
}
