using Microsoft.Playwright;

namespace Vigor.Bench.Browser;

/// <summary>One headless Chromium for the whole run; each visitor gets a context of their own, which shares nothing.</summary>
public static class Chromium
{
    /// <summary>How long to wait for what must happen, in milliseconds. Generous: tests share two cores.</summary>
    private const float Patience = 120_000;

    /// <summary>Hears of every context that is opened. Tests close theirs by it: a page that is left goes on ticking and reconnecting.</summary>
    public static event Action<IBrowserContext>? Opened;

    // Without windows it does the same for half of the work.
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Started = new(StartAsync);

    /// <summary>What visitors are taken to have asked of motion. Tests ask for less: it is drawn sixty times a second, and few of them look at it.</summary>
    public static ReducedMotion Motion { get; set; } = ReducedMotion.NoPreference;

    /// <summary>Whether visitors keep Vigor for a time without a network. Most tests need not: each would fetch all of it once more.</summary>
    public static bool HasWorkers { get; set; } = true;

    /// <summary>A phone of 390×844, the size the journeys are walked at.</summary>
    public static ViewportSize Phone => new() { Width = 390, Height = 844 };

    /// <summary>A small laptop.</summary>
    public static ViewportSize Desktop => new() { Width = 1280, Height = 800 };

    public static async Task<IPage> OpenAsync(
        Uri address,
        ViewportSize? viewport = null,
        ColorScheme scheme = ColorScheme.Light,
        bool isTouch = false,
        bool? hasWorkers = null,
        ReducedMotion? motion = null,
        string language = "en-GB")
    {
        var (_, browser) = await Started.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = viewport ?? Phone,
            ColorScheme = scheme,
            ReducedMotion = motion ?? Motion,
            HasTouch = isTouch,
            IsMobile = isTouch,
            ServiceWorkers = hasWorkers ?? HasWorkers ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            TimezoneId = "Europe/Berlin",
            Locale = language,
        });
        context.SetDefaultTimeout(Patience);
        Opened?.Invoke(context);
        return await context.NewPageAsync();
    }

    /// <summary>A context of its own for whoever measures: with what a browser kept, and without service workers, which load beside the page.</summary>
    public static async Task<IBrowserContext> ContextAsync(Uri address, string? kept = null)
    {
        var (_, browser) = await Started.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = Phone,
            StorageState = kept,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            TimezoneId = "Europe/Berlin",
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(Patience);
        Opened?.Invoke(context);
        return context;
    }

    /// <summary>Ends it, if it was started: its driver keeps the process waiting else.</summary>
    public static async Task CloseAsync()
    {
        if (Started.IsValueCreated)
        {
            (await Started.Value).Driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Programs.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not installed; ./test.sh installs it."),
            Args =
            [
                "--no-sandbox",
                "--headless",
                "--disable-gpu",
                "--disable-quic",
            ],
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return (playwright, browser);
    }
}
