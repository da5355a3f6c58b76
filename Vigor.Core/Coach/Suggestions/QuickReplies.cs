using Vigor.Core.Coach.Local;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Suggestions;

/// <summary>Three or four questions that fit the moment, one tap away.</summary>
public static class QuickReplies
{
    private const int Most = 4;

    /// <summary>Questions that fit where the person stands and the last answer, at most four.</summary>
    /// <param name="moment">Where the person stands.</param>
    /// <param name="last">The last message of the conversation; absent at its beginning.</param>
    public static IReadOnlyList<string> For(Moment moment, MessageView? last) => [.. Offered(last).Concat(Fitting(moment, last)).Distinct().Take(Most)];

    // What was offered because the question was not clear is one tap away.
    private static IReadOnlyList<string> Offered(MessageView? last) => last is { Role: MessageRole.Coach } ? LocalKnowledge.Offered(last.Text) : [];

    private static IEnumerable<string> Fitting(Moment moment, MessageView? last)
    {
        if (moment.IsTraining)
        {
            yield return "How long should I rest between sets?";
            yield return "How hard should a set feel?";
            yield return "I only have 20 minutes, what should I do?";
        }
        else if (!moment.HasPlan)
        {
            yield return "Where do I start as a beginner?";
            yield return "How many days a week should I train?";
        }
        else if (last is null)
        {
            yield return "What is my workout today?";
        }

        if (last is not null && moment.HasTrained)
        {
            yield return "When should I increase the weight?";
        }

        if (moment.HasTrained)
        {
            yield return "How was my week?";
            yield return "What are my records?";
        }

        if (moment.Profile.Limitations.Count > 0)
        {
            yield return "How do I tell pain from soreness?";
        }

        yield return moment.Profile.Goals.Contains(FitnessGoal.WeightLoss) ? "How do I lose weight?" : "How do I build muscle?";
        yield return "How should I warm up?";
        yield return "How much protein do I need?";
        yield return "What can you do?";
    }
}
