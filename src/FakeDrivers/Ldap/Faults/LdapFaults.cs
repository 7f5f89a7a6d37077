using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>
/// What can go wrong with a directory, said to rules of the world's fault plan: <c>world.Faults.On(LdapOperations.Search).Drop().Times(1)</c>.
/// </summary>
/// <remarks>
/// Over the wire the server does what the rule says. On a connection in process, the call ends with the <see cref="LdapException"/> that a
/// client library would make of it, and the connection is closed where the server would have closed it.
/// </remarks>
public static partial class LdapFaults
{
    /// <summary>The operation fails with a result code.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="code">The result code.</param>
    /// <param name="text">The diagnostic message.</param>
    /// <param name="matchedDn">The name of the nearest entry.</param>
    /// <returns>The rule.</returns>
    public static FaultRule<TRequest, TResult> Fail<TRequest, TResult>(this FaultRule<TRequest, TResult> rule, LdapResultCode code, string text = "", string matchedDn = "")
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Throw(_ => new LdapException(code, text, matchedDn));
    }

    /// <summary>The operation is referred to other servers (<see cref="LdapResultCode.Referral"/>).</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="urls">Their URLs, at least one.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is no URL.</exception>
    public static FaultRule<TRequest, TResult> Refer<TRequest, TResult>(this FaultRule<TRequest, TResult> rule, params IEnumerable<string> urls)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var result = new LdapResult(LdapResultCode.Referral) { Referrals = [.. urls] };
        if (result.Referrals.Count == 0) throw new ArgumentException("A referral needs at least one URL.", nameof(urls));
        return rule.Throw(_ => new LdapException(result));
    }

    /// <summary>The server cuts the connection without an answer. In process: <see cref="LdapResultCode.ServerDown"/>.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <returns>The rule.</returns>
    public static FaultRule<TRequest, TResult> Drop<TRequest, TResult>(this FaultRule<TRequest, TResult> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Throw(_ => LdapFaultException.Drop());
    }

    /// <summary>The server answers with octets that are no message. In process: <see cref="LdapResultCode.DecodingError"/>.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <returns>The rule.</returns>
    public static FaultRule<TRequest, TResult> SendMalformed<TRequest, TResult>(this FaultRule<TRequest, TResult> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Throw(_ => LdapFaultException.Malform());
    }

    /// <summary>
    /// The server sends a notice of disconnection (RFC 4511 section 4.4.1) and closes the connection. In process:
    /// <see cref="LdapResultCode.ServerDown"/>, with the notice in the text.
    /// </summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="code">What the notice says.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The rule.</returns>
    public static FaultRule<TRequest, TResult> Disconnect<TRequest, TResult>(
        this FaultRule<TRequest, TResult> rule, LdapResultCode code = LdapResultCode.Unavailable, string text = "")
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Throw(_ => LdapFaultException.Disconnect(code, text));
    }

    /// <summary>A search gives its first entries, and then ends with a code, or is cut off.</summary>
    /// <param name="rule">The rule, on searches.</param>
    /// <param name="entries">How many entries come, not negative. A search that finds no more than that is left alone.</param>
    /// <param name="code">How it ends then; <see langword="null"/> to cut the connection after the last of the entries.</param>
    /// <returns>The rule.</returns>
    public static FaultRule<LdapSearchRequest, LdapSearchResult> TruncateAfter(
        this FaultRule<LdapSearchRequest, LdapSearchResult> rule, int entries, LdapResultCode? code = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfNegative(entries);
        return rule.Alter(result =>
        {
            if (result.Entries.Count <= entries) return result;
            LdapEntry[] first = [.. result.Entries.Take(entries)];
            if (code is not { } end) throw new LdapFaultException(LdapFaultKind.Drop, new LdapSearchResult { Code = LdapResultCode.ServerDown, DiagnosticMessage = "The server cut the connection (a fault rule).", Entries = first });
            var truncated = result with { Code = end, Entries = first };
            return end == LdapResultCode.Success ? truncated : throw new LdapException(truncated);
        });
    }
}
