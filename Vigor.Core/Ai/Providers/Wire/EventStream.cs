using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>
/// The events of an answer, each as the protocol's document says, whatever the server made of it: also of an answer that came in
/// one piece although it was asked for word by word. It is paid for, and so is what its error says.
/// </summary>
/// <param name="body">What the server sends, bounded.</param>
/// <param name="form">How its protocol looks.</param>
/// <param name="givenUp">Cancelled when nobody wants the rest.</param>
internal sealed class EventStream(BoundedStream body, WireForm form, CancellationToken givenUp) : Stream
{
    private static readonly byte[] Prefix = "data: "u8.ToArray(), Suffix = "\n\n"u8.ToArray();

    private readonly HalfLetters letters = new();
    private IAsyncEnumerator<byte[]>? events;
    private ReadOnlyMemory<byte> ready;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        events ??= EventsAsync(givenUp).GetAsyncEnumerator(givenUp);
        while (ready.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!await events.MoveNextAsync())
            {
                return 0;
            }

            ready = events.Current;
        }

        var length = Math.Min(buffer.Length, ready.Length);
        ready[..length].CopyTo(buffer);
        ready = ready[length..];
        return length;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    private async IAsyncEnumerable<byte[]> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await body.IsJsonAsync(cancellationToken))
        {
            using var whole = new MemoryStream();
            await body.CopyToAsync(whole, cancellationToken);
            yield return Told(letters.Join(whole.ToArray()));
        }
        else
        {
            await foreach (var sent in SseParser.Create(body, static (_, data) => data.ToArray()).EnumerateAsync(cancellationToken))
            {
                if (sent.Data.AsSpan().Trim((byte)' ').SequenceEqual("[DONE]"u8))
                {
                    break;
                }

                yield return Told(letters.Join(sent.Data));
            }
        }

        yield return [.. form.End().SelectMany(Framed)];
    }

    // Some servers send several objects, one a line, and Gemini a list to whoever does not ask for events.
    private byte[] Told(byte[] data)
    {
        if (data.AsSpan().Trim((byte)' ').IsEmpty)
        {
            return [];
        }

        try
        {
            var told = new List<byte>(data.Length);
            var reader = new Utf8JsonReader(data, new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
            {
                using var sent = JsonDocument.ParseValue(ref reader);
                foreach (var item in ((JsonElement?)sent.RootElement).Items())
                {
                    told.AddRange(form.Read(item).SelectMany(Framed));
                }
            }

            return [.. told];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What is no JSON, or no text, is for the client to refuse: what it held cannot be known.
            return Framed(data);
        }
    }

    private static byte[] Framed(ReadOnlyMemory<byte> data) => [.. Prefix, .. data.Span, .. Suffix];
}
