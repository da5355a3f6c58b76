using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Vigor.Core;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Services;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Web.Account;
using Vigor.Web.Components.Reading;

namespace Vigor.Web.Pages.Coach;

/// <summary>A conversation with the coach. The answer belongs to the server; this page only looks at it while it grows.</summary>
public sealed partial class CoachPage(
    CoachService coach,
    ProfileService profiles,
    CurrentActor currentActor,
    NavigationManager navigation,
    IJSRuntime script,
    ILogger<CoachPage> logger)
{
    private readonly List<MessageView> messages = [];
    private Actor? actor;
    private ConversationView? conversation;
    private IReadOnlyList<string> replies = [];
    private Failure? failure;
    private RedFlag? flag;
    private CancellationTokenSource following = new();
    private IJSObjectReference? module;
    private ElementReference box;
    private ElementReference conversationLog;
    private string? attached;
    private string draft = "";
    private bool loading;
    private Guid? copied;
    private bool hasOlder;

    // Kept until the question is stored, so that sending again after a failure asks once.
    private Guid? pendingId;
    private bool isAsking;

    /// <summary>Which conversation; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    /// <summary>A question that another page puts into the message box of a new conversation.</summary>
    [SupplyParameterFromQuery(Name = "ask")]
    public string? Ask { get; set; }

    /// <summary>There is no such conversation that is theirs.</summary>
    private bool IsMissing => failure is { Title: "Not found" };

    private bool IsWriting => messages.LastOrDefault()?.Status == MessageStatus.Streaming;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await following.CancelAsync();
        following.Dispose();
        if (module is not null)
        {
            try
            {
                await module.InvokeVoidAsync("detach", box);
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone, and its script with it.
            }
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        actor ??= await currentActor.GetAsync();
        if (Id is null && draft.Length == 0 && Ask is { } question)
        {
            draft = question.Cut(Message.MaxQuestion);
        }

        if (conversation?.Id != Id || Id is null)
        {
            await ReloadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The box goes with a conversation that is not found and comes back as another one.
        if (!IsMissing && box.Id is { } drawn && drawn != attached)
        {
            attached = drawn;
            module ??= await script.InvokeAsync<IJSObjectReference>("import", "./Pages/Coach/CoachPage.razor.js");
            await module.InvokeVoidAsync("attach", box, conversationLog);
        }
    }

    private async Task ReloadAsync()
    {
        await following.CancelAsync();
        following.Dispose();
        following = new();

        // What is shown already stays until it is read anew, so that nothing jumps.
        var isShown = Id is not null && messages is [{ } first, ..] && first.ConversationId == Id;
        if (!isShown)
        {
            messages.Clear();
            conversation = null;
            hasOlder = false;
            loading = Id is not null;
        }

        // Another conversation may be opened before this one is read.
        var opened = following;
        await TryAsync(async () =>
        {
            var read = Id is { } id ? await coach.GetAsync(actor!, id) : null;
            var open = (await profiles.GetAsync(actor!)).Readiness.Flag;
            var next = await coach.QuickRepliesAsync(actor!, read?.Messages.LastOrDefault());
            if (opened == following)
            {
                (conversation, hasOlder, flag, replies) = (read, read?.HasOlder ?? false, open, next);
                messages.Clear();
                messages.AddRange(read?.Messages ?? []);
                Follow();
            }
        });
        loading = loading && opened != following;
    }

    private Task SendAsync() => AskAsync(draft);

    private async Task AskAsync(string text)
    {
        // A second tap while the first is on its way asks nothing more.
        if (isAsking || IsWriting)
        {
            return;
        }

        isAsking = true;
        await TryAsync(() => StoreAsync(text));
        isAsking = false;
    }

    private async Task StoreAsync(string text)
    {
        pendingId ??= Guid.CreateVersion7();
        var (id, opened) = (Id, following);
        var asked = await coach.AskAsync(actor!, id, text, pendingId.Value);
        pendingId = null;
        if (text == draft)
        {
            draft = "";
            await (module?.InvokeVoidAsync("sent", box) ?? ValueTask.CompletedTask);
        }

        // Who has gone elsewhere meanwhile is left there; the question waits in its conversation.
        if (opened != following)
        {
            await (id is not null && id == Id ? ReloadAsync() : Task.CompletedTask);
            return;
        }

        messages.Add(asked.Question);
        messages.Add(asked.Answer);
        if (id is null)
        {
            navigation.NavigateTo(Links.Conversation(asked.ConversationId));
            return;
        }

        if (asked.Answer.Safety is not null)
        {
            flag = (await profiles.GetAsync(actor!)).Readiness.Flag;
            replies = [];
        }

        Follow();
    }

    private Task StopAsync() => TryAsync(() => coach.StopAsync(actor!, Id!.Value));

    private Task RetryAsync(MessageView answer) => TryAsync(async () =>
    {
        Replace(await coach.RetryAsync(actor!, answer.Id));
        Follow();
    });

    private Task RateAsync(MessageView answer, MessageRating? rating, RatingReason? reason) => TryAsync(async () =>
    {
        await coach.RateAsync(actor!, answer.Id, rating, reason);
        Replace(answer with { Rating = rating, RatingReason = reason });
    });

    private void Turn(MessageView answer, CardView card) =>
        Replace(answer with { Cards = [.. answer.Cards.Select(known => known.Id == card.Id ? card : known)] });

    private MessageView? QuestionOf(MessageView answer) => messages.Find(message => message.Number == answer.Number - 1);

    private Task<bool> AskAnewAsync(MessageView? question, string? text = null, string? prefer = null) => TryAsync(async () =>
    {
        if (question is null || IsWriting)
        {
            return;
        }

        await coach.AskAnewAsync(actor!, question.Id, text ?? question.Text, Guid.CreateVersion7(), prefer);
        await ReloadAsync();
    });

    private Task ShowBranchAsync(int branch) => TryAsync(async () =>
    {
        await coach.ShowBranchAsync(actor!, Id!.Value, branch);
        await ReloadAsync();
    });

    private Task CopyAsync(MessageView answer, string text) => TryAsync(async () =>
    {
        copied = await module!.InvokeAsync<bool>("copy", text) ? answer.Id : null;
    });

    private Task ShowOlderAsync() => TryAsync(async () =>
    {
        var older = await coach.GetAsync(actor!, Id!.Value, messages[0].Number);
        messages.InsertRange(0, older.Messages);
        hasOlder = older.HasOlder;
    });

    /// <summary>Does something and says whether it went well.</summary>
    private async Task<bool> TryAsync(Func<Task> work)
    {
        failure = null;
        try
        {
            await work();
            return true;
        }
        catch (Exception exception) when (exception is not JSDisconnectedException)
        {
            failure = Failure.From(exception, logger);
            return false;
        }
        finally
        {
            // A message that asked for this renders only itself.
            StateHasChanged();
        }
    }
}
