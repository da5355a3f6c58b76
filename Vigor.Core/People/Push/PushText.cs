namespace Vigor.Core.People.Push;

/// <summary>What is to be pushed to somebody.</summary>
/// <param name="Title">All that is said; nothing else personal goes along.</param>
/// <param name="Topic">What it is about, in a word of letters.</param>
/// <param name="ExpiresAt">From when on it is of no use.</param>
/// <param name="IsUrgent">Whether it is of use only within seconds.</param>
internal sealed record PushText(string Title, string Topic, DateTimeOffset ExpiresAt, bool IsUrgent = false);
