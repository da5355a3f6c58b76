namespace Vigor.Core.People.Safety;

/// <summary>
/// Reads what a person writes for signs that come before any training. Concepts of our own after the stop signs of ACSM, ACOG Committee
/// Opinion 804 and the cauda equina guidance (NBK52120), each with its status (<see cref="MentionStatus"/>): immediate, the same every time,
/// and readable in the files of <see cref="SafetyRules"/>. It would rather ask once too often than miss an emergency.
/// </summary>
public sealed class HealthReader
{
    private const string PregnancyContext = "pregnant";
    private const string Question = "ask", Now = "ask-now", Know = "ask-know", Watch = "watch";

    private readonly Compiled[] rules;
    private readonly SafetyRules data;
    private readonly StatusReader statuses;

    private HealthReader(SafetyRules data)
    {
        this.data = data;
        statuses = new(data);
        rules =
        [
            .. data.Rules
                .OrderBy(rule => rule.Tier)
                .Select(rule => new Compiled(rule, data.Phrases(rule.Says), data.Phrases(rule.Unless, isOneClause: true), data.Phrases(rule.With))),
        ];
    }

    /// <summary>The reader with the concepts shipped with Vigor.</summary>
    public static HealthReader Default { get; } = new(SafetyRules.Read());

    /// <summary>What a message says of the most urgent red flag in it.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="isPregnant">Whether it is known; the signs to stop in pregnancy then count without the word.</param>
    public HealthReading Read(string text, bool isPregnant = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var told = new ToldWords(text);
        SafetyRules.Rule? asked = null, mentioned = null;
        var isOfSomebodyElse = false;
        foreach (var rule in rules)
        {
            foreach (var status in Statuses(rule, told, isPregnant))
            {
                var isThere = status is { IsOwn: true, IsPast: false, IsDenied: false };
                if (isThere && status.Talk == TalkKind.Report)
                {
                    return new(HealthOutcome.Stop, Finding(rule.Rule, rule.Rule.Text, told.Language));
                }

                asked ??= isThere && status.Talk == TalkKind.Unclear ? rule.Rule : null;

                // What somebody else has at times is no emergency of one's own, and is answered with the sign to watch for.
                if (mentioned is null && (status is { Talk: TalkKind.Knowledge, IsDenied: false } or { IsTheirs: true }))
                {
                    (mentioned, isOfSomebodyElse) = (rule.Rule, status.IsTheirs);
                }
            }
        }

        return (asked, mentioned) switch
        {
            ({ } rule, _) => new(HealthOutcome.Ask, Finding(rule, Question, told.Language)),
            (_, { } rule) => new(HealthOutcome.Go, Finding(rule, Watch, told.Language)) { IsOfSomebodyElse = isOfSomebodyElse },
            _ => HealthReading.Nothing,
        };
    }

    /// <summary>The language of a text, two letters of ISO 639-1; English where none can be told.</summary>
    public static string LanguageOf(string text) => Tongue.Of(text) ?? "en";

    /// <summary>What is said once somebody confirmed that what they were asked about happens now.</summary>
    /// <param name="asked">What they were asked about.</param>
    public SafetyFinding Confirmed(SafetyFinding asked)
    {
        var rule = data.Rules.First(rule => rule.Name == asked.Rule);
        return Finding(rule, rule.Text, asked.Language);
    }

    /// <summary>What is said beside an answer to somebody who only wants to know: the sign to watch for, Markdown.</summary>
    /// <param name="mentioned">What they asked about.</param>
    public string Watching(SafetyFinding mentioned) => data.Answer(Watch, mentioned.Language);

    /// <summary>The two answers to the question back, as it was put: that it happens now, and that somebody only wants to know; null for any other text.</summary>
    public (string Now, string Know)? Choices(string text)
    {
        if (text == data.Texts[Question])
        {
            return (data.Texts[Now], data.Texts[Know]);
        }

        var language = data.TextsIn.FirstOrDefault(language => language.Value[Question] == text).Value;
        return language is null ? null : (language[Now], language[Know]);
    }

    /// <summary>Whether somebody says, with the words they were offered, that it happens now.</summary>
    public bool SaysNow(string text) => Says(text, Now);

    /// <summary>Whether somebody says, with the words they were offered, that they only want to know.</summary>
    public bool SaysKnow(string text) => Says(text, Know);

    private bool Says(string text, string name)
    {
        var said = PlainWords.Line(text);
        return data.TextsIn.Values.Append(data.Texts).Any(texts => PlainWords.Line(texts[name]) == said);
    }

    private SafetyFinding Finding(SafetyRules.Rule rule, string text, string? language) => new(rule.Tier, rule.Name, data.Answer(text, language), language);

    private IEnumerable<MentionStatus> Statuses(Compiled rule, ToldWords told, bool isPregnant)
    {
        if (rule.With.Length > 0 && !IsWith(rule, told, isPregnant))
        {
            return [];
        }

        return told.Find(rule.Says)
            .Where(hit => !told.Find(rule.Unless).Any(exception => exception.Start < hit.End && hit.Start < exception.End))
            .Select(hit => statuses.OfFlag(told, hit, rule.Rule));
    }

    // What has to be there as well must be there, too: "back pain, no fever" is back pain.
    private bool IsWith(Compiled rule, ToldWords told, bool isPregnant) =>
        told.Find(rule.With).Any(hit => rule.Rule.IsAlwaysReported || !statuses.IsDenied(told, hit))
        || (isPregnant && rule.With.Any(phrase => phrase.Find([(PregnancyContext, 0)]).Any()));

    private sealed record Compiled(SafetyRules.Rule Rule, Phrase[] Says, Phrase[] Unless, Phrase[] With);
}
