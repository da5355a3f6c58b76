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
    private readonly HalfLetters letters = new();
    private readonly EventBuffer told = new();
    private IAsyncEnumerator<bool>? parts;
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
        parts ??= PartsAsync(givenUp).GetAsyncEnumerator(givenUp);
        while (ready.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            told.Clear();
            if (!await parts.MoveNextAsync())
            {
                return 0;
            }

            ready = told.Written;
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
            told.Dispose();
        }

        base.Dispose(disposing);
    }

    // After each part, what it tells is in the buffer.
    private async IAsyncEnumerable<bool> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await body.IsJsonAsync(cancellationToken))
        {
            using var whole = new MemoryStream();
            await body.CopyToAsync(whole, cancellationToken);
            yield return Tell(whole.GetBuffer().AsSpan(0, (int)whole.Length));
        }
        else
        {
            await foreach (var sent in SseParser.Create(body, (_, data) => Tell(data)).EnumerateAsync(cancellationToken))
            {
                if (!sent.Data)
                {
                    break;
                }

                yield return true;
            }
        }

        form.End(told);
        yield return true;
    }

    // Some servers send several objects, one a line, and Gemini a list to whoever does not ask for events. False at the end.
    private bool Tell(ReadOnlySpan<byte> sent)
    {
        var data = letters.Join(sent);
        var mark = data.Trim((byte)' ');
        if (mark.IsEmpty || mark.SequenceEqual("[DONE]"u8))
        {
            return mark.IsEmpty;
        }

        try
        {
            if (form.TryRead(data, told))
            {
                return true;
            }

            var reader = new Utf8JsonReader(data, new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
            {
                using var document = JsonDocument.ParseValue(ref reader);
                foreach (var item in ((JsonElement?)document.RootElement).Items())
                {
                    form.Read(item, told);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What is no JSON, or no text, is for the client to refuse: what it held cannot be known.
            told.Clear();
            told.Add(data);
        }

        return true;
    }
}
