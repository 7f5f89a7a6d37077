using System.DirectoryServices.Protocols;

namespace FakeDrivers.Ldap;

/// <summary>What the client itself says, and what it makes of the errors of System.DirectoryServices.Protocols.</summary>
internal static class LdapClientErrors
{
    public static LdapException Closed() =>
        new(LdapResultCode.ServerDown, "The connection is closed. Make a new one.");

    public static LdapException ClosedWhileWaiting(Exception cause) =>
        new(new LdapResult(LdapResultCode.ServerDown, "The connection was closed while an answer was awaited."), cause);

    public static LdapException EndedByBind() =>
        new(LdapResultCode.UserCancelled, "A bind on the same connection ended the operation (RFC 4511 section 4.2.1).");

    public static LdapException Late(LdapConnectionOptions options, Exception? cause = null) =>
        new(new LdapResult(LdapResultCode.Timeout, $"{options.Url} has not answered within {options.Timeout.TotalSeconds:0.###} s ({nameof(LdapConnectionOptions)}.{nameof(LdapConnectionOptions.Timeout)})."), cause);

    public static LdapException Unreachable(LdapConnectionOptions options, Exception cause) =>
        new(new LdapResult(LdapResultCode.ConnectError, $"No connection to {options.Url}{(options.Security == LdapTransportSecurity.None ? "" : ", or no TLS that can be trusted")}. {cause.Message}"), cause);

    public static LdapException NotSupported(string what, string instead) =>
        new(LdapResultCode.ParamError, $"System.DirectoryServices.Protocols cannot send {what}. {instead}");

    public static LdapException BadParameter(string why) => new(LdapResultCode.ParamError, why);

    public static LdapException Unreadable(Exception cause) =>
        new(new LdapResult(LdapResultCode.DecodingError, $"The answer cannot be read: {cause.Message}"), cause);

    /// <summary>An error without an answer of the server: libldap's, or one of a bind.</summary>
    /// <param name="error">The error.</param>
    /// <param name="options">Whom it was about.</param>
    /// <param name="hasAnswered">Whether the server ever answered on the connection.</param>
    public static LdapException Of(System.DirectoryServices.Protocols.LdapException error, LdapConnectionOptions options, bool hasAnswered)
    {
        var code = (LdapResultCode)error.ErrorCode;
        return code switch
        {
            LdapResultCode.ConnectError => Unreachable(options, error),
            LdapResultCode.ServerDown when !hasAnswered => Unreachable(options, error),
            LdapResultCode.Timeout or SendTimeout => Late(options, error),
            _ => new(new LdapResult(code, Text(error.ServerErrorMessage) ?? error.Message.Trim()), error),
        };
    }

    /// <summary>An error of a bind or of StartTLS, where the code shows only in the text.</summary>
    public static LdapException Of(DirectoryOperationException error) =>
        new(new LdapResult(BindErrorTexts.CodeOf(error.Message), error.Message), error);

    private const LdapResultCode SendTimeout = (LdapResultCode)112;

    private static string? Text(string? message) => string.IsNullOrEmpty(message) || message == "(unknown error code)" ? null : message;
}
