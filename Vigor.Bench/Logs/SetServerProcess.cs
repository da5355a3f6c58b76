using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Vigor.Bench.Logs;

/// <summary>A server of the set drill as devices see it: it may die at any moment, and they send again what was not answered.</summary>
internal sealed class SetServerProcess(string connection) : IDisposable
{
    private readonly ConcurrentDictionary<long, (SetRequest Request, TaskCompletionSource<SetAnswer> Answer)> waiting = [];
    private readonly SemaphoreSlim writing = new(1);
    private Process? process;
    private long number, sent;

    /// <summary>Requests sent so far.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Starts a server, and sends it what the last one left unanswered.</summary>
    public async Task StartAsync()
    {
        var started = Process.Start(new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            ArgumentList = { typeof(SetServerProcess).Assembly.Location, "set-server", connection },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _ = ReadAsync(started);
        await writing.WaitAsync();
        try
        {
            process?.Dispose();
            process = started;
            foreach (var (request, _) in waiting.Values.OrderBy(left => left.Request.Number))
            {
                await WriteAsync(request);
            }
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Kills it at once: nothing it was doing is finished.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks until it is answered, whatever happens to servers.</summary>
    public async Task<SetAnswer> AskAsync(Func<long, SetRequest> ask)
    {
        var request = ask(Interlocked.Increment(ref number));
        var answer = new TaskCompletionSource<SetAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[request.Number] = (request, answer);
        await writing.WaitAsync();
        try
        {
            await WriteAsync(request);
        }
        finally
        {
            writing.Release();
        }

        return await answer.Task;
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
        }

        process?.Dispose();
        writing.Dispose();
    }

    private async Task WriteAsync(SetRequest request)
    {
        try
        {
            Interlocked.Increment(ref sent);
            await process!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request));
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It is dead; the next one gets it.
        }
    }

    private async Task ReadAsync(Process from)
    {
        while (await from.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line that was cut off by the kill is no answer.
            if (line.EndsWith('}') && JsonSerializer.Deserialize<SetAnswer>(line) is { } answer && waiting.TryRemove(answer.Number, out var asked))
            {
                asked.Answer.TrySetResult(answer);
            }
        }
    }
}
