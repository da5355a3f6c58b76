namespace Vigor.Core.Training.Badges;

/// <summary>Something done that the log of workouts does not tell.</summary>
public enum Deed
{
    /// <summary>A message to the coach; the occurrence is the message.</summary>
    CoachMessage,

    /// <summary>Feedback from the coach on a workout; the occurrence is the session.</summary>
    CoachedWorkout,

    /// <summary>A workout begun before <see cref="BadgeRules.EarlyHour"/> o'clock where the person was; the occurrence is the session.</summary>
    EarlyWorkout,

    /// <summary>An answer by OpenAI, Azure OpenAI or a server of their protocol; the occurrence is the answer.</summary>
    OpenAIAnswer,

    /// <summary>An answer by Google Gemini; the occurrence is the answer.</summary>
    GeminiAnswer,

    /// <summary>An answer by Perplexity; the occurrence is the answer.</summary>
    PerplexityAnswer,
}
