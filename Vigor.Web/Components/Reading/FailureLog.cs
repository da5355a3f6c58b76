namespace Vigor.Web.Components.Reading;

/// <summary>Log lines of failures that reach a person.</summary>
internal static partial class FailureLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected failure on a page. Request id {RequestId}.")]
    public static partial void Unexpected(ILogger log, string requestId, Exception exception);
}
