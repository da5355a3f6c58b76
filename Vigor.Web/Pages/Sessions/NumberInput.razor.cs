using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Pages.Sessions;

public sealed partial class NumberInput
{
    /// <summary>Accessible name, which refusals use for the field too.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What refusals call the field, and scripts in lower case, where that is not its name.</summary>
    [Parameter]
    public string? Field { get; set; }

    /// <summary>What the id begins with, where a page shows the same field twice.</summary>
    [Parameter]
    public string Prefix { get; set; } = "set";

    /// <summary>Unit beside the name.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>What one tap on plus or minus changes.</summary>
    [Parameter]
    public decimal Step { get; set; } = 1;

    /// <summary>The least value that steps lead to.</summary>
    [Parameter]
    public decimal Min { get; set; }

    /// <summary>Where a step begins while the field is empty; shown in grey.</summary>
    [Parameter]
    public decimal? Hint { get; set; }

    [Parameter]
    public decimal? Value { get; set; }

    [Parameter]
    public EventCallback<decimal?> ValueChanged { get; set; }

    /// <summary>What was refused, if anything was.</summary>
    [Parameter]
    public Failure? Failure { get; set; }

    private string Id => $"{Prefix}-{(Field ?? Name).ToLowerInvariant()}";

    private bool IsRefused => Failure?.Field == (Field ?? Name);

    private Task MoveAsync(decimal by) => ValueChanged.InvokeAsync(Math.Max(Min, Value is { } value ? value + by : Hint ?? (by > 0 ? Min + by : Min)));

    private static string? Invariant(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture);
}
