using Microsoft.AspNetCore.Components;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Web.Components.Fields;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Pages.Progress.Charts;

/// <summary>Figures of the body by day: one is stored, changed or deleted, and what was deleted is brought back.</summary>
/// <typeparam name="T">A figure on a day.</typeparam>
public abstract class BodyCard<T> : ActingComponent
    where T : class
{
    /// <summary>Rows of the table; the download has all of them.</summary>
    protected const int MostRows = 60;

    private bool isFilled;

    /// <summary>The person's unit.</summary>
    [Parameter, EditorRequired]
    public UnitSystem Units { get; set; }

    /// <summary>The person's day.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Where the figures are downloaded.</summary>
    [Parameter, EditorRequired]
    public string Data { get; set; } = "";

    /// <summary>Tells that a figure was stored or removed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>As typed.</summary>
    protected Entry<decimal> Amount { get; set; }

    /// <summary>As typed.</summary>
    protected Entry<DateOnly> Day { get; set; }

    /// <summary>Brings back what was deleted last; nothing where nothing was.</summary>
    protected EventCallback Undo => Removed is null ? default : EventCallback.Factory.Create(this, BringBackAsync);

    private T? Removed { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Day = isFilled ? Day : Today;
        isFilled = true;
    }

    /// <summary>Stores a figure; one of the same day gives way.</summary>
    /// <exception cref="Refusal">It is none that can be believed.</exception>
    protected abstract Task KeepAsync(Actor actor, T figure);

    /// <summary>Deletes a figure.</summary>
    protected abstract Task ForgetAsync(Actor actor, T figure);

    /// <summary>A figure and its day in words: "81.5 kg, yesterday".</summary>
    protected abstract string Told(T figure);

    /// <summary>Stores a figure and clears what was typed for it.</summary>
    protected async Task StoreAsync(Actor actor, T figure)
    {
        var typed = (Amount, Day);
        await KeepAsync(actor, figure);
        Removed = null;

        // Who types the next one already keeps it.
        if (typed == (Amount, Day))
        {
            (Amount, Day) = (default, Today);
        }

        Said = $"Saved: {Told(figure)}.";
        await OnChanged.InvokeAsync();
    }

    /// <summary>Deletes a figure.</summary>
    protected Task RemoveAsync(T figure) => InTurnAsync(async actor =>
    {
        await ForgetAsync(actor, figure);
        Removed = figure;
        Said = $"Deleted: {Told(figure)}.";
        await OnChanged.InvokeAsync();
    });

    private Task BringBackAsync() => Removed is { } figure ? InTurnAsync(actor => StoreAsync(actor, figure)) : Task.CompletedTask;
}
