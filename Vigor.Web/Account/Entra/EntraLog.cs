namespace Vigor.Web.Account.Entra;

/// <summary>Log lines of signing in elsewhere. What the other side says may quote tokens, and is not logged.</summary>
internal static partial class EntraLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in with the identity provider was refused ({Fault}).")]
    public static partial void Refused(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The identity provider cannot be asked ({Fault}).")]
    public static partial void Away(ILogger log, string fault);
}
