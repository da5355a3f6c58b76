using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Vigor.Web.Offline;

/// <summary>What opens Vigor without a network: the files of this build, each with its hash, and the worker that keeps them.</summary>
internal sealed class ShellFiles
{
    private const int TagBytes = 6;

    private static readonly string[] Folders = ["figures/", "player/", "offline/"];

    private static readonly string[] Single = ["css/offline.css", "icon.svg", "js/theme.js", "player.styles.css", "Vigor.Web.styles.css"];

    /// <summary>What only pages of the server need, and the worker, whose parts the browser keeps by itself.</summary>
    private static readonly string[] Without =
    [
        "offline/push.js", "offline/worker.js", "player/leaving.js", "player/outside.js", "player/shared.js",
    ];

    private ShellFiles(IReadOnlyList<KeptFile> files, string worker)
    {
        Files = files;
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files) + worker)).AsSpan(0, TagBytes));
        var build = JsonSerializer.Serialize(new { version = Version, files }, WorkoutDocument.Json);
        Worker = Encoding.UTF8.GetBytes($"const BUILD = {build};\n{worker}");
        WorkerTag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Worker).AsSpan(0, TagBytes))}\"";
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<KeptFile> Files { get; }

    /// <summary>Tells this build from others.</summary>
    public string Version { get; }

    /// <summary>The worker's script, with what it is to keep.</summary>
    public byte[] Worker { get; }

    /// <summary>Tells this worker from others.</summary>
    public string WorkerTag { get; }

    /// <summary>The files of this process, from the list that the build made of them.</summary>
    public static ShellFiles Of(IWebHostEnvironment environment)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"{environment.ApplicationName}.staticwebassets.endpoints.json")));
        var files = list.RootElement.GetProperty("Endpoints").EnumerateArray()
            .Where(asset => asset.GetProperty("Selectors").GetArrayLength() == 0)
            .Select(KeptFile.Of)
            .OfType<KeptFile>()
            .Where(file => IsKept(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        using var worker = new StreamReader(environment.WebRootFileProvider.GetFileInfo("offline/worker.js").CreateReadStream(), Encoding.UTF8);
        return new([.. files], worker.ReadToEnd());
    }

    // What is compressed already is the same once more.
    private static bool IsKept(string name) => !Without.Contains(name, StringComparer.Ordinal)
        && Path.GetExtension(name) is ".css" or ".js" or ".html" or ".svg"
        && (Single.Contains(name, StringComparer.Ordinal) || Array.Exists(Folders, folder => name.StartsWith(folder, StringComparison.Ordinal)));

    /// <summary>A file of the build.</summary>
    /// <param name="Name">Its name, which pages know it by.</param>
    /// <param name="Address">Its address, which names its content.</param>
    /// <param name="Integrity">The hash of its content.</param>
    internal sealed record KeptFile(string Name, string Address, string Integrity)
    {
        /// <summary>A file that is known by a name; null for what is not.</summary>
        public static KeptFile? Of(JsonElement asset)
        {
            string? Property(string wanted) => asset.GetProperty("EndpointProperties").EnumerateArray()
                .Where(property => property.GetProperty("Name").ValueEquals(wanted))
                .Select(property => property.GetProperty("Value").GetString())
                .FirstOrDefault();
            return Property("label") is { } name && Property("integrity") is { } integrity && asset.GetProperty("Route").GetString() is { } address ? new(name, address, integrity) : null;
        }
    }
}
