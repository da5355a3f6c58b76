using System.Globalization;

namespace Vigor.Bench.Browser;

/// <summary>Visits each page of a running Vigor as a slow phone does: with nothing kept from before, and once more.</summary>
internal static class PagesCommand
{
    // The player's address and the plan's are those of the person who has just begun.
    private const string Plan = "plan", Player = "player";

    private static readonly (string Name, string Address, bool HasCircuit)[] Pages =
    [
        ("landing", "/", false),
        ("dashboard", "/dashboard", true),
        (Plan, "", true),
        (Player, "", true),
        ("coach", "/coach", true),
        ("progress", "/progress", true),
        ("exercises", "/exercises", true),
        ("history", "/history", true),
        ("profile", "/profile", true),
    ];

    public static async Task<int> RunAsync(string[] options)
    {
        if (Parse(options) is not var (address, visits))
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        await using var line = CountedLine.To(address);
        var (kept, plan, player) = await BeginAsync(line.Address);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Fast 4G, processor 4 times slower, median of {visits}; KB of 1,000 bytes as a relay on loopback saw them travel: answers with their headers, circuits both ways; paint and usable in ms"));
        Console.WriteLine("page         first  document   files  circuit   (kept) | again  document  circuit |  paint  usable  shift |  paint  usable (again)");
        foreach (var (name, usual, hasCircuit) in Pages)
        {
            var at = name switch
            {
                Plan => plan,
                Player => player,
                _ => usual,
            };
            var (first, again) = (new List<PageFigures>(), new List<PageFigures>());
            while (first.Count < visits)
            {
                await using var context = await Chromium.ContextAsync(line.Address, name == "landing" ? null : kept);
                var visit = await PageVisit.OpenAsync(context, line);
                first.Add(await visit.GoAsync(at, hasCircuit));
                again.Add(await visit.GoAsync(at, hasCircuit));
            }

            Print(name, PageFigures.MedianOf(first), PageFigures.MedianOf(again));
        }

        return 0;
    }

    /// <summary>Somebody with an account, a plan, a workout that is done and one that goes on.</summary>
    private static async Task<(string Kept, string Plan, string Player)> BeginAsync(Uri address)
    {
        await using var context = await Chromium.ContextAsync(address);
        var page = await context.NewPageAsync();
        await page.RegisterAsync();
        await page.OnboardAsync();
        var plan = new Uri(page.Url).AbsolutePath;
        await page.StartWorkoutAsync();
        for (var set = 0; set < 4 && await page.HasSetToDoAsync(); set++)
        {
            await page.CompleteSetAsync();
        }

        await page.Button("Finish workout").ClickAsync();
        await page.Button("Save workout").ClickAsync();
        await page.LeaveAsync("/sessions/");
        await page.GotoAsync(plan);
        await page.StartWorkoutAsync();
        return (await context.StorageStateAsync(), plan, new Uri(page.Url).AbsolutePath);
    }

    private static void Print(string name, PageFigures first, PageFigures again) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-10} {K(first.Bytes)}    {K(first.Document)}  {K(first.Files)}   {K(first.Circuit)}   {K(first.Kept)} |{K(again.Bytes)}    {K(again.Document)}   {K(again.Circuit)} | {first.Paint,6:0}  {first.Usable,6:0}  {first.Shift,5:0.000} | {again.Paint,6:0}  {again.Usable,6:0}"));

    private static string K(long bytes) => (bytes / 1000.0).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6);

    private static (Uri Address, int Visits)? Parse(string[] options)
    {
        var (address, visits) = (new Uri("http://localhost:5080"), 3);
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--address", var value] when Uri.TryCreate(value, UriKind.Absolute, out var given):
                    address = given;
                    break;
                case ["--n", var value] when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
                    visits = count;
                    break;
                default:
                    return null;
            }
        }

        return (address, visits);
    }
}
