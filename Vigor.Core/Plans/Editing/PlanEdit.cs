using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Editing;

/// <summary>One change that somebody makes to a plan. Places count from 0 in the order of the workout.</summary>
public abstract record PlanEdit
{
    private PlanEdit()
    {
    }

    /// <summary>Puts another exercise in a place.</summary>
    /// <param name="Place">The place.</param>
    /// <param name="Slug">The exercise that is to stand there.</param>
    public sealed record Swap(int Place, string Slug) : PlanEdit;

    /// <summary>Changes sets, reps or seconds, and rest.</summary>
    /// <param name="Place">The place.</param>
    /// <param name="Sets">Sets, 1 to 10.</param>
    /// <param name="Reps">Reps a set; absent for what is done for a time.</param>
    /// <param name="Seconds">Seconds a set, 5 to 5400; absent for what is counted in reps.</param>
    /// <param name="RestSeconds">Rest after a set, 30 to 300 s, or 0.</param>
    public sealed record Dose(int Place, int Sets, RepRange? Reps, int? Seconds, int RestSeconds) : PlanEdit;

    /// <summary>Moves an exercise to another place.</summary>
    /// <param name="Place">Where it stands.</param>
    /// <param name="To">Where it is to stand once it is taken out.</param>
    public sealed record Move(int Place, int To) : PlanEdit;

    /// <summary>Takes an exercise out.</summary>
    /// <param name="Place">The place.</param>
    public sealed record Remove(int Place) : PlanEdit;

    /// <summary>Adds an exercise at the end of the part it belongs to.</summary>
    /// <param name="Slug">The exercise.</param>
    public sealed record Add(string Slug) : PlanEdit;

    /// <summary>Does an exercise as a superset with the next one, or by itself again.</summary>
    /// <param name="Place">The place.</param>
    /// <param name="IsJoined">Whether it is done with the next one.</param>
    public sealed record Pair(int Place, bool IsJoined) : PlanEdit;

    /// <summary>Notes something about an exercise, or takes the note away.</summary>
    /// <param name="Place">The place.</param>
    /// <param name="Text">The note, up to 200 characters; empty for none.</param>
    public sealed record Remark(int Place, string Text) : PlanEdit;

    /// <summary>Makes it fit other minutes, with the same exercises as far as they fit.</summary>
    /// <param name="Minutes">Minutes, 15 to 120.</param>
    public sealed record Shorten(int Minutes) : PlanEdit;

    /// <summary>Makes it fit other kit, such as none at all.</summary>
    /// <param name="Equipment">What is at hand.</param>
    public sealed record Equip(EquipmentLevel Equipment) : PlanEdit;
}
