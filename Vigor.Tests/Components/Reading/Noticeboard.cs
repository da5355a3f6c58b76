using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Vigor.Core.People;
using Vigor.Web.Components.Reading;

namespace Vigor.Tests.Components.Reading;

/// <summary>A page that reads what a test hands it, one notice a day, and on which notices are pinned.</summary>
public sealed class Noticeboard : ReadingComponent<IReadOnlyList<string>>
{
    /// <summary>Which day; nothing is read without one.</summary>
    [Parameter]
    public string? Day { get; set; }

    /// <summary>Answers for a day.</summary>
    [Parameter]
    public required Func<string, CancellationToken, Task<IReadOnlyList<string>>> Read { get; set; }

    /// <summary>Pins a notice.</summary>
    [Parameter]
    public Func<Task> Pin { get; set; } = () => Task.CompletedTask;

    [Parameter]
    public bool Keeps { get; set; }

    [Parameter]
    public bool WaitsForCircuit { get; set; }

    public string? Says => Said;

    public Failure? WentWrong => Failure;

    protected override string? Question => Day;

    protected override bool StaysMeanwhile => Keeps;

    protected override bool IsPrerendered => !WaitsForCircuit;

    public Task PinOnceAsync() => InvokeAsync(() => OnceAsync(_ => Pin(), "Saved"));

    public Task PinInTurnAsync() => InvokeAsync(() => InTurnAsync(_ => Pin(), "Saved"));

    /// <summary>Pins a notice and shows the board as it then is.</summary>
    public Task PinAndShowAsync(string notice) => InvokeAsync(() => OnceAsync(async _ =>
    {
        await Pin();
        Show([notice]);
    }));

    public Task TypeAsync() => InvokeAsync(Change);

    protected override Task<IReadOnlyList<string>> ReadAsync(Actor actor, CancellationToken cancellationToken) => Read(Day!, cancellationToken);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<h1>Board</h1>");
        builder.OpenComponent<Shown<IReadOnlyList<string>>>(1);
        builder.AddComponentParameter(2, nameof(Shown<IReadOnlyList<string>>.Of), this);
        builder.AddComponentParameter(3, nameof(Shown<IReadOnlyList<string>>.What), "the notices");
        builder.AddComponentParameter(4, nameof(Shown<IReadOnlyList<string>>.IsEmpty), View is { Count: 0 });
        builder.AddComponentParameter(5, nameof(Shown<IReadOnlyList<string>>.Empty), (RenderFragment)(empty => empty.AddMarkupContent(0, "<em>Nothing yet</em>")));
        builder.AddComponentParameter(6, nameof(Shown<IReadOnlyList<string>>.ChildContent), (RenderFragment<IReadOnlyList<string>>)(notices => list =>
        {
            list.OpenElement(0, "p");
            list.AddContent(1, string.Join(", ", notices));
            list.CloseElement();
        }));
        builder.CloseComponent();
    }
}
