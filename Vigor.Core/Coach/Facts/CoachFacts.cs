using Vigor.Core.People;
using Vigor.Core.People.Safety;
using Vigor.Core.Plans;
using Vigor.Core.Training.Playing;

namespace Vigor.Core.Coach.Facts;

/// <summary>What the coach knows of a person when a question arrives.</summary>
/// <param name="Profile">Who they are as far as training goes.</param>
/// <param name="Day">Their calendar day.</param>
/// <param name="Log">What they did; each part of it is read when it is needed.</param>
public sealed record CoachFacts(Profile Profile, DateOnly Day, LogFacts Log)
{
    /// <summary>The newest plan in use.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The workout they are in the middle of, with its live sets.</summary>
    public SessionState? Session { get; init; }

    /// <summary>What they asked the coach to remember.</summary>
    public IReadOnlyList<RememberedFact> Remembered { get; init; } = [];

    /// <summary>Limitations of the stored profile; <see cref="Profile"/> may hold more, named in the conversation.</summary>
    public IReadOnlyList<Limitation> Known { get; init; } = Profile.Limitations;

    /// <summary>The same with limitations that were told in the conversation, which count like those of the profile.</summary>
    public CoachFacts With(IReadOnlyList<Limitation> told) => this with { Profile = Profile with { Limitations = ToldLimitations.With(Profile.Limitations, told) } };

    /// <summary>Limitations that hold here and are not in the stored profile.</summary>
    public IReadOnlyList<Limitation> NamedHere => [.. Profile.Limitations.Except(Known)];
}
