using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

/// <summary>
/// What the author of an LDAP driver supplies: a directory with an empty subtree for the case, and connections to it. Its schema has at least RFC 4519,
/// RFC 4524, RFC 2798 and RFC 2307.
/// </summary>
public abstract class LdapHarness : ConformanceHarness
{
    /// <summary>A connection bound as somebody who may do everything.</summary>
    public abstract ILdapConnection Admin { get; }

    /// <summary>The name that <see cref="Admin"/> is bound as.</summary>
    public abstract string AdminDn { get; }

    /// <summary>The password that goes with <see cref="AdminDn"/>.</summary>
    public abstract string AdminPassword { get; }

    /// <summary>A naming context of the directory, in normal spelling (<c>dc=example,dc=com</c>); the entry exists, of the class <c>domain</c> or <c>dcObject</c>.</summary>
    public abstract string Suffix { get; }

    /// <summary>An organizational unit right below <see cref="Suffix"/>, in normal spelling, with nothing below it: all that a case makes is there.</summary>
    public abstract string BaseDn { get; }

    /// <summary>Another naming context, whose entry exists. Needs <see cref="LdapCapabilities.TwoSuffixes"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual string OtherSuffix =>
        throw new NotSupportedException($"The harness claims the capability, but does not override {nameof(LdapHarness)}.{nameof(OtherSuffix)}.");

    /// <summary>What the directory answers where good ones differ.</summary>
    public virtual LdapExpectations Expected { get; } = new();

    /// <summary>Makes another connection, which is anonymous. It is closed with the harness.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The connection.</returns>
    public abstract ValueTask<ILdapConnection> ConnectAsync(CancellationToken cancellationToken = default);
}
