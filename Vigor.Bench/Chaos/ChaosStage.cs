using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Vigor.Bench.Crowds;
using Vigor.Bench.Protocol;

namespace Vigor.Bench.Chaos;

/// <summary>The server, its database and its provider, and everything that can be done to them.</summary>
internal sealed class ChaosStage : IAsyncDisposable
{
    private readonly string folder;
    private readonly ProviderDouble provider;
    private readonly TcpGate toProvider;
    private readonly TcpGate? toDatabase;
    private readonly Dictionary<string, string> settings;
    private SqliteConnection? holder;

    private ChaosStage(string folder, string connection, ProviderDouble provider)
    {
        (this.folder, this.provider, Connection) = (folder, provider, connection);
        toProvider = TcpGate.To("127.0.0.1", provider.Endpoint.Port);
        var seen = connection;
        if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            var parts = new NpgsqlConnectionStringBuilder(connection);
            toDatabase = TcpGate.To(parts.Host!, parts.Port);
            (parts.Host, parts.Port) = ("127.0.0.1", toDatabase.Port);
            seen = parts.ToString();
        }

        settings = CircuitsCommand.Settings(seen, folder, new UriBuilder(provider.Endpoint) { Port = toProvider.Port }.Uri);
    }

    /// <summary>The database, by a way that is never cut.</summary>
    public string Connection { get; }

    /// <summary>The server that runs, or ran.</summary>
    public VigorServer Server { get; private set; } = null!;

    /// <summary>Everything that goes wrong, in turn.</summary>
    public IEnumerable<ChaosPhase> Phases =>
    [
        new("AI provider away", toProvider.CutAsync, toProvider.MendAsync),
        toDatabase is null ? new("database locked by somebody else", LockAsync, UnlockAsync) : new("database away", toDatabase.CutAsync, toDatabase.MendAsync),
        new("disk full", () => FillDiskAsync(isFull: true), () => FillDiskAsync(isFull: false)),
        new("SIGTERM, started again", () => StopAsync(Server.TerminateAsync), () => StartAsync()),
        new("SIGKILL, started again", () => StopAsync(async () => { await Server.KillAsync(); return TimeSpan.Zero; }), () => StartAsync()),
        new("four threads", () => AnewAsync(("DOTNET_ThreadPool_ForceMaxWorkerThreads", "4")), () => AnewAsync()),
        new("a heap of 160 MB", () => AnewAsync(("DOTNET_GCHeapHardLimit", "A000000")), () => AnewAsync()),
    ];

    /// <summary>Sets it up with people in the database.</summary>
    public static async Task<ChaosStage> SetAsync(string? connection, string folder, int people)
    {
        var stage = new ChaosStage(folder, connection ?? $"Data Source={Path.Combine(folder, "vigor.db")}", await ProviderDouble.StartAsync());
        stage.provider.Reply = _ => "Two to three minutes between heavy sets.";
        stage.provider.KeepCalls = false;
        await CrowdHouse.FillAsync(stage.Connection, people);
        SqliteConnection.ClearAllPools();
        await stage.StartAsync();
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await toProvider.DisposeAsync();
        if (toDatabase is not null)
        {
            await toDatabase.DisposeAsync();
        }

        await provider.DisposeAsync();
    }

    private async Task StartAsync(params (string Key, string Value)[] runtime)
    {
        var all = new Dictionary<string, string>(settings);
        foreach (var (key, value) in runtime)
        {
            all[key] = value;
        }

        Server = await VigorServer.StartAsync(VigorServer.Built, all, core: null, Server?.Address.Port);
    }

    private async Task StopAsync(Func<Task<TimeSpan>> stop)
    {
        var taken = await stop();
        CircuitsCommand.Print($"  it ended after {taken.TotalSeconds:0.0} s");
    }

    private async Task AnewAsync(params (string Key, string Value)[] runtime)
    {
        if (Server.IsRunning)
        {
            await Server.TerminateAsync();
        }

        await StartAsync(runtime);
    }

    private async Task LockAsync()
    {
        holder = new SqliteConnection($"{Connection};Pooling=False");
        await holder.OpenAsync();
        await using var command = holder.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
    }

    private async Task UnlockAsync()
    {
        await using var command = holder!.CreateCommand();
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync();
        await holder.DisposeAsync();
    }

    // The folder lies on a small file system of its own where that can be had; a file takes what is left of it.
    private async Task FillDiskAsync(bool isFull)
    {
        var filler = Path.Combine(folder, "filler");
        if (!isFull)
        {
            File.Delete(filler);
            return;
        }

        if (new DriveInfo(folder).TotalSize > ChaosCommand.DiskBytes * 2L)
        {
            CircuitsCommand.Print($"  not played: the data folder is on no file system of its own (as root one is mounted)");
            return;
        }

        await using var file = File.Create(filler);
        var part = new byte[64 * 1024];
        try
        {
            while (true)
            {
                await file.WriteAsync(part);
                await file.FlushAsync();
            }
        }
        catch (IOException)
        {
            CircuitsCommand.Print($"  {string.Create(CultureInfo.InvariantCulture, $"{new DriveInfo(folder).AvailableFreeSpace} bytes are free")}");
        }
    }
}
