namespace Vigor.Web.Components.Layout;

/// <summary>The five places of the application, in the order of the tabs.</summary>
internal sealed record Place(string Name, string Address, string Icon)
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("Dashboard", Links.Dashboard, "M3 11.5 12 4l9 7.5M5.5 9.5V20h5v-6h3v6h5V9.5"),
        new("Workouts", Links.Plans, "M2 12h2m16 0h2M5 8v8m14-8v8M8 6v12m8-12v12M8 12h8"),
        new("Coach", Links.Coach, "M4 5h16v11H10l-5 4v-4H4zM8 9.5h8M8 12.5h5"),
        new("Progress", Links.Progress, "M4 20V10m6 10V4m6 16v-8m4 8H2"),
        new("Profile", Links.Profile, "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c1-4 4-6 7.5-6s6.500 2 7.5 6"),
    ];
}
