using System.Globalization;
using System.Text.Json;

namespace Vigor.Core.People;

/// <summary>
/// What is said while a warning sign is open, in the language in which it was told: fixed sentences of <c>waits.json</c>, the same
/// on every page, in a refusal and from Vigor's own coach.
/// </summary>
public sealed class WaitingWords
{
    private const string English = "en";

    private static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All = Read();

    private readonly IReadOnlyDictionary<string, string> texts;

    private WaitingWords(RedFlag flag)
    {
        Language = flag.Language is { } told && All.ContainsKey(told) ? told : English;
        texts = All[Language];
        Says = string.Format(CultureInfo.InvariantCulture, texts[flag.IsSelfHarm ? "selfHarm" : "sign"], flag.Day.ToString("d MMMM", CultureInfo.GetCultureInfo(Language)), flag.Sign);
        Confirm = texts[flag.IsSelfHarm ? "feelSafe" : "lookedAt"];
        Then = texts[flag.IsSelfHarm ? "thenSafe" : "thenSeen"];
    }

    /// <summary>The languages there are words in, two letters of ISO 639-1.</summary>
    public static IEnumerable<string> Languages => All.Keys;

    /// <summary>The language of these words, two letters of ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>That training waits, in two or three words.</summary>
    public string Title => texts["title"];

    /// <summary>Why, and where help is. Wanting to die or to hurt oneself is never named.</summary>
    public string Says { get; }

    /// <summary>What the person says when training may go on.</summary>
    public string Confirm { get; }

    /// <summary>Where they say so.</summary>
    public string Then { get; }

    /// <summary>The words for a warning sign.</summary>
    public static WaitingWords Of(RedFlag flag) => new(flag);

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Read()
    {
        using var file = typeof(WaitingWords).Assembly.GetManifestResourceStream("safety/waits")
            ?? throw new InvalidOperationException("The words for open warning signs are missing from the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!
            .ToDictionary(language => language.Key, language => (IReadOnlyDictionary<string, string>)language.Value);
    }
}
