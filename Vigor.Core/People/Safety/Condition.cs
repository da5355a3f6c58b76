using Vigor.Core.Exercises;

namespace Vigor.Core.People.Safety;

/// <summary>Something that training has to respect, and how people say it.</summary>
/// <param name="Areas">Where it is; more than one place for what is in all of the body.</param>
/// <param name="Severity">How much it usually restricts.</param>
/// <param name="Name">Its name in everyday words; the person reads it.</param>
/// <param name="Said">Phrases in eight languages, the name first.</param>
internal sealed record Condition(IReadOnlyList<BodyArea> Areas, LimitationSeverity Severity, string Name, Phrase[] Said);
