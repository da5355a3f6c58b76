using Microsoft.AspNetCore.Components;

namespace Vigor.Web.Components.Figures;

/// <summary>
/// A picture that is not sent again where it stands in the document that a circuit takes over: the script that carries over what
/// was typed puts it into its place, by what it shows.
/// </summary>
public abstract class DrawingBase : ComponentBase, IDisposable
{
    private string? kept;

    /// <summary>What is drawn, in a few characters; null for what is always sent.</summary>
    protected abstract string? What { get; }

    /// <summary>Whether it is left out because it stands there.</summary>
    protected bool IsKept => kept is not null;

    /// <summary>The element's key: what was put there by a script leaves with its element.</summary>
    protected object Key => (What, IsKept);

    [Inject]
    private FirstDrawing First { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose()
    {
        First.Missed -= Draw;
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive && First.IsOn)
        {
            kept = What;
            First.Missed += Draw;
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => kept = kept == What ? kept : null;

    private void Draw()
    {
        kept = null;
        StateHasChanged();
    }
}
