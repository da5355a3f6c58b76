namespace Vigor.Core.People;

/// <summary>A warning sign that somebody told of and that nobody has looked at yet.</summary>
/// <param name="Sign">What it was, in a few words that read well after "a warning sign:", such as "chest pain".</param>
/// <param name="Day">The person's day on which they told of it.</param>
/// <param name="Language">The language in which they told of it, two letters of ISO 639-1; null for English and for what cannot be told.</param>
public sealed record RedFlag(string Sign, DateOnly Day, string? Language = null)
{
    /// <summary>The sign that is never named to the person, and that nobody "looks at" as at a knee.</summary>
    public const string SelfHarm = "self-harm";

    /// <summary>Whether it was about wanting to die or to hurt oneself; it is spoken of in words of its own.</summary>
    public bool IsSelfHarm => Sign == SelfHarm;
}
