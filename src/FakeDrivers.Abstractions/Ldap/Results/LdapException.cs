namespace FakeDrivers.Ldap;

/// <summary>An LDAP operation that did not succeed.</summary>
/// <remarks>Immutable and thread-safe. A test makes one as the server would: <c>new LdapException(LdapResultCode.Busy, "try later")</c>.</remarks>
public class LdapException : DriverException
{
    /// <summary>Creates an error with code 80, other.</summary>
    public LdapException()
        : this(new LdapResult(LdapResultCode.Other))
    {
    }

    /// <summary>Creates an error with code 80, other.</summary>
    /// <param name="message">The server's text.</param>
    public LdapException(string message)
        : this(new LdapResult(LdapResultCode.Other, message))
    {
    }

    /// <summary>Creates an error with code 80, other, that was caused by another one.</summary>
    /// <param name="message">The server's text.</param>
    /// <param name="innerException">The cause.</param>
    public LdapException(string message, Exception? innerException)
        : this(new LdapResult(LdapResultCode.Other, message), innerException)
    {
    }

    /// <summary>Creates an error.</summary>
    /// <param name="code">The result code.</param>
    /// <param name="diagnosticMessage">The server's text for people.</param>
    /// <param name="matchedDn">The name of the nearest entry that there is.</param>
    public LdapException(LdapResultCode code, string diagnosticMessage = "", string matchedDn = "")
        : this(new LdapResult(code, diagnosticMessage, matchedDn))
    {
    }

    /// <summary>Creates an error from what the server answered.</summary>
    /// <param name="result">The answer; of a search with what came before it ended (<see cref="LdapSearchResult"/>).</param>
    /// <param name="innerException">The cause; may be left out.</param>
    public LdapException(LdapResult result, Exception? innerException = null)
        : base(Describe(result), innerException) => Result = result;

    /// <summary>The whole answer; of a search an <see cref="LdapSearchResult"/> with the entries that came before it ended.</summary>
    public LdapResult Result { get; }

    /// <summary>The result code.</summary>
    public LdapResultCode ResultCode => Result.Code;

    /// <summary>The name of the nearest entry that there is; empty when the server names none.</summary>
    public string MatchedDn => Result.MatchedDn;

    /// <summary>The server's text for people; may be empty.</summary>
    public string DiagnosticMessage => Result.DiagnosticMessage;

    /// <summary>The URLs of other servers to ask, with <see cref="LdapResultCode.Referral"/>.</summary>
    public IReadOnlyList<string> Referrals => Result.Referrals;

    /// <summary>The controls of the response.</summary>
    public IReadOnlyList<LdapControl> Controls => Result.Controls;

    /// <summary>The first control of a type in the response.</summary>
    /// <typeparam name="TControl">The type.</typeparam>
    /// <returns>The control; <see langword="null"/> when there is none.</returns>
    public TControl? Control<TControl>()
        where TControl : LdapControl => Result.Control<TControl>();

    private static string Describe(LdapResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = $"LDAP {(int)result.Code} {result.Code}";
        if (result.DiagnosticMessage.Length > 0) text += $": {result.DiagnosticMessage.TrimEnd('\0')}";
        if (result.MatchedDn.Length > 0) text += $" (nearest entry: {result.MatchedDn})";
        if (result.Referrals.Count > 0) text += $" (ask {string.Join(" or ", result.Referrals)})";
        return text;
    }
}
