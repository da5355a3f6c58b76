using System.Buffers;
using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>Events that wait to be read, in memory that is used again for each.</summary>
internal sealed class EventBuffer : IDisposable
{
    private readonly ArrayBufferWriter<byte> bytes = new(1024);
    private readonly Utf8JsonWriter json;

    /// <summary>Makes one without any event.</summary>
    public EventBuffer() => json = new(bytes);

    /// <summary>The events as they go over the wire; good until <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => bytes.WrittenMemory;

    /// <summary>Forgets what was read.</summary>
    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>Adds an event.</summary>
    /// <param name="write">Writes the members of its object.</param>
    public void Add(Action<Utf8JsonWriter> write)
    {
        bytes.Write("data: "u8);
        json.Reset();
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        bytes.Write("\n\n"u8);
    }

    /// <summary>Adds an event as it came.</summary>
    public void Add(ReadOnlySpan<byte> data)
    {
        Write("data: "u8);
        Write(data);
        Write("\n\n"u8);
    }

    /// <summary>Adds a part of an event, as it is to go over the wire.</summary>
    public void Write(ReadOnlySpan<byte> part) => bytes.Write(part);

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
