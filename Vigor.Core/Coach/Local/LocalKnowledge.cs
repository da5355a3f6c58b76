using System.Text.RegularExpressions;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Local.Retrieval;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Local;

/// <summary>
/// All that Vigor's own coach can answer from: the person's own data, the catalogue and a base of questions. Each part
/// answers or passes; the first that answers is taken, the most specific one first.
/// </summary>
public sealed partial class LocalKnowledge(ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>What an answer is about when nothing was found.</summary>
    public const string Nothing = "nothing";

    /// <summary>What an answer is about that only asks which topic is meant.</summary>
    public const string Unsure = "unsure";

    private const string DidYouMean = "I am not sure what you mean. Is it one of these?";

    private const int LooksBack = 3, LongestLeaning = 5;

    private readonly TopicIndex topics = new(Topic.ReadAll(), Topic.ReadElsewhere(), catalogue.All.SelectMany(exercise => Terms.Of(exercise.Name)).ToHashSet());
    private readonly ExerciseAnswers exercises = new(catalogue);
    private readonly LogEvaluator log = new(catalogue);
    private readonly FollowUps followUps = new(new(catalogue));
    private readonly Glossaries glossaries = new();

    /// <summary>The coach that answers one question of one person.</summary>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="earlier">What was said before.</param>
    /// <param name="cards">What stands under the answer.</param>
    internal LocalCoach Coach(CoachFacts facts, IReadOnlyList<MessageView> earlier, IReadOnlyList<CoachCard> cards) => new(this, facts, earlier, cards, time);

    /// <summary>The answer to a question; always one, and the same for the same question, facts and talk before it.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="before">What they asked before, oldest first.</param>
    public async ValueTask<LocalReply> AnswerAsync(string question, CoachFacts facts, IReadOnlyList<string>? before = null)
    {
        if (await FiguresAsync(question, facts, before) is { } figures)
        {
            return figures;
        }

        if (glossaries.Told(question) is { } tongue && SmallTalk.Answer(question) is null)
        {
            return await ForeignAsync(question, facts, before ?? [], tongue);
        }

        var reply = WithCaution(question, WithGrounds(question, await EnglishAsync(question, facts, before ?? [])), facts.Profile);
        if (reply.About is Nothing or Unsure && glossaries.Likely(question, topics.IsKnown) is { } likely && await ForeignAsync(question, facts, before ?? [], likely) is { About: not Nothing } foreign)
        {
            return foreign;
        }

        return glossaries.Of(facts.Profile.AnswerLanguage?.Code) is { } theirs ? reply with { Text = theirs.Around(reply) } : reply;
    }

    /// <summary>The questions that an answer offers because it is not sure which is meant; none when it is sure.</summary>
    public static IReadOnlyList<string> Offered(string answer)
    {
        const string Bullet = "- ";
        return answer.Contains(DidYouMean, StringComparison.Ordinal)
            ? [.. answer.Split('\n').Where(line => line.StartsWith(Bullet, StringComparison.Ordinal)).Select(line => line[Bullet.Length..])]
            : [];
    }

    /// <summary>Whether a question asks what research has found, which a provider that searches answers best.</summary>
    public bool AsksForEvidence(string question) => log.AsksForEvidence(question);

    /// <summary>Who asks for research gets the reason that is known, and hears that nothing was looked up.</summary>
    private LocalReply WithGrounds(string question, LocalReply reply)
    {
        if (!AsksForEvidence(question) || topics.Named(reply.About) is not { } topic)
        {
            return reply;
        }

        var why = topic.Why is { } reason && !reply.Text.Contains(reason, StringComparison.Ordinal) ? $"\n\n{reason}" : "";
        return reply with { Text = $"{reply.Text}{why}\n\nThis is what I know by heart. I cannot look up studies or name their sources here." };
    }

    /// <summary>The answer to a question about the person's own training, in whatever language it is asked; null for every other question.</summary>
    private async ValueTask<LocalReply?> FiguresAsync(string question, CoachFacts facts, IReadOnlyList<string>? before)
    {
        if (SmallTalk.Answer(question) is not null || topics.Listed(question) is not null || OwnDataAnswers.IsOnNow(question, facts)
            || await log.AnswerAsync(question, facts, before) is not { } figures)
        {
            return null;
        }

        // Why a lift does not rise: first how it stands, then what is done about it.
        if (figures.Question is { Act: QuestionAct.Trend, Subject.IsExercise: true } && log.AsksWhy(question) && topics.Named("Plateau") is { } plateau)
        {
            figures = figures with { Text = $"{figures.Text}\n\n{plateau.Answer}" };
        }

        return facts.Profile.AnswerLanguage != AnswerLanguage.English && glossaries.Of(Tongue.Of(question) ?? facts.Profile.AnswerLanguage?.Code) is { } glossary
            ? figures with { Text = $"{glossary.Before}\n\n{figures.Text}" }
            : figures;
    }

    /// <summary>What limitations say of an exercise goes with every answer that names it, whoever wrote that answer.</summary>
    private LocalReply WithCaution(string question, LocalReply reply, Profile profile) =>
        profile.Limitations.Count > 0 && exercises.Concerning(question, profile) is { } caution && !reply.Text.Contains(caution, StringComparison.Ordinal)
            ? reply with { Text = $"{caution}\n\n{reply.Text}" }
            : reply;

    private async ValueTask<LocalReply> EnglishAsync(string question, CoachFacts facts, IReadOnlyList<string> before)
    {
        var reply = before.Count > 0 && followUps.Leans(question)
            ? await InContextAsync(question, facts, before)
            : await AskedAsync(question, facts) ?? await FindAsync(question, facts);
        return reply ?? Guess(question) ?? new(Nothing,
            """
            I don't know that well enough to answer, and I would rather not guess.

            What I am good at: **how to do an exercise** and what to do instead of it, **sets, rest and progress**, **soreness and warming up**, **food and sleep basics**, and **your own plan, week and records**. Ask me in other words, or try one of the suggestions below.
            """);
    }

    /// <summary>The nearest topics as questions to tap, when the question is likely about one of them; a wrong answer would be worse.</summary>
    private LocalReply? Guess(string question) => topics.Nearest(question) is { Count: > 0 } near
        ? new(Unsure, $"{DidYouMean}\n\n{string.Join('\n', near.Select(topic => $"- {topic.Questions[0]}"))}\n\nAsk it that way, or in other words.")
        : null;

    // Among several sentences the one that asks is the question, and "no fever" is not about fever.
    private async ValueTask<LocalReply?> AskedAsync(string message, CoachFacts facts)
    {
        var sentences = Sentence().Matches(message).Select(sentence => sentence.Value.Trim()).Where(sentence => sentence.Length > 0).ToList();
        var asking = sentences.Where(sentence => sentence.EndsWith('?')).ToList();
        var question = Denied().Replace(sentences.Count > 1 && asking is [var one] && !followUps.Leans(one) && Terms.Of(one).Length > 1 ? one : message, "");
        return question == message ? null : await FindAsync(question, facts);
    }

    [GeneratedRegex(@"[^.!?\n]+[.!?]*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\bno\s+(?:chest\s+|back\s+|knee\s+|head)?(?:pain|aches?|dizziness|fainting|fever|nausea|numbness|swelling|injur(?:y|ies)|soreness|breathlessness)\s*(?:,|\bor\b|\band\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    /// <summary>
    /// An answer to a question in another language. What is known by heart is in English, so that is said first, in the
    /// language of the question.
    /// </summary>
    private async ValueTask<LocalReply> ForeignAsync(string question, CoachFacts facts, IReadOnlyList<string> before, Glossary glossary)
    {
        // A short question is not always in the language it seems to be in.
        var inEnglish = glossary.InEnglish(question) is { Length: > 0 } known ? known : glossaries.InEnglish(question);
        var about = string.Join(' ', [inEnglish, .. PlainWords.Of(question).Where(topics.IsTelling)]).Trim();
        var found = about.Length > 0 ? await FindAsync(about, facts, question) : null;

        // Only a word that is known leads on from what was said: an unknown one brings back no older answer.
        if (found is null && before.Count > 0 && about.Length > 0 && PlainWords.Of(question).Length <= LongestLeaning)
        {
            found = await FindAsync($"{about} {glossary.InEnglish(before[^1])}", facts);
        }

        if (found is null)
        {
            return new(Nothing, glossary.Nothing);
        }

        found = WithCaution(about, found, facts.Profile);
        return facts.Profile.AnswerLanguage == AnswerLanguage.English ? found : found with { Text = $"{glossary.Before}\n\n{found.Text}" };
    }

    /// <summary>An answer to a question as it stands.</summary>
    /// <param name="question">The question, in English.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="said">Their own words, when those were others.</param>
    private async ValueTask<LocalReply?> FindAsync(string question, CoachFacts facts, string? said = null) =>
        SmallTalk.Answer(question)
        ?? Known(topics.Listed(question))
        ?? OwnDataAnswers.AnswerAtOnce(question, facts)
        ?? await log.AnswerAsync(question, facts)
        ?? exercises.Answer(question, facts.Profile)
        ?? ByHeart(question, said ?? question)
        ?? exercises.Named(question, facts.Profile);

    private async ValueTask<LocalReply?> InContextAsync(string question, CoachFacts facts, IReadOnlyList<string> before)
    {
        // A whole question with a small word in it is answered as it stands, before anything is read into it.
        if (!IsThin(question) && !FollowUps.AsksForMore(question) && await FindAsync(question, facts) is { } whole)
        {
            return whole;
        }

        foreach (var earlier in before.TakeLast(LooksBack).Reverse())
        {
            if ((followUps.Leans(earlier) && IsThin(earlier) && earlier != before[0]) || (await FiguresAsync(earlier, facts, null) ?? await FindAsync(earlier, facts)) is not { } said)
            {
                continue;
            }

            return Again(question, earlier, said) ?? await LeadingOnAsync(question, facts, earlier, said);
        }

        return await FindAsync(question, facts);
    }

    /// <summary>What is said to somebody who goes on about the same; null when they lead on.</summary>
    private LocalReply? Again(string question, string earlier, LocalReply said)
    {
        if (FollowUps.IsDetail(question))
        {
            return Noted(said);
        }

        if (FollowUps.AsksWhy(question) && topics.Named(said.About)?.Why is { } reason)
        {
            return new(said.About, reason);
        }

        return FollowUps.AsksForMore(question) ? MoreOf(said, earlier) : null;
    }

    private async ValueTask<LocalReply> LeadingOnAsync(string question, CoachFacts facts, string earlier, LocalReply said)
    {
        var isTopic = topics.Named(said.About) is not null && !said.About.EndsWith(" form", StringComparison.Ordinal);
        if (isTopic && FollowUps.AsksHow(question))
        {
            return said with { Text = $"In short:\n\n{Brevity.Of(said.Text)}" };
        }

        var reply = await FirstAsync(followUps.Meant(question, earlier), facts);
        if (reply is not null && reply.About != said.About)
        {
            return reply;
        }

        // "How many sets for the chest?" and then "and legs?": the same knowledge, of another muscle.
        if (reply is not null && MuscleNames.Find(PlainWords.Of(question)) is { } muscle)
        {
            return reply with { Text = $"The same goes for {muscle.Name}.\n\n{reply.Text}" };
        }

        // "And as a vegan?" is a question of its own when it leads somewhere else.
        return !FollowUps.Points(question) && await FindAsync(FollowUps.Rest(question), facts) is { } own && own.About != said.About ? own : MoreOf(said, earlier);
    }

    private async ValueTask<LocalReply?> FirstAsync(IEnumerable<string> questions, CoachFacts facts)
    {
        foreach (var question in questions)
        {
            if (await FindAsync(question, facts) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A reply to when, where or how often, which changes nothing in what was said but what it may turn into.</summary>
    private static LocalReply Noted(LocalReply said) => new(said.About, Painful.Contains(said.About)
        ? "Good to know, and what I said holds. If it is still there after two weeks, gets stronger each time, swells or wakes you at night, have it looked at before you load it again. Shall I suggest something to do instead?"
        : "Good to know, and what I said holds. Ask me about any part of it.");

    private static readonly string[] Painful =
        ["Sensitive knees", "Sensitive shoulders", "Lower back care", "Sensitive wrists and elbows", "Pain or soreness", "Stiff neck", "Heel and foot pain", "Shin splints", "Twisted ankle", "Arthritis", "Cracking joints"];

    private static bool IsThin(string question) => Terms.Of(question).Length <= 2;

    /// <summary>What stands near something that was answered already: the same words again would help nobody.</summary>
    private LocalReply MoreOf(LocalReply said, string earlier)
    {
        var near = topics.Near(earlier, said.About).Select(topic => $"- {topic.Questions[0]}").ToList();
        return new(said.About, near.Count == 0
            ? "That is what I know of it. Ask me about a part of it in a full sentence, and I will see what else I have."
            : $"That is what I know of it by heart. Near it I can answer:\n\n{string.Join('\n', near)}");
    }

    // Somebody whom a squat hurts is not helped by how to squat.
    private LocalReply? ByHeart(string question, string said)
    {
        // Of another language only the words that tell are left, so that little sets one topic apart from the next.
        var found = topics.Find(question, said == question ? TopicMatch.Sure : TopicMatch.Likely);
        var hurting = found is null || found.Title.EndsWith(" form", StringComparison.Ordinal) ? ToldLimitations.In(said) : [];
        return Known((hurting is [var limitation] ? topics.Named(limitation.Area switch
        {
            BodyArea.Knee => "Sensitive knees",
            BodyArea.Shoulder => "Sensitive shoulders",
            BodyArea.LowerBack => "Lower back care",
            BodyArea.Wrist or BodyArea.Elbow => "Sensitive wrists and elbows",
            BodyArea.Neck => "Stiff neck",
            BodyArea.Pregnancy => "Training in pregnancy",
            BodyArea.Hypertension => "Training with high blood pressure",
            _ => "Pain or soreness",
        }) : null) ?? found);
    }

    private static LocalReply? Known(Topic? topic) => topic is null ? null : new(topic.Title, topic.Answer);
}
