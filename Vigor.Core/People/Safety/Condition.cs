using Vigor.Core.Exercises;

namespace Vigor.Core.People.Safety;

/// <summary>Something that training has to respect, and how people say it.</summary>
/// <param name="Area">Where it is.</param>
/// <param name="Severity">How much it usually restricts.</param>
/// <param name="Name">Its name, for people who read the table.</param>
/// <param name="Said">Phrases in eight languages.</param>
internal sealed record Condition(BodyArea Area, LimitationSeverity Severity, string Name, Phrase[] Said);
