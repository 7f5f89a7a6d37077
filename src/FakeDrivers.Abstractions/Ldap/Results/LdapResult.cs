using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>How the server answered an operation: RFC 4511 section 4.1.9.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public record LdapResult
{
    private readonly ValueList<string> _referrals = ValueList<string>.Empty;
    private readonly ValueList<LdapControl> _controls = ValueList<LdapControl>.Empty;

    /// <summary>Makes a success.</summary>
    public LdapResult()
    {
    }

    /// <summary>Makes a result.</summary>
    /// <param name="code">The result code.</param>
    /// <param name="diagnosticMessage">The server's text for people.</param>
    /// <param name="matchedDn">The name of the nearest entry that there is.</param>
    [SetsRequiredMembers]
    public LdapResult(LdapResultCode code, string diagnosticMessage = "", string matchedDn = "")
    {
        ArgumentNullException.ThrowIfNull(diagnosticMessage);
        ArgumentNullException.ThrowIfNull(matchedDn);
        Code = code;
        DiagnosticMessage = diagnosticMessage;
        MatchedDn = matchedDn;
    }

    /// <summary>A plain success.</summary>
    public static LdapResult Success { get; } = new();

    /// <summary>The result code.</summary>
    public LdapResultCode Code { get; init; }

    /// <summary>For a name that does not exist, that of the nearest entry above which does; else empty.</summary>
    public string MatchedDn { get; init; } = string.Empty;

    /// <summary>The server's text for people; may be empty.</summary>
    public string DiagnosticMessage { get; init; } = string.Empty;

    /// <summary>The URLs of other servers to ask, with <see cref="LdapResultCode.Referral"/>. Copied when set.</summary>
    public IReadOnlyList<string> Referrals
    {
        get => _referrals;
        init => _referrals = ValueList<string>.From(value);
    }

    /// <summary>The controls of the response. Copied when set.</summary>
    public IReadOnlyList<LdapControl> Controls
    {
        get => _controls;
        init => _controls = ValueList<LdapControl>.From(value);
    }

    /// <summary>The first control of a type in the response.</summary>
    /// <typeparam name="TControl">The type.</typeparam>
    /// <returns>The control; <see langword="null"/> when there is none.</returns>
    public TControl? Control<TControl>()
        where TControl : LdapControl => _controls.OfType<TControl>().FirstOrDefault();
}
