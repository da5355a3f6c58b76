namespace Vigor.Core.People.Safety;

/// <summary>What a mention of something about the body is meant as.</summary>
internal enum TalkKind
{
    /// <summary>It is told as a fact.</summary>
    Report,

    /// <summary>It may be a fact, or a question about one that is not there.</summary>
    Unclear,

    /// <summary>Somebody wants to know something about it.</summary>
    Knowledge,

    /// <summary>A figure of speech: "my heart skips a beat when I see my record".</summary>
    Figure,

    /// <summary>What exercise does to everybody, such as a pump.</summary>
    Effect,
}
