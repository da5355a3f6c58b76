using System.Collections.Frozen;

namespace Vigor.Core.Coach.Local;

/// <summary>
/// Finds the topic a question is about. BM25 (Robertson and Zaragoza 2009, k1 1.2, b 0.6) over titles, sample questions and further words, and
/// how close the closest sample question comes (Dice's coefficient over weighted terms); a topic is only taken when it explains enough of the
/// question, for a wrong answer is worse than none.
/// </summary>
internal sealed class TopicIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;

    // Share of the question's weight that the topic must hold. By the labelled questions of the tests.
    private const double LeastCoverage = 0.4;
    private const double LeastScore = 2.8;

    // A word that stands for the best topic by itself carries a long story told around it.
    private const double LeastCoverageOfBest = 0.28;
    private const int MostUnknownAround = 2;

    // The best score may rest on everyday words, the second best on the one that tells.
    private const int LookedAt = 5;

    // One word in common beside others that no topic knows is chance: "fix my python code", "book me a flight".
    private const int MostUnknown = 1;
    private const double LeastCoverageAlone = 0.6;

    // A slip in a shorter word makes another word.
    private const int ShortestForgiven = 5;

    // People add words that no topic knows; they speak against a match, but less than a word of another topic.
    private const double UnknownShare = 0.5;

    // Of two topics with the same word, the one it stands for is meant.
    private const double EssentialBonus = 0.6;

    private const int ShortestTelling = 3;

    // What a sample question that says the very same adds to the score, and how close one must come to be enough by itself.
    private const double SampleBonus = 9;
    private const double CloseEnough = 0.7;

    // Words that belong to a topic and to half of everything else: one of them alone is no reason to take it.
    private static readonly FrozenSet<string> Vague = Terms.Of(
        "best better book build buy change chain day fast find first fix friend good home hour job laptop last learn life long made minute money month morning movie music name night number "
        + "old order people phone plan price read tip time today watch week work worth wrote year").ToFrozenSet(StringComparer.Ordinal);

    private readonly Entry[] entries;
    private readonly Dictionary<string, Topic> byQuestion;
    private readonly Dictionary<string, double> weights;
    private readonly double averageLength;
    private readonly double unknownWeight;
    private readonly double rarest;
    private readonly IReadOnlySet<string> names;

    /// <summary>An index of topics.</summary>
    /// <param name="topics">What can be found.</param>
    /// <param name="names">Words of the names of exercises, stemmed: they are right as they stand, however near a word of a topic they are.</param>
    public TopicIndex(IReadOnlyList<Topic> topics, IReadOnlySet<string> names)
    {
        this.names = names;
        entries = [.. topics.Select(topic => new Entry(topic))];
        byQuestion = topics.SelectMany(topic => topic.Questions.Select(question => (PlainWords.Line(question), topic))).ToDictionary();
        averageLength = entries.Average(entry => entry.Length);
        weights = entries
            .SelectMany(entry => entry.Counts.Keys)
            .GroupBy(term => term)
            .ToDictionary(term => term.Key, term => Weight(term.Count()));
        rarest = Weight(1);
        unknownWeight = rarest * UnknownShare;
        foreach (var entry in entries)
        {
            entry.Weigh(term => weights[term]);
        }
    }

    /// <summary>The topic that lists a question word for word, as suggestions do; else null.</summary>
    public Topic? Listed(string question) => byQuestion.GetValueOrDefault(PlainWords.Line(question));

    /// <summary>The topic with a title; null when there is none.</summary>
    public Topic? Named(string title) => entries.FirstOrDefault(entry => entry.Topic.Title == title)?.Topic;

    /// <summary>The topic of a question, or null when none fits well enough.</summary>
    public Topic? Find(string question)
    {
        var terms = Known(question);
        var whole = terms.Sum(term => weights.GetValueOrDefault(term, unknownWeight));
        return entries
            .Select(entry => (Entry: entry, Close: Closeness(entry, terms, whole)))
            .Select(match => (match.Entry, match.Close, Score: Score(match.Entry, terms) + (SampleBonus * match.Close * match.Close)))
            .Where(match => match.Score >= LeastScore)
            .OrderByDescending(match => match.Score)
            .Take(LookedAt)
            .Select((match, rank) => (match.Entry, match.Close, IsBest: rank == 0))
            .FirstOrDefault(match => match.Close >= CloseEnough || Explains(match.Entry, terms, whole, match.IsBest)).Entry?.Topic;
    }

    /// <summary>The topics that a question which is not understood comes nearest to, at most two; none when it shares no word that tells.</summary>
    public IReadOnlyList<Topic> Nearest(string question)
    {
        const int Most = 2;
        var terms = Known(question);
        var unknown = terms.Count(term => !weights.ContainsKey(term));
        return
        [
            .. entries
                .Where(entry => unknown == 0 && terms.Any(term => entry.Essential.Contains(term) && !Vague.Contains(term)))
                .Select(entry => (entry.Topic, Score: Score(entry, terms)))
                .Where(match => match.Score >= LeastScore)
                .OrderByDescending(match => match.Score)
                .Take(Most)
                .Select(match => match.Topic),
        ];
    }

    /// <summary>Whether a word stands for a topic in whatever language it is said, such as "RPE" or "HIIT".</summary>
    public bool IsTelling(string word) =>
        word.Length >= ShortestTelling && !Tongue.IsSmall(word) && !Vague.Contains(Terms.Stem(word)) && entries.Any(entry => entry.Essential.Contains(Terms.Stem(word)));

    /// <summary>Other topics near a question, the nearest first.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="except">Title of the topic that was given.</param>
    public IEnumerable<Topic> Near(string question, string except)
    {
        const int Most = 3;
        var terms = Known(question);
        return entries
            .Where(entry => entry.Topic.Title != except)
            .Select(entry => (entry.Topic, Score: Score(entry, terms)))
            .Where(match => match.Score >= LeastScore)
            .OrderByDescending(match => match.Score)
            .Take(Most)
            .Select(match => match.Topic);
    }

    private double Closeness(Entry entry, string[] terms, double whole)
    {
        var closest = 0.0;
        foreach (var sample in entry.Samples)
        {
            var shared = 0.0;
            var isTelling = terms.Length == 1;
            foreach (var term in terms.Where(sample.Terms.Contains))
            {
                shared += weights[term];
                isTelling |= !Vague.Contains(term);
            }

            closest = isTelling ? Math.Max(closest, 2 * shared / (whole + sample.Weight)) : closest;
        }

        return closest;
    }

    private bool Explains(Entry entry, string[] terms, double whole, bool isBest)
    {
        var shared = terms.Where(entry.Counts.ContainsKey).ToList();
        var unknown = terms.Count(term => !weights.ContainsKey(term));
        var explained = shared.Sum(term => weights[term]);
        if (shared is [var alone] && (Vague.Contains(alone) || (terms.Length > 1 && !(entry.Returning.Contains(alone) || weights[alone] >= rarest))))
        {
            return false;
        }

        if (isBest && unknown <= MostUnknownAround && explained >= LeastCoverageOfBest * whole && shared.Exists(term => entry.Essential.Contains(term) && !Vague.Contains(term)))
        {
            return true;
        }

        return shared.Count > 1 || shared.Exists(entry.Essential.Contains)
            ? explained >= LeastCoverage * whole
            : unknown <= MostUnknown && explained > LeastCoverageAlone * (whole + (unknown * unknownWeight));
    }

    /// <summary>The words of a question, with slips of the fingers taken for the word that was meant, and without bare numbers.</summary>
    private string[] Known(string question)
    {
        var words = SpokenTerms.Of(question);
        return [.. words.Select(term => weights.ContainsKey(term) || names.Contains(term) || term.Length < ShortestForgiven ? term : Meant(term) ?? term).Distinct()];
    }

    private string? Meant(string term) =>
        weights.Keys.FirstOrDefault(known => known.Length >= ShortestForgiven && Slips.AreOneApart(term, known))
        ?? weights.Keys.Where(known => IsKin(term, known)).MinBy(known => Math.Abs(known.Length - term.Length));

    // "Stagnated" and "stagnant": the beginning that is left when endings differ.
    private static bool IsKin(string term, string known)
    {
        const int Beginning = 6, Ending = 3;
        return term.Length >= Beginning && known.Length >= Beginning && Math.Abs(term.Length - known.Length) <= Ending
            && term.AsSpan().CommonPrefixLength(known) >= Math.Max(Beginning, Math.Min(term.Length, known.Length) - 2);
    }

    private double Score(Entry entry, string[] terms) => terms.Sum(term =>
    {
        if (!entry.Counts.TryGetValue(term, out var count))
        {
            return 0;
        }

        var length = 1 - LengthShare + (LengthShare * entry.Length / averageLength);
        var score = weights[term] * count * (Saturation + 1) / (count + (Saturation * length));
        return entry.Essential.Contains(term) ? score + (weights[term] * EssentialBonus) : score;
    });

    private double Weight(int documents) => Math.Log(1 + ((entries.Length - documents + 0.5) / (documents + 0.5)));

    private sealed class Entry
    {
        public Entry(Topic topic)
        {
            Topic = topic;
            Counts = topic.Questions.Append(topic.Title).Append(topic.Title).Append(topic.Words)
                .SelectMany(Terms.Of)
                .GroupBy(term => term)
                .ToDictionary(term => term.Key, term => (double)term.Count());
            Length = Counts.Values.Sum();
            Returning =
            [
                .. Terms.Of(topic.Title),
                .. topic.Questions.Append(topic.Words).SelectMany(text => Terms.Of(text).Distinct()).GroupBy(term => term).Where(term => term.Count() > 1).Select(term => term.Key),
            ];
        }

        public Topic Topic { get; }

        public Dictionary<string, double> Counts { get; }

        public double Length { get; }

        /// <summary>Terms of the title, and those that come back among the questions and words: the others stand there by chance.</summary>
        public HashSet<string> Returning { get; }

        /// <summary>Terms that stand for the topic by themselves: those that make up most of its title or of a question.</summary>
        public HashSet<string> Essential { get; } = [];

        /// <summary>Its sample questions by their terms, each with the weight of all of them.</summary>
        public List<(HashSet<string> Terms, double Weight)> Samples { get; } = [];

        public void Weigh(Func<string, double> weight)
        {
            const double Most = 0.6;
            foreach (var question in Topic.Questions.Append(Topic.Title))
            {
                var terms = Terms.Of(question);
                Essential.UnionWith(terms.Where(term => Returning.Contains(term) && weight(term) >= Most * terms.Sum(weight)));
                HashSet<string> once = [.. terms];
                Samples.Add((once, once.Sum(weight)));
            }
        }
    }
}
