using Vigor.Core.Exercises;

namespace Vigor.Core.People;

/// <summary>A part of the body, or a condition, that training must respect.</summary>
/// <param name="Area">Where.</param>
/// <param name="Severity">How much.</param>
public sealed record Limitation(BodyArea Area, LimitationSeverity Severity);
