using Vigor.Core.Coach;

namespace Vigor.Web.Pages.Coach;

/// <content>Following the answer that is being written.</content>
public sealed partial class CoachPage
{
    /// <summary>Looks at the answer being written, if one is, until it is over or this page goes away.</summary>
    private void Follow()
    {
        if (IsWriting)
        {
            _ = FollowAsync(messages[^1], following.Token);
        }
    }

    private async Task FollowAsync(MessageView answer, CancellationToken cancellationToken)
    {
        try
        {
            var actor = await ActorAsync();
            await foreach (var look in coach.FollowAsync(actor, answer, cancellationToken))
            {
                if (look.Status == MessageStatus.Streaming)
                {
                    await InvokeAsync(() => Grow(look));
                    continue;
                }

                // What can be asked next comes with the end of the answer: a moment later it would push away what a finger goes for.
                try
                {
                    replies = await coach.QuickRepliesAsync(actor, look, cancellationToken);
                }
                finally
                {
                    await InvokeAsync(() => Settle(look));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone or shows another conversation; the answer goes on without it.
        }
        catch (Exception exception)
        {
            await InvokeAsync(() =>
            {
                Failure = FailureOf(exception);
                StateHasChanged();
            });
        }
    }

    /// <summary>A look at an answer changes it alone: the rest of the page is not drawn again. One that no longer differs draws nothing.</summary>
    private void Grow(MessageView look)
    {
        Replace(look);
        if (items.TryGetValue(look.Id, out var item))
        {
            item.Draw(look);
        }
        else
        {
            StateHasChanged();
        }
    }

    private void Settle(MessageView answer)
    {
        Replace(answer);
        StateHasChanged();
    }

    private void Replace(MessageView message)
    {
        var index = messages.FindIndex(known => known.Id == message.Id);
        if (index >= 0)
        {
            messages[index] = message;
        }
    }
}
