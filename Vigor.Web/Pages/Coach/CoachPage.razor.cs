using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Vigor.Core;
using Vigor.Core.Ai.Services;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Services;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Web.Components.Fields;

namespace Vigor.Web.Pages.Coach;

/// <summary>A conversation with the coach. The answer belongs to the server; this page only looks at it while it grows.</summary>
public sealed partial class CoachPage(
    CoachService coach,
    ProfileService profiles,
    CoachPrice price,
    AiStatus status,
    ToldLimitationService told,
    NavigationManager navigation,
    IJSRuntime script)
{
    private readonly List<MessageView> messages = [];
    private readonly Dictionary<Guid, MessageItem> items = [];
    private ConversationView? conversation;
    private IReadOnlyList<string> replies = [];
    private RedFlag? flag;
    private CancellationTokenSource following = new();
    private IJSObjectReference? module;
    private TextField? messageField;
    private ElementReference conversationLog;
    private string? attached;
    private string draft = "";
    private string? shown;
    private Guid? copied;
    private bool hasOlder;

    // Kept until the question is stored, so that sending again after a failure asks once.
    private Guid? pendingId;

    /// <summary>Which conversation; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    /// <summary>A question that another page puts into the message box of a new conversation.</summary>
    [SupplyParameterFromQuery(Name = "ask")]
    public string? Ask { get; set; }

    /// <summary>There is no such conversation that is theirs.</summary>
    private bool IsMissing => (Unread ?? Failure) is { IsMissing: true };

    private ElementReference Box => messageField?.Element ?? default;

    // What is left changes with each answer that has come to its end.
    private int Answered => messages.Count(message => message.Status != MessageStatus.Streaming);

    private bool IsWriting => messages.LastOrDefault()?.Status == MessageStatus.Streaming;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await following.CancelAsync();
        if (module is not null)
        {
            try
            {
                await module.InvokeVoidAsync("detach", Box);
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone, and its script with it.
            }
        }
    }

    protected override string Question => $"{Id}";

    // A conversation is too large to travel twice, and nothing can be asked before the circuit is up.
    protected override bool IsPrerendered => false;

    protected override void OnParametersSet()
    {
        if (Id is null && draft.Length == 0 && Ask is { } question)
        {
            draft = question.Cut(Message.MaxQuestion);
        }

        if (shown != Question)
        {
            shown = Question;
            Leave();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The box goes with a conversation that is not found and comes back as another one.
        if (!IsMissing && Box.Id is { } drawn && drawn != attached)
        {
            attached = drawn;
            module ??= await script.InvokeAsync<IJSObjectReference>("import", "./Pages/Coach/CoachPage.razor.js");
            await module.InvokeVoidAsync("attach", Box, conversationLog);
        }
    }

    protected override async Task<ShownTalk> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var read = Id is { } id ? await coach.GetAsync(actor, id, cancellationToken: cancellationToken) : null;
        var open = (await profiles.GetAsync(actor, cancellationToken)).Readiness.Flag;
        return new(read, open, await coach.QuickRepliesAsync(actor, read?.Messages.LastOrDefault(), cancellationToken));
    }

    protected override void OnRead(ShownTalk view)
    {
        (conversation, hasOlder, flag, replies) = (view.Conversation, view.Conversation?.HasOlder ?? false, view.Flag, view.Replies);
        messages.Clear();
        messages.AddRange(view.Conversation?.Messages ?? []);
        Follow();
    }

    private Task ReloadAsync()
    {
        StopFollowing();
        return ReadAsync();
    }

    /// <summary>Lets go of what is shown, unless it is what was asked just now in the conversation that is opened: so nothing jumps.</summary>
    private void Leave()
    {
        StopFollowing();
        Failure = null;
        if (Id is null || messages is not [{ } first, ..] || first.ConversationId != Id)
        {
            messages.Clear();
            items.Clear();
            (conversation, hasOlder) = (null, false);
        }
    }

    private void StopFollowing()
    {
        following.Cancel();
        following = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
    }

    private Task SendAsync() => PutAsync(draft);

    // A second tap while the first is on its way asks nothing more.
    private Task PutAsync(string text) => IsWriting ? Task.CompletedTask : OnceAsync(actor => StoreAsync(actor, text));

    private async Task StoreAsync(Actor actor, string text)
    {
        pendingId ??= Guid.CreateVersion7();
        var (id, opened) = (Id, following);
        var asked = await coach.AskAsync(actor, id, text, pendingId.Value);
        pendingId = null;
        if (text == draft)
        {
            draft = "";
            await (module?.InvokeVoidAsync("sent", Box) ?? ValueTask.CompletedTask);
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

        conversation = conversation is null ? null : conversation with { Stated = await told.ListAsync(actor, asked.ConversationId) };
        if (asked.Answer.Safety is not null)
        {
            flag = (await profiles.GetAsync(actor)).Readiness.Flag;
            replies = await coach.QuickRepliesAsync(actor, asked.Answer);
        }

        Follow();
    }

    private Task CorrectAsync((BodyArea Area, LimitationSeverity? Severity) right) => InTurnAsync(async actor =>
        conversation = conversation! with { Stated = await told.CorrectAsync(actor, conversation.Id, right.Area, right.Severity) });

    private Task KeepAsync(BodyArea area) => InTurnAsync(actor => told.KeepAsync(actor, conversation!.Id, area));

    private Task StopAsync() => InTurnAsync(actor => coach.StopAsync(actor, Id!.Value));

    private Task TakeUpAsync(MessageView answer) => OnceAsync(async actor =>
    {
        Replace(await coach.RetryAsync(actor, answer.Id));
        Follow();
    });

    private Task RateAsync(MessageView answer, MessageRating? rating, RatingReason? reason) => InTurnAsync(async actor =>
    {
        await coach.RateAsync(actor, answer.Id, rating, reason);
        Replace(answer with { Rating = rating, RatingReason = reason });
    });

    private void Turn(MessageView answer, CardView card) =>
        Replace(answer with { Cards = [.. answer.Cards.Select(known => known.Id == card.Id ? card : known)] });

    private MessageView? QuestionOf(MessageView answer) => messages.Find(message => message.Number == answer.Number - 1);

    private Task<bool> AskAnewAsync(MessageView? question, string? text = null, string? prefer = null) => OnceAsync(async actor =>
    {
        if (question is null || IsWriting)
        {
            return;
        }

        await coach.AskAnewAsync(actor, question.Id, text ?? question.Text, Guid.CreateVersion7(), prefer);
        await ReloadAsync();
    });

    private Task ShowBranchAsync(int branch) => OnceAsync(async actor =>
    {
        await coach.ShowBranchAsync(actor, Id!.Value, branch);
        await ReloadAsync();
    });

    private Task CopyAsync(MessageView answer, string text) => InTurnAsync(async _ =>
    {
        copied = await module!.InvokeAsync<bool>("copy", text) ? answer.Id : null;
    });

    private Task ShowOlderAsync() => OnceAsync(async actor =>
    {
        var older = await coach.GetAsync(actor, Id!.Value, messages[0].Number);
        if (IsStillShown)
        {
            messages.InsertRange(0, older.Messages);
            hasOlder = older.HasOlder;
        }
    });

    /// <summary>What is read of a conversation: none before the first question.</summary>
    public sealed record ShownTalk(ConversationView? Conversation, RedFlag? Flag, IReadOnlyList<string> Replies);
}
