using System.Globalization;
using System.Text;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Composing;

namespace Vigor.Core.Coach.Local;

/// <summary>Answers from the catalogue: how an exercise is done, what it trains, what to do instead, and what trains a muscle.</summary>
internal sealed class ExerciseAnswers
{
    private const int Suggestions = 4;
    private const double Leading = 3, Loaded = 1;

    private static readonly string[][] Instead = Split("alternative|substitute|replace|replacement|instead|swap|other than|rather than|dont like|hate|dislike|bored of|cant stand|what else for|always taken|is taken|is busy|no access");
    private static readonly string[][] Works = Split("what muscle|which muscle|muscle worked|muscle work|muscle do|what do work|what does work|target");
    private static readonly string[][] Easier = Split("easier|too hard|regress|cant manage|simpler");
    private static readonly string[][] Harder = Split("harder|too easy|progress from|next step|advance");
    private static readonly string[][] How = Split("how do i do|how to do|how do you do|how should i do|how do i perform|how to perform|how to|form|technique|cue|mistake|show me|explain|properly|proper|setup|correctly|describe|execute|what is a|what are|what is the|how wide|how narrow|how deep|how low|how high|how close|how far|where do my|where should my|grip width|hand position|stance|how should my");
    private static readonly string[][] Allowed = Split("can i still|may i still|should i still|can i do|may i do|is it ok|is it okay|should i avoid|should i stop|am i allowed|still do");
    private static readonly string[][] Versus = Split("vs|versus|or|better than|difference between|compared to|compared with|better");
    private static readonly string[][] ForMuscle = Split("exercise for|exercises for|train my|work my|build my|grow my|bigger|stronger|strengthen|target my|work out for|workout for|move for|best for|hit my|good for|do for");
    // "Legs with bad knees" asks for care rather than for a list.
    private static readonly string[][] Sensitive = Split("knee|wrist|elbow|bad shoulder|pain|hurt|injur|sore|bad back|than my|weaker|imbalance");
    private static readonly string[][] Amount = Split("how many|how often|how long|how much|how heavy|how fast|when should");

    private readonly ExerciseCatalogue catalogue;
    private readonly ExerciseFinder finder;

    public ExerciseAnswers(ExerciseCatalogue catalogue)
    {
        this.catalogue = catalogue;
        finder = new(catalogue);
    }

    /// <summary>The answer when the question names an exercise or a muscle and says what it wants to know; else null.</summary>
    public LocalReply? Answer(string question, Profile profile)
    {
        var words = Words(question);
        if (Has(words, Amount))
        {
            return null;
        }

        if (Has(words, Versus) && !words.Contains("first") && finder.FindTwo(question) is var (first, second))
        {
            return Compared(first, second, profile);
        }

        var named = finder.Find(question);
        if (named is not null && Has(words, Allowed) && Allowance(named, profile) is { } allowance)
        {
            return allowance;
        }

        if (named is not { } exercise || finder.IsEveryday(question))
        {
            return (Has(words, ForMuscle) || IsForOne(words)) && !Has(words, Sensitive) && MuscleNames.Find(words) is { } muscles ? ForMuscles(muscles, profile) : null;
        }

        return (words) switch
        {
            _ when Has(words, Instead) => Alternatives(exercise, profile),
            _ when Has(words, Works) => Muscles(exercise),
            _ when Has(words, Easier) => Variants(exercise, exercise.Easier, "easier", profile),
            _ when Has(words, Harder) => Variants(exercise, exercise.Harder, "harder", profile),
            _ when Has(words, How) && finder.IsSpecific(question) => HowTo(exercise, profile),
            _ => null,
        };
    }

    /// <summary>What somebody's limitations say of the exercise a question names; null when nothing.</summary>
    public string? Concerning(string question, Profile profile) => Caution(finder.Find(question), profile);

    /// <summary>How to do an exercise that is merely named; null when none is.</summary>
    public LocalReply? Named(string question, Profile profile) =>
        finder.IsAllAbout(question) && finder.Find(question) is { } exercise ? HowTo(exercise, profile) : null;

