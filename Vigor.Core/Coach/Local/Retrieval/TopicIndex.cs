namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>
/// Finds the topic a question is about. BM25 (Robertson and Zaragoza 2009, k1 1.2, b 0.6) over titles, sample questions, further words and, little,
/// the answer. How sure it is comes from how much of the question the topic covers, rare words above all, and from how far it is ahead: what
/// only shares a common word with a question is not taken for its answer, but offered or left.
/// </summary>
internal sealed class TopicIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;

    // What makes the ranking beside BM25. By the sample questions, each fifth left out of the index and asked of the rest.
    private const double CoverageWeight = 2;

    // Of two topics with the same word, the one it stands for is meant.
    private const double EssentialBonus = 0.3;

    // A slip in a shorter word makes another word.
    private const int ShortestForgiven = 5;

    // People add words that no topic knows; they speak against a match, but less than a word of another topic.
    private const double UnknownShare = 0.5;

    // Nobody asks for a topic by a word of its answer.
    private const double ShareOfAnswer = 0.5;

    private const int ShortestTelling = 3;

    // A question that is nearly one of the samples is that question, whatever else comes near.
    private const double CloseEnough = 0.75;

    // Less than this is a common word or two.
    private const double LeastNear = 1;

    private readonly TopicEntry[] entries;
    private readonly Dictionary<string, Topic> byQuestion;
    private readonly Dictionary<string, Topic> byTerms;
    private readonly Dictionary<string, double> weights;
    private readonly IReadOnlySet<string> names;
    private readonly double averageLength;
    private readonly double unknownWeight;

    /// <summary>An index of topics.</summary>
    /// <param name="topics">What can be found.</param>
    /// <param name="elsewhere">What is asked and is about none of them.</param>
    /// <param name="names">Words of the names of exercises, stemmed: they are right as they stand, however near a word of a topic they are.</param>
    public TopicIndex(IReadOnlyList<Topic> topics, IReadOnlyList<Topic> elsewhere, IReadOnlySet<string> names)
    {
        this.names = names;
        entries = [.. topics.Select(topic => new TopicEntry(topic, isElsewhere: false)), .. elsewhere.Select(topic => new TopicEntry(topic, isElsewhere: true))];
        byQuestion = topics.SelectMany(topic => topic.Questions.Select(question => (PlainWords.Line(question), topic))).ToDictionary();
        byTerms = topics
            .SelectMany(topic => topic.Questions.Select(question => (Key: InOrder(SpokenTerms.Of(question)), Topic: topic)))
            .GroupBy(pair => pair.Key)
            .Where(same => same.Select(pair => pair.Topic).Distinct().Count() == 1)
            .ToDictionary(same => same.Key, same => same.First().Topic, StringComparer.Ordinal);
        averageLength = entries.Average(entry => entry.Length);
        weights = entries
            .SelectMany(entry => entry.Asked)
            .GroupBy(term => term)
            .ToDictionary(term => term.Key, term => Weight(term.Count()), StringComparer.Ordinal);
        unknownWeight = Weight(1) * UnknownShare;
        foreach (var entry in entries)
        {
            entry.Weigh(term => weights[term]);
        }
    }

    /// <summary>The topic that lists a question word for word, as suggestions do; else null.</summary>
    public Topic? Listed(string question) => byQuestion.GetValueOrDefault(PlainWords.Line(question));

    /// <summary>The topic with a title; null when there is none.</summary>
    public Topic? Named(string title) => Array.Find(entries, entry => entry.Topic.Title == title)?.Topic;

    /// <summary>The topic of a question, or null when none fits well enough.</summary>
    /// <param name="question">The question.</param>
    /// <param name="least">How sure it has to be, 0 to 1.</param>
    public Topic? Find(string question, double least = TopicMatch.Sure)
    {
        if (byTerms.TryGetValue(InOrder(Known(question)), out var same))
        {
            return same;
        }

        return Best(question) is [var first, ..] && (first.Sureness >= least || (first.OfElsewhere >= 0 && first.Closeness >= CloseEnough)) ? first.Topic : null;
    }

    /// <summary>The topics that a question which is not understood comes nearest to, at most three; none when it is about something else.</summary>
    public IReadOnlyList<Topic> Nearest(string question)
    {
        const int Most = 3;
        const double Beside = 0.6;
        var best = Best(question);
        return best is [var first, ..] && first.Sureness >= TopicMatch.Likely ? [.. best.TakeWhile(match => match.Score >= Beside * first.Score).Take(Most).Select(match => match.Topic)] : [];
    }

    /// <summary>Whether a word stands for a topic in whatever language it is said, such as "RPE" or "HIIT".</summary>
    public bool IsTelling(string word) =>
        word.Length >= ShortestTelling && !Tongue.IsSmall(word) && entries.Any(entry => !entry.IsElsewhere && entry.Essential.Contains(Terms.Stem(word)));

    /// <summary>Other topics near a question, the nearest first.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="except">Title of the topic that was given.</param>
    public IEnumerable<Topic> Near(string question, string except)
    {
        const int Most = 3;
        return Best(question).Where(match => match.Topic.Title != except && match.Score >= LeastNear).Take(Most).Select(match => match.Topic);
    }

    /// <summary>The topics that fit a question best, the best first; none when it fits what is asked elsewhere better.</summary>
    public IReadOnlyList<TopicMatch> Best(string question)
    {
        const int Most = 5;
        var terms = Known(question);
        double[] weighed = [.. terms.Select(term => weights.GetValueOrDefault(term, unknownWeight))];
        var whole = Math.Max(weighed.Sum(), double.Epsilon);
        var ranked = entries.Select(entry => Match(entry, terms, weighed, whole)).OrderByDescending(match => match.Score).Take(Most + 1).ToList();
        var strange = ranked.Find(match => match.IsElsewhere).Score;
        ranked.RemoveAll(match => match.IsElsewhere);
        return [.. ranked.Take(Most).Select((match, rank) => match with { Margin = Ahead(match.Score, rank + 1 < ranked.Count ? ranked[rank + 1].Score : 0), OfElsewhere = Ahead(match.Score, strange) })];
    }

    private static double Ahead(double score, double other) => score <= 0 ? -1 : Math.Max(-1, (score - other) / score);

    private TopicMatch Match(TopicEntry entry, string[] terms, double[] weighed, double whole)
    {
        double words = 0, covered = 0;
        var isTelling = false;
        var length = 1 - LengthShare + (LengthShare * entry.Length / averageLength);
        for (var index = 0; index < terms.Length; index++)
        {
            if (!entry.Counts.TryGetValue(terms[index], out var count))
            {
                continue;
            }

            var isEssential = entry.Essential.Contains(terms[index]);
            isTelling |= isEssential;
            words += weighed[index] * ((count * (Saturation + 1) / (count + (Saturation * length))) + (isEssential ? EssentialBonus : 0));
            covered += weighed[index] * (entry.Asked.Contains(terms[index]) ? 1 : ShareOfAnswer);
        }

        var coverage = covered / whole;
        return new(entry.Topic, words + (CoverageWeight * coverage), coverage, Closeness(entry, terms, whole), isTelling, entry.IsElsewhere);
    }

    // Dice's coefficient over weighted terms.
    private double Closeness(TopicEntry entry, string[] terms, double whole)
    {
        var closest = 0.0;
        foreach (var sample in entry.Samples)
        {
            var shared = sample.Terms.Where(terms.Contains).Sum(term => weights[term]);
            closest = Math.Max(closest, 2 * shared / (whole + sample.Weight));
        }

        return closest;
    }

    /// <summary>The words of a question, with slips of the fingers taken for the word that was meant, and without bare numbers.</summary>
    private string[] Known(string question) => [.. SpokenTerms.Of(question).Select(term => weights.ContainsKey(term) || names.Contains(term) || term.Length < ShortestForgiven ? term : Meant(term) ?? term).Distinct()];

    private string? Meant(string term) =>
        weights.Keys.FirstOrDefault(known => known.Length >= ShortestForgiven && (Slips.AreOneApart(term, known) || Slips.AreFirstAmiss(term, known)))
        ?? weights.Keys.Where(known => IsKin(term, known)).MinBy(known => Math.Abs(known.Length - term.Length));

    // "Stagnated" and "stagnant": the beginning that is left when endings differ.
    private static bool IsKin(string term, string known)
    {
        const int Beginning = 6, Ending = 3;
        return term.Length >= Beginning && known.Length >= Beginning && Math.Abs(term.Length - known.Length) <= Ending
            && term.AsSpan().CommonPrefixLength(known) >= Math.Max(Beginning, Math.Min(term.Length, known.Length) - 2);
    }

    private static string InOrder(IEnumerable<string> terms) => string.Join(' ', terms.Distinct().Order(StringComparer.Ordinal));

    private double Weight(int documents) => Math.Log(1 + ((entries.Length - documents + 0.5) / (documents + 0.5)));
}
