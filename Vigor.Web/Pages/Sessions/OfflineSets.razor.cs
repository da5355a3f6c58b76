using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Vigor.Core.Training.Playing;
using Vigor.Web.Offline;

namespace Vigor.Web.Pages.Sessions;

/// <summary>Catches each tap on "Complete set" in the browser, keeps it there until it is stored, and goes on without a circuit.</summary>
public sealed partial class OfflineSets(IJSRuntime script, TimeProvider time)
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private ElementReference panel;
    private IJSObjectReference? module;
    private DotNetObjectReference<OfflineSets>? self;
    private SessionState? told;

    /// <summary>The workout as it stands.</summary>
    [Parameter, EditorRequired]
    public SessionState State { get; set; } = default!;

    /// <summary>Sets are written down after the workout was over.</summary>
    [Parameter]
    public bool IsAfterwards { get; set; }

    /// <summary>Stores a set. False when it is not known to be stored and nobody was told why: the browser keeps it then.</summary>
    [Parameter, EditorRequired]
    public Func<SetTap, Task<bool>> OnComplete { get; set; } = default!;

    /// <summary>Shows what was stored without this page.</summary>
    [Parameter, EditorRequired]
    public Func<Task> OnCatchUp { get; set; } = default!;

    /// <summary>Opens the page that finishes the workout.</summary>
    [Parameter, EditorRequired]
    public Action OnFinish { get; set; } = default!;

    /// <summary>Told when taps are caught from now on.</summary>
    [Parameter, EditorRequired]
    public Action OnListening { get; set; } = default!;

    /// <summary>Whether taps are caught and the browser knows the workout.</summary>
    public bool IsListening { get; private set; }

    /// <summary>Stores a set that was tapped in the browser.</summary>
    [JSInvokable]
    public Task<bool> CompleteAsync(SetTap tap) => OnComplete(tap);

    /// <summary>Reads the workout again after sets came in another way.</summary>
    [JSInvokable]
    public Task CatchUpAsync() => OnCatchUp();

    /// <summary>Goes on to the end of the workout, which was wished for while the connection was away.</summary>
    [JSInvokable]
    public Task FinishAsync() => InvokeAsync(OnFinish);

    public async ValueTask DisposeAsync()
    {
        IsListening = false;
        self?.Dispose();
        if (module is not null)
        {
            try
            {
                await module.InvokeVoidAsync("detach");
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone; what it kept it sends when it comes back.
            }
        }
    }

    // What the browser writes here must not be drawn over.
    protected override bool ShouldRender() => false;

    protected override Task OnParametersSetAsync() => module is null ? Task.CompletedTask : TellAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await script.InvokeAsync<IJSObjectReference>("import", "./Pages/Sessions/OfflineSets.razor.js");
            await module.InvokeVoidAsync("attach", panel, self);
            await TellAsync();
            IsListening = true;
            OnListening();
        }
    }

    private async Task TellAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (told != State)
            {
                told = State;
                await module!.InvokeVoidAsync("know", OfflineWorkout.Of(State, IsAfterwards, time.GetUtcNow()));
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is told again when it is back.
        }
        finally
        {
            turn.Release();
        }
    }
}