    private static LocalReply HowTo(Exercise exercise, Profile profile)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"**{exercise.Name}**\n\n{exercise.Instructions}\n\n");
        text.Append(string.Join('\n', exercise.Cues.Select(cue => $"- {cue}")));
        text.Append(CultureInfo.InvariantCulture, $"\n\n**Watch out for:** {string.Join("; ", exercise.Mistakes.Select(Lower))}.");
        text.Append(CultureInfo.InvariantCulture, $" It trains {MuscleNames.List(exercise.Primary)}.");
        if (Caution(exercise, profile) is { } caution)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n{caution}");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n\n[More about it in the library](/exercises/{exercise.Slug})");
        return new($"how: {exercise.Slug}", text.ToString());
    }

    /// <summary>Whether somebody with limitations may do an exercise; null for somebody without any.</summary>
    private LocalReply? Allowance(Exercise exercise, Profile profile)
    {
        if (profile.Limitations.Count == 0)
        {
            return null;
        }

        var about = $"allowed: {exercise.Slug}";
        if (Caution(exercise, profile) is not { } caution)
        {
            return new(about, $"Nothing in your limitations speaks against the **{Lower(exercise.Name)}**. Begin lighter than usual, keep to a range that feels fine, and stop when it hurts.");
        }

        var then = Suits(exercise, profile) ? "Begin much lighter than usual, and stop when it hurts." : Alternatives(exercise, profile).Text;
        return new(about, $"{caution}\n\n{then}");
    }

    private static LocalReply Compared(Exercise first, Exercise second, Profile profile)
    {
        var text = new StringBuilder();
        foreach (var exercise in (Exercise[])[first, second])
        {
            var helpers = exercise.Secondary.Count == 0 ? "" : $"; {MuscleNames.List(exercise.Secondary)} help";
            text.Append(CultureInfo.InvariantCulture, $"- **[{exercise.Name}](/exercises/{exercise.Slug})** trains {MuscleNames.List(exercise.Primary)}{helpers}. {exercise.Level switch { FitnessLevel.Beginner => "Easy to learn", FitnessLevel.Intermediate => "Takes some practice", _ => "Takes long practice" }}.");
            if (Caution(exercise, profile) is { } caution)
            {
                text.Append(' ').Append(caution);
            }

            text.Append('\n');
        }

        var same = first.Primary.Intersect(second.Primary).ToList();
        text.Append(same.Count == 0
            ? "\nThey train different muscles, so one does not replace the other; a good week can hold both."
            : $"\nBoth train {MuscleNames.List(same)}, so either will do. Take the one you can do well and without pain, and keep it for six weeks or more; or use one on each of two days.");
        return new($"compare: {first.Slug}, {second.Slug}", text.ToString());
    }

    private static LocalReply Muscles(Exercise exercise)
    {
        var helpers = exercise.Secondary.Count == 0 ? "" : $" {InWords.Capital(MuscleNames.List(exercise.Secondary))} help and count half a set.";
        return new($"muscles: {exercise.Slug}", $"**{exercise.Name}** mainly trains {MuscleNames.List(exercise.Primary)}.{helpers}");
    }

    private LocalReply Alternatives(Exercise exercise, Profile profile)
    {
        var found = catalogue.All
            .Where(other => other.Slug != exercise.Slug && other.Pattern == exercise.Pattern && Suits(other, profile))
            .Select(other => (Exercise: other, Shared: other.Primary.Intersect(exercise.Primary).Count(), Distance: Math.Abs((int)other.Level - (int)(profile.Level ?? exercise.Level))))
            .Where(other => other.Shared > 0)
            .OrderByDescending(other => other.Shared)
            .ThenBy(other => other.Distance)
            .ThenBy(other => other.Exercise.Equipment.SequenceEqual(exercise.Equipment) ? 1 : 0)
            .ThenBy(other => other.Exercise.Name, StringComparer.Ordinal)
            .Select(other => other.Exercise)
            .Take(Suggestions)
            .ToList();
        var about = $"instead: {exercise.Slug}";
        return found.Count == 0
            ? new(about, $"With your equipment and limitations I find nothing that truly replaces the **{Lower(exercise.Name)}**. Leave it out for now, or add equipment in your profile.")
            : new(about, $"Instead of the **{Lower(exercise.Name)}**, these train the same movement and fit your equipment and limitations:\n\n{Lines(found)}\n\nIn a plan, **Swap exercise** puts one of them in for you.");
    }

    private LocalReply Variants(Exercise exercise, IReadOnlyList<string> slugs, string kind, Profile profile)
    {
        var found = slugs.Select(catalogue.Find).OfType<Exercise>().Where(other => Suits(other, profile)).Take(Suggestions).ToList();
        var about = $"{kind}: {exercise.Slug}";
        return new(about, (found.Count, kind) switch
        {
            ( > 0, _) => $"A step {kind} than the **{Lower(exercise.Name)}**:\n\n{Lines(found)}",
            (_, "easier") => $"To make the **{Lower(exercise.Name)}** easier, shorten the range, lower the weight or hold on to something, and do fewer reps with a pause in between.",
            _ => $"To make the **{Lower(exercise.Name)}** harder, lower for three seconds, pause for two where it is hardest, then add reps or weight.",
        });
    }

    // "Suggest a quad exercise."
    private static bool IsForOne(string[] words) => words.Any(word => word is "exercise" or "exercises") && words.Any(word => word is "suggest" or "recommend" or "best" or "good" or "give" or "another" or "some" or "want" or "show");

    private LocalReply ForMuscles((string Name, IReadOnlyList<Muscle> Muscles) wanted, Profile profile)
    {
        // In the order in which the planner would choose them; what trains the muscle first of all comes before what trains it too.
        var pool = new ExercisePool(catalogue, new PlanBrief
        {
            Goals = profile.Goals.Count > 0 ? profile.Goals : [FitnessGoal.GeneralFitness],
            Level = profile.Level ?? FitnessLevel.Beginner,
            Days = profile.DaysPerWeek,
            AskedMinutes = profile.SessionMinutes,
            Equipment = profile.Equipment,
            Limitations = profile.Limitations,
        });
        var found = Enum.GetValues<MovementPattern>()
            .Except([MovementPattern.Mobility, MovementPattern.Cardio, MovementPattern.Power])
            .SelectMany(pool.Of)
            .Where(candidate => candidate.Exercise.Primary.Intersect(wanted.Muscles).Any())
            .Select(candidate => (candidate.Exercise, Points: candidate.Fit + (wanted.Muscles.Contains(candidate.Exercise.Primary[0]) ? Leading : 0) + (candidate.Exercise.LoadType == LoadType.External ? Loaded : 0)))
            .OrderByDescending(match => match.Points)
            .ThenBy(match => match.Exercise.Name, StringComparer.Ordinal)
            .DistinctBy(match => match.Exercise.Pattern == MovementPattern.Core ? match.Exercise.Name : match.Exercise.Pattern.ToString() + match.Exercise.Equipment.FirstOrDefault())
            .Take(Suggestions)
            .Select(match => match.Exercise)
            .ToList();
        var about = $"for: {wanted.Name}";
        return found.Count == 0
            ? new(about, $"With your equipment and limitations I find no good exercise for {wanted.Name} in the catalogue. More equipment in your profile opens more of it.")
            : new(about, $"For {wanted.Name}, with what you have:\n\n{Lines(found)}\n\nTwo or three of them, two or three hard sets each, twice a week, are plenty.");
    }

    private static bool Suits(Exercise exercise, Profile profile) =>
        !exercise.ByChoice
        && exercise.CanBeDoneWith(profile.Equipment)
        && profile.Limitations.All(limitation => ContraindicationTable.For(exercise, limitation.Area, limitation.Severity)?.Action != ContraindicationAction.Exclude);

    /// <summary>What somebody's limitations say of an exercise; null when nothing.</summary>
    public static string? Caution(Exercise? exercise, Profile profile)
    {
        if (exercise is null)
        {
            return null;
        }

        var strictest = profile.Limitations
            .Select(limitation => ContraindicationTable.For(exercise, limitation.Area, limitation.Severity))
            .OfType<Contraindication>()
            .MaxBy(contraindication => contraindication.Action);
        return strictest?.Action switch
        {
            ContraindicationAction.Exclude => $"**Not for you at the moment:** {strictest.Reason} Ask me for something instead.",
            ContraindicationAction.Cap => $"**For you, only light and slow:** {strictest.Reason}",
            ContraindicationAction.Warn => $"**Keep in mind:** {strictest.Reason}",
            _ => null,
        };
    }

    private static string Lines(IEnumerable<Exercise> exercises) => string.Join('\n', exercises.Select(exercise => $"- **[{exercise.Name}](/exercises/{exercise.Slug})**: {exercise.Cues[0].TrimEnd('.')}"));

    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');

    private static string[] Words(string text) => [.. PlainWords.Of(text)];

    private static string[][] Split(string phrases) => [.. phrases.Split('|').Select(phrase => phrase.Split(' '))];

    private static bool Has(string[] words, string[][] phrases) => phrases.Any(phrase => Enumerable.Range(0, Math.Max(0, words.Length - phrase.Length + 1))
        .Any(start => phrase.Select((word, offset) => words[start + offset] == word || (word.Length > 3 && words[start + offset].StartsWith(word, StringComparison.Ordinal))).All(same => same)));
}
