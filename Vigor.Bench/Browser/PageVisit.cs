using System.Text.Json;
using Microsoft.Playwright;

namespace Vigor.Bench.Browser;

/// <summary>Visits a page as a slow phone does, over a line that counts.</summary>
internal sealed class PageVisit
{
    /// <summary>How much slower the processor is made.</summary>
    private const int Slower = 4;

    /// <summary>How long nothing must go over the line until a page is taken to be there, in milliseconds.</summary>
    private const int Quiet = 1500;

    // What Chromium's own tools call "Fast 4G": 9 and 1.5 Mbit/s less a tenth, and 165 ms there and back.
    private static readonly Dictionary<string, object> Fast4G = new() { ["offline"] = false, ["latency"] = 165, ["downloadThroughput"] = 1_012_500, ["uploadThroughput"] = 168_750 };

    // Runs before anything of the page does.
    private const string Watch = """
        (() => {
            const seen = window.vigorSeen = { paint: 0, usable: 0, shift: 0 };
            new PerformanceObserver(list => { for (const entry of list.getEntries()) seen.paint = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
            const look = () => { if (!seen.usable && document.body?.dataset.interactive === 'true') seen.usable = performance.now(); };
            new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-interactive'] });
            addEventListener('DOMContentLoaded', () => { seen.read = performance.now(); });
        })();
        """;

    private readonly HashSet<string> documents = new(StringComparer.Ordinal);
    private readonly IPage page;
    private readonly CountedLine line;
    private readonly HashSet<string> keeping = new(StringComparer.Ordinal);
    private long document;
    private long kept;
    private int last;

    private PageVisit(IPage page, CountedLine line) => (this.page, this.line) = (page, line);

    /// <summary>A page of a context whose line is made slow.</summary>
    /// <param name="context">The context, whose addresses are those of the line.</param>
    /// <param name="line">The line, which carries nothing else meanwhile.</param>
    public static async Task<PageVisit> OpenAsync(IBrowserContext context, CountedLine line)
    {
        var visit = new PageVisit(await context.NewPageAsync(), line);
        await visit.page.AddInitScriptAsync(Watch);
        var tools = await context.NewCDPSessionAsync(visit.page);
        tools.Event("Network.responseReceived").OnEvent += (_, told) => visit.Note(told);
        tools.Event("Network.loadingFinished").OnEvent += (_, told) => visit.Count(told);
        tools.Event("Network.webSocketFrameReceived").OnEvent += (_, _) => visit.last++;
        tools.Event("Network.webSocketFrameSent").OnEvent += (_, _) => visit.last++;
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.emulateNetworkConditions", Fast4G);
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
        return visit;
    }

    /// <summary>Goes to an address and waits until it is there.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="hasCircuit">Whether a circuit or the player makes it work; else it works as it is read.</param>
    public async Task<PageFigures> GoAsync(string address, bool hasCircuit)
    {
        await page.GotoAsync("about:blank");
        (document, kept) = (0, 0);
        var (answers, circuits) = (line.Answers, line.Circuits);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (hasCircuit)
        {
            await page.InteractiveAsync();
        }

        for (var before = -1; before != last;)
        {
            before = last;
            await page.WaitForTimeoutAsync(Quiet);
        }

        var seen = await page.EvaluateAsync<JsonElement>("window.vigorSeen");
        double Of(string name) => seen.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
        return new(document, line.Answers - answers - document - kept, line.Circuits - circuits, kept, Of("paint"), Of(hasCircuit ? "usable" : "read"), Of("shift"));
    }

    private void Note(JsonElement? told)
    {
        if (told is not { } heard)
        {
            return;
        }

        if (heard.GetProperty("type").GetString() == "Document")
        {
            documents.Add(heard.GetProperty("requestId").GetString()!);
        }
        else if (heard.GetProperty("response").GetProperty("url").GetString()!.Contains("/offline/", StringComparison.Ordinal))
        {
            keeping.Add(heard.GetProperty("requestId").GetString()!);
        }
    }

    private void Count(JsonElement? told)
    {
        if (told is not { } heard)
        {
            return;
        }

        var (id, bytes) = (heard.GetProperty("requestId").GetString()!, (long)heard.GetProperty("encodedDataLength").GetDouble());
        if (keeping.Contains(id))
        {
            kept += bytes;
            return;
        }

        last++;
        document += documents.Contains(id) ? bytes : 0;
    }
}
