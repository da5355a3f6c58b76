using System.Text;
using Vigor.Core.Ai.Providers.Wire;

namespace Vigor.Core.Ai.Providers;

/// <summary>What the HTTP side and the reading side of one call tell each other past the client between them.</summary>
/// <param name="givenUp">
/// Cancelled when the call is given up, also after its headers came. From then until the first read nobody else hangs up:
/// <see cref="HttpClient"/> has let go of its token, and the clients dispose of an answer only once they have begun to read it.
/// </param>
internal sealed class SentCall(CancellationToken givenUp)
{
    private static readonly AsyncLocal<SentCall?> Flowing = new();

    private readonly StringBuilder thoughts = new();
    private volatile bool isSent;

    /// <summary>The call under way in this flow of control.</summary>
    public static SentCall? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Cancelled when the call is given up.</summary>
    public CancellationToken GivenUp => givenUp;

    /// <summary>Whether the whole question was written to a connection; before that nobody can have worked for it.</summary>
    public bool IsSent => isSent;

    /// <summary>What the model thought aloud: it is paid for, and not the answer.</summary>
    public string Thoughts => thoughts.ToString();

    /// <summary>Notes that an answer came: whoever answers has been asked.</summary>
    public void Answered() => isSent = true;

    /// <summary>What an answer says, as the protocol that is spoken at its address has it.</summary>
    public Stream Read(BoundedStream answer, Uri? address) =>
        WireForm.Of(address, thought => thoughts.Append(thought)) is { } form ? new EventStream(answer, form, givenUp) : answer;

    /// <summary>Notes when the question of a request has gone out.</summary>
    public void Watch(HttpRequestMessage request)
    {
        if (request.Content is null)
        {
            isSent = true;
            return;
        }

        request.Content = new WatchedContent(request.Content, this);
    }

    private sealed class WatchedContent : HttpContent
    {
        private readonly HttpContent inner;
        private readonly SentCall call;

        public WatchedContent(HttpContent inner, SentCall call)
        {
            (this.inner, this.call) = (inner, call);
            foreach (var header in inner.Headers.NonValidated)
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context, CancellationToken cancellationToken)
        {
            await inner.CopyToAsync(stream, context, cancellationToken);
            call.isSent = true;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = inner.Headers.ContentLength ?? 0;
            return inner.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
