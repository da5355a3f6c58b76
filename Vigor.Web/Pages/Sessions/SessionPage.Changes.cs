using Vigor.Core.Exercises;
using Vigor.Core.Training;
using Vigor.Core.Training.Editing;

namespace Vigor.Web.Pages.Sessions;

/// <content>Changing what the workout consists of, and what is remembered about its exercises.</content>
public sealed partial class SessionPage
{
    private IReadOnlyList<Exercise> options = [];
    private bool isAdding;

    private Task AskSwapsAsync() => TurnAsync(async () => options = await training.SwapOptionsAsync(actor, Id, position));

    private Task EditAsync(SessionEdit edit) => TurnAsync(async () =>
    {
        Rearrange(await training.ChangeAsync(actor, Id, edit));
        isAdding = false;
        told = new(edit switch
        {
            SessionEdit.Add => $"{Exercise.Name} is part of the workout.",
            SessionEdit.Swap => $"Now it is {Exercise.Name}. What you did before stays.",
            _ => "The workout is changed.",
        });
    });

    private Task KeepAsync(Func<ExercisePreference, ExercisePreference> change) => TurnAsync(async () =>
    {
        await preferences.ChangeAsync(actor, Exercise.Planned.Slug, change);
        var progress = state!.Progress with { Position = position };
        Rearrange(await training.GetAsync(actor, Id) with { Progress = progress });
        told = new("Kept for this exercise.");
    });

    private Task CheckInAsync(int recovery) => TurnAsync(async () =>
    {
        await training.CheckInAsync(actor, Id, recovery);
        state = state! with { Progress = state.Progress with { Recovery = recovery } };
        told = new(recovery > Session.WornOut ? "Noted." : "Noted. Take it easier today: a set fewer of each, and stop with three or four reps in reserve.");
    });

    private Task HurtsAsync()
    {
        var today = state!.Profile.DayOf(time.GetUtcNow());
        return KeepAsync(kept => kept with { PainSince = kept.PainSince ?? today });
    }
}
