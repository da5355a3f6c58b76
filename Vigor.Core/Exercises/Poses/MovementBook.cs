using System.Collections.Frozen;
using System.Globalization;

namespace Vigor.Core.Exercises.Poses;

/// <summary>The movements of <c>movements.txt</c>: each exercise of the catalogue under its slug, and those that others are made from.</summary>
internal static class MovementBook
{
    private static readonly Lazy<FrozenDictionary<string, Movement>> All = new(Read);

    /// <summary>The movement of a name, or null when there is none.</summary>
    public static Movement? Find(string name) => All.Value.GetValueOrDefault(name);

    /// <summary>Movements as they are written.</summary>
    /// <param name="lines">Lines in the form that the head of the file describes.</param>
    /// <exception cref="FormatException">A line says nothing that is understood.</exception>
    public static FrozenDictionary<string, Movement> Of(IEnumerable<string> lines)
    {
        var drafts = new Dictionary<string, Draft>(StringComparer.Ordinal);
        Draft? draft = null;
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] is '#')
            {
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] is ' ')
            {
                var around = draft ?? throw new FormatException($"No movement has the pose '{line}'.");
                if (words[0].Length == 1)
                {
                    around.AddPose(words[0], words[1..]);
                }
                else
                {
                    around.Say(words);
                }

                continue;
            }

            var isVariant = words.Length > 2 && words[1] is "<";
            draft = isVariant ? drafts.GetValueOrDefault(words[2])?.Copy() ?? throw new FormatException($"'{words[0]}' is made from '{words[2]}', which is not there.") : new();
            draft.Say(words[(isVariant ? 3 : 1)..]);
            if (!drafts.TryAdd(words[0], draft))
            {
                throw new FormatException($"'{words[0]}' is there twice.");
            }
        }

        return drafts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Done(pair.Key), StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Movement> Read()
    {
        using var reader = new StreamReader(typeof(MovementBook).Assembly.GetManifestResourceStream("movements") ?? throw new InvalidOperationException("movements.txt is missing from the assembly."));
        return Of(reader.ReadToEnd().Split('\n'));
    }

    // A movement while it is read.
    private sealed class Draft
    {
        private readonly SortedDictionary<string, Pose> poses = new(StringComparer.Ordinal);
        private readonly Dictionary<string, float[]> kit = new(StringComparer.Ordinal);

        public Draft Copy()
        {
            var copy = new Draft();
            foreach (var (name, pose) in poses)
            {
                copy.poses[name] = pose;
            }

            foreach (var (name, numbers) in kit)
            {
                copy.kit[name] = numbers;
            }

            return copy;
        }

        // A pose that is named a second time is said anew where it differs; one that is new begins as the one before it.
        public void AddPose(string name, string[] words)
        {
            var pose = poses.GetValueOrDefault(name) ?? poses.Values.LastOrDefault() ?? new();
            foreach (var word in words)
            {
                var (key, text) = Split(word);
                if (!Pose.Names.Contains(key))
                {
                    throw new FormatException($"'{key}' is nothing that a body does.");
                }

                pose = pose.With(key, text);
            }

            poses[name] = pose;
        }

        public void Say(string[] words)
        {
            foreach (var word in words)
            {
                var (key, text) = Split(word);
                if (key[0] is '-')
                {
                    kit.Remove(key[1..]);
                }
                else if (key.Length > 2 && key[1] is '.')
                {
                    AddPose(key[..1], [word[2..]]);
                }
                else if (Pose.Names.Contains(key))
                {
                    foreach (var name in poses.Keys.ToList())
                    {
                        poses[name] = poses[name].With(key, text);
                    }

                }
                else
                {
                    kit[key] = text.Length == 0 ? [] : [.. text.Split(',').Select(part => float.Parse(part, CultureInfo.InvariantCulture))];
                }
            }
        }


        public Movement Done(string name)
        {
            if (poses.Count < 2)
            {
                throw new FormatException($"'{name}' needs two poses.");
            }

            var around = kit.Where(pair => pair.Key is not ("view" or "still" or "pace")).ToFrozenDictionary(StringComparer.Ordinal);
            return new([.. poses.Values], new(Of("view", 0, 15), Of("view", 1, 0)), Of("still", 0, 1), Of("pace", 0, 2.8f), around);
        }

        private float Of(string key, int index, float otherwise) => kit.TryGetValue(key, out var numbers) && index < numbers.Length ? numbers[index] : otherwise;

        private static (string Key, string Text) Split(string word)
        {
            var cut = word.IndexOf('=', StringComparison.Ordinal);
            return cut < 0 ? (word, "") : (word[..cut], word[(cut + 1)..]);
        }
    }
}
