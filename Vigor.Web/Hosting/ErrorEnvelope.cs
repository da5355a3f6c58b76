using System.Text.Json.Serialization;

namespace Vigor.Web.Hosting;

/// <summary>The one shape of an error for programs: code, sentence, details, time and request id.</summary>
/// <param name="Error">The error.</param>
internal sealed record ErrorEnvelope(ErrorEnvelope.Detail Error)
{
    /// <summary>What is inside.</summary>
    /// <param name="Code">Such as NOT_FOUND.</param>
    /// <param name="Message">A sentence for a person.</param>
    /// <param name="Details">What belongs to it: a field, seconds to wait.</param>
    /// <param name="Timestamp">When.</param>
    /// <param name="RequestId">Finds it in the log.</param>
    internal sealed record Detail(
        string Code,
        string Message,
        IReadOnlyDictionary<string, string> Details,
        DateTimeOffset Timestamp,
        [property: JsonPropertyName("request_id")] string RequestId);
}
