using System.Text.Json.Serialization;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;

namespace Vigor.Core.Coach;

/// <summary>Something the coach can do for a person once they tap "Apply".</summary>
[JsonDerivedType(typeof(Remember), "remember")]
[JsonDerivedType(typeof(Forget), "forget")]
[JsonDerivedType(typeof(Limit), "limit")]
[JsonDerivedType(typeof(WritePlan), "writePlan")]
[JsonDerivedType(typeof(ShortenPlan), "shortenPlan")]
[JsonDerivedType(typeof(SwapExercise), "swapExercise")]
[JsonDerivedType(typeof(SwapInSession), "swapInSession")]
[JsonDerivedType(typeof(LogSet), "logSet")]
[JsonDerivedType(typeof(TakeBack), "takeBack")]
public abstract record CardAction
{
    private CardAction()
    {
    }

    /// <summary>Whether asking for it is all there is to the message, so that there is nothing to explain beside it.</summary>
    [JsonIgnore]
    public bool IsAll => this is Remember or Forget or WritePlan or SwapExercise or SwapInSession or LogSet or TakeBack;

    /// <summary>Remembers a fact.</summary>
    /// <param name="Text">The fact.</param>
    public sealed record Remember(string Text) : CardAction;

    /// <summary>Forgets a fact.</summary>
    /// <param name="FactId">Which.</param>
    /// <param name="Text">Its words, for undoing.</param>
    public sealed record Forget(Guid FactId, string Text) : CardAction;

    /// <summary>Puts a limitation into the profile, so that plans spare the area.</summary>
    /// <param name="Area">What to spare.</param>
    /// <param name="Severity">How much.</param>
    /// <param name="Named">What it is, in everyday words; null when only the place is known.</param>
    public sealed record Limit(BodyArea Area, LimitationSeverity Severity, string? Named = null) : CardAction;

    /// <summary>Writes a workout.</summary>
    /// <param name="Minutes">How long, 15 to 120.</param>
    /// <param name="Focus">What it dwells on; the whole body when empty.</param>
    /// <param name="Spared">Limitations named in the conversation and not in the profile.</param>
    public sealed record WritePlan(int Minutes, IReadOnlyList<FocusArea> Focus, IReadOnlyList<Limitation>? Spared = null) : CardAction;

    /// <summary>Makes a plan fit fewer minutes.</summary>
    /// <param name="PlanId">Which plan.</param>
    /// <param name="Minutes">How long, 15 to 120.</param>
    public sealed record ShortenPlan(Guid PlanId, int Minutes) : CardAction;

    /// <summary>Puts another exercise in the place of one.</summary>
    /// <param name="PlanId">In which plan.</param>
    /// <param name="From">Slug of the exercise to go.</param>
    /// <param name="To">Slug of the one to come.</param>
    public sealed record SwapExercise(Guid PlanId, string From, string To) : CardAction;

    /// <summary>The same in a workout that is being done; its plan stays as it is.</summary>
    /// <param name="SessionId">In which workout.</param>
    /// <param name="From">Slug of the exercise to go.</param>
    /// <param name="To">Slug of the one to come.</param>
    public sealed record SwapInSession(Guid SessionId, string From, string To) : CardAction;

    /// <summary>Takes back what another card did.</summary>
    /// <param name="CardId">Which.</param>
    /// <param name="Text">Its words.</param>
    public sealed record TakeBack(Guid CardId, string Text) : CardAction;

    /// <summary>Logs a set of a workout that is being done.</summary>
    /// <param name="SessionId">In which workout.</param>
    /// <param name="Position">The exercise's place in it, counted from 0.</param>
    /// <param name="SetNumber">Which set of the exercise, counted from 1.</param>
    /// <param name="Values">What was done.</param>
    public sealed record LogSet(Guid SessionId, int Position, int SetNumber, SetValues Values) : CardAction;
}
