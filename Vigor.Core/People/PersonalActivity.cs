namespace Vigor.Core.People;

/// <summary>Something that somebody did lately, as a person of the support may see it.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What it was, in a word, such as "Workout".</param>
/// <param name="Text">What is seen of it.</param>
/// <param name="Details">What was said, where that is shown; absent otherwise.</param>
public sealed record PersonalActivity(DateTimeOffset At, string Kind, string Text, IReadOnlyList<string>? Details = null);
