using Microsoft.AspNetCore.Components.Web;
using Vigor.Core.Training;
using Vigor.Core.Training.Playing;
using Vigor.Web.Components.Text;
using Vigor.Web.Offline;

namespace Vigor.Web.Pages.Sessions;

/// <content>Sets: completed, taken back, corrected.</content>
public sealed partial class SessionPage
{
    /// <summary>Ids of sets that are on their way, by place: a further try sends the same id, so that it cannot double.</summary>
    private readonly Dictionary<(int Position, int SetNumber), Guid> onTheirWay = [];

    private async Task CompleteAsync(MouseEventArgs click)
    {
        // The second half of a double tap is none.
        if (click.Detail > 1)
        {
            return;
        }

        await TurnAsync(async () =>
        {
            var place = (position, DueSet);
            var tapped = fields with { };
            var values = fields.ToValues(Exercise, Exercise.Units);
            if (!onTheirWay.TryGetValue(place, out var id))
            {
                onTheirWay[place] = id = Guid.CreateVersion7();
            }

            await StoreAsync(new(id, Id, place.position, place.DueSet, values, IsAfterwards), (fields, tapped));
            onTheirWay.Remove(place);
        });
    }

    /// <summary>Stores a set with the figures the browser read from the fields. False when nobody knows whether it is stored.</summary>
    private async Task<bool> CompleteAsync(SetTap tap)
    {
        var typing = (fields, fields with { });
        await TurnAsync(() => StoreAsync(tap.ToDraft(time.GetUtcNow()), typing));
        StateHasChanged();
        return failure?.RequestId is null;
    }

    /// <summary>
    /// Shows what came in without this page, and says of the newest set that it is stored: it can be undone like any other.
    /// Where nothing came in, what was said last stays.
    /// </summary>
    private async Task CatchUpAsync()
    {
        await TurnAsync(async () =>
        {
            var known = state!.Progress.Sets.Select(set => set.Id).ToHashSet();
            Rearrange(await training.GetAsync(actor, Id));
            if (state.Progress.Sets.MaxBy(set => set.CompletedAt) is { } newest && !known.Contains(newest.Id))
            {
                told = new(StoredText(newest), Stored: newest, Record: newest.Records);
            }
        }, isSaidKept: true);
        StateHasChanged();
    }

    private async Task StoreAsync(SetDraft draft, (SetFields Now, SetFields Tapped) typing)
    {
        var (set, isMerged, progress) = await setLog.CompleteAsync(actor, draft);
        await TakeAsync(progress);
        if (position == draft.Position)
        {
            fields.TakeOver(typing.Now, typing.Tapped);
        }

        var text = isMerged ? $"Another device had stored this set: {ValuesText(set)}." : StoredText(set);
        told = new(position == draft.Position ? text : $"{text} Next: {Exercise.Name}.", Stored: set, Record: isMerged ? RecordKinds.None : set.Records);
    }

    private string StoredText(LoggedSet set) => $"Set {set.SetNumber} stored: {ValuesText(set)}.";

    private string ValuesText(LoggedSet set) => SetText.Of(set.Values, state!.Exercises[set.Position].Units);

    private Task UndoAsync() => told?.Stored is { } set ? TakeBackAsync(set) : Task.CompletedTask;

    private Task DeleteAsync() => editing is { } set ? TakeBackAsync(set) : Task.CompletedTask;

    private Task TakeBackAsync(LoggedSet set) => TurnAsync(async () =>
    {
        await TakeAsync(await setLog.DeleteAsync(actor, set.Id));
        fields = SetFields.From(set.Values, Exercise.Units);
        told = new($"Set {set.SetNumber} taken back.", TakenBack: set);
    });

    private Task RestoreAsync() => told?.TakenBack is { } set ? TurnAsync(async () =>
    {
        await TakeAsync(await setLog.RestoreAsync(actor, set.Id));
        told = new("The set is back.");
    }) : Task.CompletedTask;

    private Task CorrectAsync() => TurnAsync(async () =>
    {
        var progress = await setLog.EditAsync(actor, editing!.Id, fields.ToValues(Exercise, Exercise.Units));
        await TakeAsync(progress with { Position = position });
        told = new("The set is corrected.");
    });
}
