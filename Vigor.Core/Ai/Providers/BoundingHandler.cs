using System.IO.Compression;
using System.Net.Http.Headers;

namespace Vigor.Core.Ai.Providers;

/// <summary>
/// Bounds what any provider can make us hold: the clients' readers keep a line until it ends and a body until it is read,
/// so an answer without a line break or without an end would fill the memory. Whatever way a server packs its answer, what
/// is counted and read here is plain.
/// </summary>
internal sealed class BoundingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Bytes of a whole answer, which is dozens of times the longest plan.</summary>
    public const long MostBytes = 8 * 1024 * 1024;

    /// <summary>Bytes without a line break: one event, at most the whole answer once more at the end of a stream.</summary>
    public const long MostBytesALine = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = SentCall.Current;
        call?.Watch(request);
        var response = await base.SendAsync(request, cancellationToken);
        var answer = response.Content.Headers;
        var bounded = new BoundedStream(Plain(await response.Content.ReadAsStreamAsync(cancellationToken), answer), call?.GivenUp ?? default);
        var isWhole = call is not null && response.IsSuccessStatusCode && answer.ContentType?.MediaType == "application/json" && await bounded.IsJsonAsync(cancellationToken);
        var content = new StreamContent(isWhole ? await UnstreamedBody.AsEventsAsync(bounded, cancellationToken) : bounded);
        foreach (var header in answer.NonValidated.Where(header => header.Key is not ("Content-Encoding" or "Content-Length")))
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = content;
        return response;
    }

    // Nobody is asked for a packed answer, because packing holds words back; some servers pack all the same.
    private static Stream Plain(Stream body, HttpContentHeaders headers) => headers.ContentEncoding.LastOrDefault() switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        _ => body,
    };

    private sealed class BoundedStream : Stream
    {
        private readonly Stream inner;
        private readonly CancellationTokenRegistration givenUp;
        private long total;
        private long line;
        private int isTaken;
        private byte? peeked;

        public BoundedStream(Stream inner, CancellationToken givenUp)
        {
            this.inner = inner;
            this.givenUp = givenUp.UnsafeRegister(static stream => ((BoundedStream)stream!).HangUp(), this);
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

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

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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
}
