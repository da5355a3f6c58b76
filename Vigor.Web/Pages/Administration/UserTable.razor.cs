using Microsoft.AspNetCore.Components;
using Radzen;
using Vigor.Core;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.People;

namespace Vigor.Web.Pages.Administration;

/// <summary>Who there is, and what they may use.</summary>
public partial class UserTable
{
    private const int Rows = 20;

    private static readonly string[] States = ["on", "off"];

    private static readonly (AccountOrder, string)[] Orders = [(AccountOrder.Newest, "newest"), (AccountOrder.Name, "by name"), (AccountOrder.Dearest, "spent most")];

    private readonly HashSet<Guid> chosen = [];
    private AdminGrid<AccountLine>? grid;
    private AccountList? page;
    private AccountOrder order;
    private AccountFilter? shown;
    private string search = "";

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "tier")]
    private string? TierName { get; set; }

    [SupplyParameterFromQuery(Name = "role")]
    private string? RoleName { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    private AccountFilter Filter => new()
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search,
        Tier = Links.Named<Tier>(TierName),
        Role = Links.Named<Role>(RoleName),
        IsDisabled = State switch
        {
            "on" => false,
            "off" => true,
            _ => null,
        },
    };

    protected override async Task OnParametersSetAsync()
    {
        var isOther = shown is not null && shown != Filter;
        if (shown != Filter)
        {
            shown = Filter;
            search = shown.Search ?? "";
            chosen.Clear();
        }

        if (isOther && grid is not null)
        {
            await grid.FirstAsync();
        }
    }

    private static IEnumerable<(string, string)> Names(IEnumerable<string> names) => names.Select(name => (name, name));

    private void Find() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("q", string.IsNullOrWhiteSpace(search) ? null : search.Trim()));

    private void Choose(Guid id, bool isChosen)
    {
        Change();
        if (isChosen)
        {
            chosen.Add(id);
        }
        else
        {
            chosen.Remove(id);
        }
    }

    private Task SortAsync(AccountOrder by)
    {
        order = by;
        return grid?.FirstAsync() ?? Task.CompletedTask;
    }

    private Task LoadAsync(LoadDataArgs args) => InTurnAsync(async actor => page = await Accounts.ListAsync(actor, Filter, order, args.Skip ?? 0, Rows, Leaving));

    private async Task ChangeAsync(Actor actor, AccountChange change, string reason)
    {
        var count = await Accounts.ChangeAsync(actor, [.. chosen], change, reason);
        chosen.Clear();
        await (grid?.ReloadAsync() ?? Task.CompletedTask);
        Said = $"Done for {InWords.Count(count, "person", "people")}. Whoever is signed in notices it within half a minute.";
        StateHasChanged();
    }
}
