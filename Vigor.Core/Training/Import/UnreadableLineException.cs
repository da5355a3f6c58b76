namespace Vigor.Core.Training.Import;

/// <summary>A cell says something that cannot be a set; the line is reported and the next one read.</summary>
internal sealed class UnreadableLineException(string sentence) : Exception(sentence);
