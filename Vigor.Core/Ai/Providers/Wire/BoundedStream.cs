namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>
/// What a server sends, up to what any answer can have: readers keep a line until it ends and a body until it is read, so an
/// answer without a line break or without an end would fill the memory.
/// </summary>
internal sealed class BoundedStream : Stream
{
    /// <summary>Bytes of a whole answer, which is dozens of times the longest plan.</summary>
    public const long MostBytes = 8 * 1024 * 1024;

    /// <summary>Bytes without a line break: one event, at most the whole answer once more at the end of a stream.</summary>
    public const long MostBytesALine = 1024 * 1024;

    private readonly Stream inner;
    private readonly CancellationTokenRegistration givenUp;
    private long total;
    private long line;
    private int isTaken;
    private byte? peeked;

    /// <summary>Bounds a stream.</summary>
    /// <param name="inner">What the server sends.</param>
    /// <param name="givenUp">Cancelled when the call is given up; until the first read nobody else hangs up.</param>
    public BoundedStream(Stream inner, CancellationToken givenUp)
    {
        this.inner = inner;
        this.givenUp = givenUp.UnsafeRegister(static stream => ((BoundedStream)stream!).HangUp(), this);
    }

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

    /// <summary>Whether it begins like JSON; events may come under that name, and are not to be held back.</summary>
    public async Task<bool> IsJsonAsync(CancellationToken cancellationToken)
    {
        var first = new byte[1];
        while (await ReadAsync(first.AsMemory(), cancellationToken) == 1)
        {
            if (!char.IsWhiteSpace((char)first[0]))
            {
                peeked = first[0];
                return first[0] is (byte)'{' or (byte)'[';
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (TakePeeked(buffer.Span))
        {
            return 1;
        }

        Interlocked.Exchange(ref isTaken, 1);
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Count(buffer.Span[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (TakePeeked(buffer.AsSpan(offset, count)))
        {
            return 1;
        }

        Interlocked.Exchange(ref isTaken, 1);
        var read = inner.Read(buffer, offset, count);
        Count(buffer.AsSpan(offset, read));
        return read;
    }

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
            givenUp.Unregister();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TakePeeked(Span<byte> buffer)
    {
        if (peeked is not { } first || buffer.IsEmpty)
        {
            return false;
        }

        (buffer[0], peeked) = (first, null);
        return true;
    }

    // Whoever reads hangs up by themselves.
    private void HangUp()
    {
        if (Interlocked.Exchange(ref isTaken, 1) == 0)
        {
            inner.Dispose();
        }
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        total += bytes.Length;
        var lastBreak = bytes.LastIndexOfAny((byte)'\n', (byte)'\r');
        line = lastBreak < 0 ? line + bytes.Length : bytes.Length - lastBreak - 1;
        if (total > MostBytes || line > MostBytesALine)
        {
            throw new BodyTooLargeException(total > MostBytes ? "The answer has no end." : "The answer has a line without an end.");
        }
    }
}
