using System.Buffers.Binary;
using System.Text;

namespace Vigor.Bench.Crowds;

/// <summary>What a batch of renders says of attributes and handlers, read as the framework's browser part reads it.</summary>
internal sealed class RenderBatch
{
    private const int FrameLength = 20, AttributeFrame = 3;

    private readonly byte[] bytes;
    private readonly int strings;

    private RenderBatch(byte[] bytes)
    {
        this.bytes = bytes;
        strings = Number(bytes.Length - 4);
    }

    /// <summary>Attributes that are set: name, value, and the id of the handler when it is one.</summary>
    public List<(string Name, string? Value, ulong Handler)> Attributes { get; } = [];

    /// <summary>Reads a batch. It ends with the places of its parts: components, frames, two lists of what is gone, texts.</summary>
    public static RenderBatch Read(byte[] bytes)
    {
        var batch = new RenderBatch(bytes);
        var frames = batch.Number(bytes.Length - 16);
        for (var (number, count) = (0, batch.Number(frames)); number < count; number++)
        {
            var at = frames + 4 + (number * FrameLength);
            if (batch.Number(at) == AttributeFrame)
            {
                batch.Attributes.Add((batch.Text(batch.Number(at + 4)) ?? "", batch.Text(batch.Number(at + 8)), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 12))));
            }
        }

        return batch;
    }

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private string? Text(int index)
    {
        if (index < 0)
        {
            return null;
        }

        var at = Number(strings + (index * 4));
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = bytes[at++];
            length |= (part & 0x7F) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        return Encoding.UTF8.GetString(bytes, at, length);
    }
}
