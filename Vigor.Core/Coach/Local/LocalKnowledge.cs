using Vigor.Core.Exercises;

namespace Vigor.Core.Coach.Local;

/// <summary>
/// All that Vigor's own coach can answer from: the person's own data, the catalogue and a base of questions. Each part
/// answers or passes; the first that answers is taken, the most specific one first.
/// </summary>
public sealed class LocalKnowledge(ExerciseCatalogue catalogue)
{
    /// <summary>What an answer is about when nothing was found.</summary>
    public const string Nothing = "nothing";

    private readonly TopicIndex topics = new(Topic.ReadAll());
    private readonly ExerciseAnswers exercises = new(catalogue);
    private readonly OwnDataAnswers own = new(catalogue);

    /// <summary>The answer to a question; always one, and the same for the same question and facts.</summary>
    public LocalReply Answer(string question, CoachFacts facts) =>
        SmallTalk.Answer(question)
        ?? own.Answer(question, facts)
        ?? exercises.Answer(question, facts.Profile)
        ?? ByHeart(question)
        ?? exercises.Named(question, facts.Profile)
        ?? new(Nothing,
            """
            I don't know that well enough to answer, and I would rather not guess.

            What I am good at: **how to do an exercise** and what to do instead of it, **sets, rest and progress**, **soreness and warming up**, **food and sleep basics**, and **your own plan, week and records**. Ask me in other words, or try one of the suggestions below.
            """);

    private LocalReply? ByHeart(string question) => topics.Find(question) is { } topic ? new(topic.Title, topic.Answer) : null;
}
