namespace Vigor.Core.Training.Badges;

/// <summary>How far somebody is on the way to a badge.</summary>
/// <param name="Badge">Which.</param>
/// <param name="Done">What counts so far, at most <paramref name="Needed"/>; all of it once earned.</param>
/// <param name="Needed">What it takes.</param>
/// <param name="EarnedOn">The person's calendar day when it was earned; absent before.</param>
public sealed record BadgeProgress(Badge Badge, int Done, int Needed, DateOnly? EarnedOn);
