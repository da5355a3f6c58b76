namespace Vigor.Core.People;

/// <summary>A warning sign that somebody told of and that nobody has looked at yet.</summary>
/// <param name="Sign">What it was, in a word or two, such as "chest pain".</param>
/// <param name="Day">The person's day on which they told of it.</param>
public sealed record RedFlag(string Sign, DateOnly Day);
