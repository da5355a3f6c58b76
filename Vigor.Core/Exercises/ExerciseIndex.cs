namespace Vigor.Core.Exercises;

/// <summary>
/// Finds exercises by what people type: word beginnings in any order, with room for one slip of the fingers. Somebody is
/// still typing and chooses among what is found, so it is generous; names of other applications, where nobody chooses and
/// one word more makes another exercise, are matched by the import.
/// </summary>
internal sealed class ExerciseIndex
{
    // In shorter words one changed letter makes another word ("curl", "cure"), so they must be right.
    private const int ShortestForgivenWord = 5;

    private const int AliasCost = 2;
    private const int PrefixCost = 1;
    private const int TypoCost = 5;

    // What somebody does is meant rather than what is spelled a little nearer.
    private const int UsedWorth = 3;

    private readonly Entry[] entries;

    /// <summary>An index of the given exercises.</summary>
    public ExerciseIndex(IEnumerable<Exercise> exercises) => entries = [.. exercises.Select(exercise => new Entry(exercise))];

    private ExerciseIndex(ExerciseIndex others, IEnumerable<Exercise> added) => entries = [.. others.entries, .. added.Select(exercise => new Entry(exercise))];

    /// <summary>This index with some exercises more.</summary>
    public ExerciseIndex With(IReadOnlyList<Exercise> added) => added.Count == 0 ? this : new(this, added);

    /// <summary>
    /// At most the given number of exercises in which every word of the text is found, best match first: what is called so, what
    /// somebody does, what is well known, and of these the plainest name.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="limit">The most exercises to return.</param>
    /// <param name="used">Slugs that somebody does, the most used first.</param>
    public IReadOnlyList<Exercise> Search(string text, int limit, IReadOnlyList<string> used)
    {
        var words = PlainWords.Of(text);
        var places = used.Index().ToDictionary(slug => slug.Item, slug => slug.Index, StringComparer.Ordinal);
        int Place(Exercise exercise) => places.GetValueOrDefault(exercise.Slug, int.MaxValue);
        return
        [
            .. entries
                .Select(entry => (entry.Exercise, entry.Words, Cost: entry.Cost(words)))
                .Where(match => match.Cost is not null)
                .OrderBy(match => match.Cost is > 0 and var cost && places.ContainsKey(match.Exercise.Slug) ? Math.Max(1, cost - UsedWorth) : match.Cost)
                .ThenBy(match => Place(match.Exercise))
                .ThenBy(match => words.Length > 0 && match.Exercise.ByChoice)
                .ThenBy(match => words.Length > 0 && !match.Exercise.Staple)
                .ThenBy(match => words.Length > 0 ? match.Words : 0)
                .ThenBy(match => match.Exercise.Name, StringComparer.Ordinal)
                .Take(limit)
                .Select(match => match.Exercise),
        ];
    }

    private sealed class Entry
    {
        private readonly HashSet<string> nameWords;
        private readonly HashSet<string> aliasWords;
        private readonly HashSet<string> titles;

        public Entry(Exercise exercise)
        {
            Exercise = exercise;
            nameWords = [.. Indexed(exercise.Name)];
            aliasWords = [.. exercise.Aliases.SelectMany(Indexed)];
            titles = [.. exercise.Titles.Select(PlainWords.Line)];
        }

        public Exercise Exercise { get; }

        /// <summary>Words of its name: of two that match as well the plainer one is meant.</summary>
        public int Words => nameWords.Count;

        public int? Cost(string[] words)
        {
            if (titles.Contains(string.Join(' ', words)))
            {
                return 0;
            }

            var total = 1;
            foreach (var word in words)
            {
                var cost = Cheapest(word);
                if (cost is null)
                {
                    return null;
                }

                total += cost.Value;
            }

            return total;
        }

        private int? Cheapest(string word)
        {
            int? cheapest = null;
            foreach (var (targets, extra) in new[] { (nameWords, 0), (aliasWords, AliasCost) })
            {
                foreach (var target in targets)
                {
                    if (Match(word, target) + extra is { } cost && (cheapest is null || cost < cheapest))
                    {
                        cheapest = cost;
                    }
                }
            }

            return cheapest;
        }

        private static int? Match(string word, string target)
        {
            if (target.StartsWith(word, StringComparison.Ordinal))
            {
                return target.Length == word.Length ? 0 : PrefixCost;
            }

            return word.Length >= ShortestForgivenWord && Slips.ToBeginning(word, target) <= 1 ? TypoCost : null;
        }

        // People write "pushup" for "push-up".
        private static IEnumerable<string> Indexed(string title) =>
            title.Split(' ').Where(part => part.Contains('-', StringComparison.Ordinal))
                .Select(part => string.Concat(PlainWords.Of(part)))
                .Concat(PlainWords.Of(title));
    }
}
