using System.ComponentModel;

namespace Vigor.Core.Coach.Tools;

/// <summary>Offers to remember a fact.</summary>
internal sealed class RememberTool(Func<CardAction, CancellationToken, Task<string>> offer)
{
    [Description("Offers to remember a lasting fact that the person just told about themselves and their training. Not for symptoms or for anything they did not say.")]
    public Task<string> OfferAsync([Description("The fact, in the person's words")] string fact, CancellationToken cancellationToken = default)
    {
        var text = fact.Fenced().Trim();
        return text.Length is > 2 and <= RememberedFact.MaxText
            ? offer(new CardAction.Remember(text), cancellationToken)
            : Task.FromResult($"A fact has 3 to {RememberedFact.MaxText} characters.");
    }
}
