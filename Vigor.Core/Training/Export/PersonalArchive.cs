using System.IO.Compression;
using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Core.Training.Export;

/// <summary>Everything that is a person's, in one ZIP file: the log as CSV and JSON, and every table with rows of theirs.</summary>
public sealed class PersonalArchive(ExportService exports, PersonalData data)
{
    /// <summary>
    /// Writes the file, entry by entry: it is nowhere as a whole. The last bytes of each entry are written synchronously, so that
    /// the stream must allow that.
    /// </summary>
    public async Task WriteAsync(Actor actor, Stream output, CancellationToken cancellationToken = default)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await AddAsync(archive, "sets.csv", entry => exports.WriteSetsAsync(actor, entry, cancellationToken), cancellationToken);
        await AddAsync(archive, "log.json", entry => exports.WriteAllAsync(actor, entry, cancellationToken), cancellationToken);
        foreach (var table in await data.TablesAsync(cancellationToken))
        {
            await AddAsync(archive, $"tables/{table}.json", entry => data.WriteAsync(actor, table, entry, cancellationToken), cancellationToken);
        }
    }

    private static async Task AddAsync(ZipArchive archive, string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await write(entry);
    }
}
