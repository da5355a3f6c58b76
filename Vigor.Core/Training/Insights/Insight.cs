namespace Vigor.Core.Training.Insights;

/// <summary>Something the log says about how training goes, computed by a rule.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Sentence">One sentence with a figure in the person's unit.</param>
/// <param name="Rule">The rule in words: why this is said at all.</param>
/// <param name="Figures">What the rule looked at.</param>
/// <param name="Question">What to ask the coach about it, in the person's words.</param>
public sealed record Insight(InsightKind Kind, string Sentence, string Rule, IReadOnlyList<InsightFigure> Figures, string Question);

/// <summary>A figure behind an insight.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">The figure with its unit.</param>
public sealed record InsightFigure(string Name, string Value);
