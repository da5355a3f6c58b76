using System.Diagnostics;
using Npgsql;

namespace Vigor.Tests.Hosting;

/// <summary>A throw-away PostgreSQL cluster for one test run, or the server that VIGOR_TEST_POSTGRES names.</summary>
public static class PostgresServer
{
    /// <summary>A role that a test may make, and that alone has to show a password.</summary>
    public const string PasswordRole = "vigor_by_password";

    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    public static Task<string> ConnectionStringAsync() => Started.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("VIGOR_TEST_POSTGRES") is { Length: > 0 } configured)
        {
            return configured;
        }

        var binaries = Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(path => path, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new InvalidOperationException("PostgreSQL is not installed; ./test.sh installs it.");
        var directory = Directory.CreateTempSubdirectory("vigor-postgres-").FullName;
        var port = Ports.Next();

        // The server refuses to run as root, so the cluster belongs to Debian's postgres user.
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", directory);
        }

        var data = Path.Combine(directory, "data");
        await RunAsPostgresAsync($"{binaries}/bin/initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        var doors = Path.Combine(data, "pg_hba.conf");
        await File.WriteAllTextAsync(doors, $"host all {PasswordRole} 127.0.0.1/32 scram-sha-256\n{await File.ReadAllTextAsync(doors)}");
        var options = $"-p {port} -k {directory} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c jit=off";
        await RunAsPostgresAsync($"{binaries}/bin/pg_ctl", "-D", data, "-w", "-l", Path.Combine(directory, "log"), "-o", options, "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            RunAsPostgresAsync($"{binaries}/bin/pg_ctl", "-D", data, "-m", "immediate", "stop").GetAwaiter().GetResult();
            Directory.Delete(directory, recursive: true);
        };
        return new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "postgres", Database = "postgres", Pooling = false }.ToString();
    }

    private static Task RunAsPostgresAsync(string program, params string[] arguments) => Environment.UserName == "root"
        ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
        : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // pg_ctl's child keeps the pipe open, so output must not be awaited.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })
            ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
