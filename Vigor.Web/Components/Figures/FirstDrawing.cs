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

    /// <summary>The first page is drawn: whatever is asked for from here on is drawn as a whole.</summary>
    public void End() => (IsOn, hasBegun) = (false, true);

    /// <summary>Has all pictures drawn that were left out.</summary>
    public void Redraw() => Missed?.Invoke();
}
