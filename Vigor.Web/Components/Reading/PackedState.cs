using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Vigor.Web.Hosting;

namespace Vigor.Web.Components.Reading;

/// <summary>
/// What a page has read, on its way from prerendering to the circuit: packed before it is encrypted, because nothing can be packed
/// afterwards, and it travels twice. A page that somebody else's page opened is not packed; see <see cref="Compression"/>. What
/// finds no room in the one message that carries it back is left out, and the circuit reads it anew.
/// </summary>
internal sealed class PackedState<T>(IHttpContextAccessor requests) : PersistentComponentStateSerializer<T>
{
    /// <summary>
    /// Bytes of a document's state: of the largest message, without a sixth for what else is in it, twice three quarters, as it is
    /// written in base64, encrypted, and written in base64 again.
    /// </summary>
    public const int Room = PageHosting.LargestMessage * 5 / 6 * 9 / 16;

    // Among the items of a request: how much room its state has had.
    private const string Taken = "vigor-state";

    private const byte LeftOut = 0, Plain = 1, Packed = 2;

    /// <inheritdoc/>
    public override void Persist(T value, IBufferWriter<byte> writer)
    {
        var context = requests.HttpContext;
        using var stream = new MemoryStream();
        if (context is not null && !Compression.IsOurs(context.Request))
        {
            stream.WriteByte(Plain);
            JsonSerializer.Serialize(stream, value, StateJson.Options);
        }
        else
        {
            stream.WriteByte(Packed);
            using var brotli = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
            JsonSerializer.Serialize(brotli, value, StateJson.Options);
        }

        var bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        writer.Write(HasRoom(context, bytes.Length) ? bytes : [LeftOut]);
    }

    /// <inheritdoc/>
    public override T Restore(ReadOnlySequence<byte> data)
    {
        var bytes = data.ToArray();
        using var stream = new MemoryStream(bytes, 1, bytes.Length - 1);
        if (bytes[0] == LeftOut)
        {
            return default!;
        }

        if (bytes[0] == Plain)
        {
            return JsonSerializer.Deserialize<T>(stream, StateJson.Options)!;
        }

        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, StateJson.Options)!;
    }

    // A document is drawn by one request. What a circuit keeps of itself stays in the process.
    private static bool HasRoom(HttpContext? context, int bytes)
    {
        if (context is null || context.WebSockets.IsWebSocketRequest)
        {
            return true;
        }

        var taken = (context.Items[Taken] as int? ?? 0) + bytes;
        if (taken > Room)
        {
            return false;
        }

        context.Items[Taken] = taken;
        return true;
    }
}
