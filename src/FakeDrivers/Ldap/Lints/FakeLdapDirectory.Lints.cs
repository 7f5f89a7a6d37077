using System.Collections.Concurrent;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>What may be wrong with the way in which an app uses the directory, told from the world's call log.</content>
public sealed partial class FakeLdapDirectory
{
    private static readonly LdapLintKind[] Usual = [.. Enum.GetValues<LdapLintKind>().Where(kind => kind != LdapLintKind.NoObjectClass)];

    // Each fork of a world has a directory: made for the first who sends one.
    private ConcurrentDictionary<long, byte>? _clearPasswords;

    /// <summary>What the callers of this directory's connections begin with, before the number of the connection.</summary>
    private string CallerPrefix => Name.Length == 0 ? "ldap-" : $"ldap-{Name}-";

    /// <summary>Looks through the calls that the log keeps.</summary>
    /// <param name="kinds">What to look for; nothing for all but <see cref="LdapLintKind.NoObjectClass"/>.</param>
    /// <returns>What was found, in the order of the calls.</returns>
    public IReadOnlyList<LdapLint> Lints(params IEnumerable<LdapLintKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var asked = kinds.ToHashSet();
        if (asked.Count == 0) asked.UnionWith(Usual);
        var searches = new SearchLints(RootView());
        var found = new List<LdapLint>();
        var last = new Dictionary<string, CallRecord>(StringComparer.Ordinal);
        var clear = (Volatile.Read(ref _clearPasswords)?.Keys ?? []).Select(number => FormattableString.Invariant($"{CallerPrefix}{number}")).ToHashSet(StringComparer.Ordinal);
        foreach (var call in OwnCalls())
        {
            if (ReferenceEquals(call.Operation, LdapOperations.Unbind)) last.Remove(call.Caller.ProjectId);
            else last[call.Caller.ProjectId] = call;
            if (call is CallRecord<LdapSearchRequest, LdapSearchResult> search)
            {
                found.AddRange(asked.Order().Select(kind => searches.Check(search.Request, kind) is { } text ? new LdapLint(kind, text, call) : null).OfType<LdapLint>());
            }
            else if (asked.Contains(LdapLintKind.ClearPassword) && call.RequestObject is LdapBindRequest { Credentials: LdapSimpleCredentials { Password.Length: > 0 } } bind && clear.Remove(call.Caller.ProjectId))
            {
                found.Add(new(LdapLintKind.ClearPassword, $"{call.Caller.ProjectId} sent the password of '{bind.Name}' over a connection that is not encrypted; use LDAPS or StartTLS", call));
            }
        }

        if (asked.Contains(LdapLintKind.OpenConnection))
        {
            found.AddRange(last.Values.Select(call => new LdapLint(
                LdapLintKind.OpenConnection, $"the connection {call.Caller.ProjectId} was used and never unbound; call UnbindAsync, or dispose it", call)));
        }

        return [.. found.OrderBy(lint => lint.Call.Sequence)];
    }

    /// <summary>Checks that nothing is found by <see cref="Lints"/>.</summary>
    /// <param name="kinds">What to look for; nothing for all but <see cref="LdapLintKind.NoObjectClass"/>.</param>
    /// <exception cref="FakeDriversException">Something was found; the message is a table of it.</exception>
    public void VerifyNoLints(params IEnumerable<LdapLintKind> kinds)
    {
        var found = Lints(kinds);
        if (found.Count == 0) return;
        var rows = found.Select(string[] (lint) => [FormattableString.Invariant($"{lint.Call.Sequence}"), lint.Kind.ToString(), lint.Text]).ToList();
        throw new FakeDriversException($"The directory is used in ways that may be wrong:{Environment.NewLine}{TextTable.Format(["call", "kind", "what"], rows)}");
    }

    /// <summary>Makes searches of these kinds fail with <see cref="LdapResultCode.UnwillingToPerform"/>, as some servers are set up to do.</summary>
    /// <param name="kinds">Kinds of searches; nothing for all but <see cref="LdapLintKind.NoObjectClass"/>.</param>
    /// <returns>The fault rules that do it, to be disposed when it is enough.</returns>
    /// <exception cref="ArgumentException">A kind is not about searches.</exception>
    public IReadOnlyList<FaultRule> RefuseLints(params IEnumerable<LdapLintKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var asked = kinds.ToList();
        foreach (var kind in asked)
        {
            if (kind is LdapLintKind.OpenConnection or LdapLintKind.ClearPassword) throw new ArgumentException($"{kind} is not about searches, and is known too late to refuse anything.", nameof(kinds));
        }

        if (asked.Count == 0) asked = [LdapLintKind.UnindexedSearch, LdapLintKind.BroadSearch, LdapLintKind.NegativeSearch];
        return
        [
            .. asked.Select(kind => Kernel.Faults.On(LdapOperations.Search)
                .When((request, caller) => IsOwn(caller) && new SearchLints(RootView()).Check(request, kind) is not null)
                .Throw(request => new LdapException(LdapResultCode.UnwillingToPerform, $"refused ({kind}): {new SearchLints(RootView()).Check(request, kind)}"))),
        ];
    }

    /// <summary>Remembers that a password came over a connection that is not encrypted.</summary>
    internal void NoteClearPassword(long connection) =>
        (Volatile.Read(ref _clearPasswords) ?? Interlocked.CompareExchange(ref _clearPasswords, new(), null) ?? _clearPasswords)[connection] = 0;

    /// <summary>The calls of this directory: a world may have several.</summary>
    private IEnumerable<CallRecord> OwnCalls() => Kernel.Calls.OfDomain(LdapOperations.Search.Domain).Where(call => IsOwn(call.Caller));

    private bool IsOwn(RequestContext caller) =>
        caller.ProjectId.StartsWith(CallerPrefix, StringComparison.Ordinal) && caller.ProjectId.AsSpan(CallerPrefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
