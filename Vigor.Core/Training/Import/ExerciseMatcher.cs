using System.Globalization;
using System.Text;
using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Import;

/// <summary>Finds the exercise of the catalogue that another application's name means: the same name or alias, else the same words, else the most alike.</summary>
internal sealed class ExerciseMatcher
{
    // What applications say of a thing in other words than the catalogue; words that say nothing stand for themselves.
    private static readonly Dictionary<string, string> Synonyms = """
        bb barbell; db dumbbell; dumbell dumbbell; kb kettlebell; ohp overhead press; rdl romanian deadlift; lateral side;
        pushup push up; pushups push up; pullup pull up; pullups pull up; chinup chin up; chinups chin up; situp sit up; situps sit up; ups up;
        raises raise; curls curl; rows row; lunges lunge; squats squat; dips dip; extensions extension; flyes fly; flies fly; flye fly;
        crunches crunch; presses press; pulldowns pulldown; pushdowns pushdown; shrugs shrug; thrusts thrust; swings swing; jumps jump;
        burpees burpee; deadlifts deadlift; weighted; the; with; on; a; bodyweight
        """
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', 2))
        .ToDictionary(words => words[0], words => words.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);

    private readonly Dictionary<string, Exercise> byTitle = new(StringComparer.Ordinal);
    private readonly List<(Exercise Exercise, string Words)> all = [];

    public ExerciseMatcher(ExerciseCatalogue catalogue)
    {
        foreach (var exercise in catalogue.All)
        {
            foreach (var title in exercise.Aliases.Prepend(exercise.Name))
            {
                byTitle.TryAdd(Plain(title), exercise);
                all.Add((exercise, Words(title)));
                foreach (var item in exercise.Equipment)
                {
                    // "Bench press (Barbell)": the kit in brackets behind a name that goes without it.
                    all.Add((exercise, Words($"{title} {item}")));
                }
            }
        }
    }

    /// <summary>The most likely exercise with its likeness, 0 to 1; nothing below <see cref="ExerciseMatch.Likely"/>.</summary>
    public (Exercise Exercise, double Certainty)? Find(string name)
    {
        if (byTitle.TryGetValue(Plain(name), out var same))
        {
            return (same, 1);
        }

        var words = Words(name);
        var best = all.Select(entry => (entry.Exercise, Likeness: Likeness(words, entry.Words))).MaxBy(entry => entry.Likeness);
        return best.Likeness >= ExerciseMatch.Likely ? best : null;
    }

    /// <summary>Letters that need no change, of those in the longer text.</summary>
    internal static double Likeness(string left, string right)
    {
        var longest = Math.Max(left.Length, right.Length);
        if (longest == 0 || Math.Min(left.Length, right.Length) < longest * ExerciseMatch.Likely / 2)
        {
            return 0;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            row[column] = column;
        }

        for (var index = 1; index <= left.Length; index++)
        {
            var corner = row[0];
            row[0] = index;
            for (var column = 1; column <= right.Length; column++)
            {
                var above = row[column];
                row[column] = Math.Min(Math.Min(row[column], row[column - 1]) + 1, corner + (left[index - 1] == right[column - 1] ? 0 : 1));
                corner = above;
            }
        }

        return 1 - ((double)row[^1] / longest);
    }

    private static string Plain(string text) => string.Join(' ', Split(text));

    /// <summary>The words in one order, without those that say nothing.</summary>
    private static string Words(string text)
    {
        var words = Split(text).SelectMany(word => Synonyms.GetValueOrDefault(word, word).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var joined = string.Join(' ', words);
        return joined.Cut(120);
    }

    private static string[] Split(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
