using System.Security.Cryptography;

namespace FakeDrivers.Ldap;

/// <summary>The SASL mechanisms that a directory can offer (RFC 4422, RFC 4513 5.2).</summary>
public static class LdapSaslMechanisms
{
    /// <summary>PLAIN (RFC 4616): name and password, readable for whoever reads along.</summary>
    public static ILdapSaslMechanism Plain { get; } = new PlainMechanism();

    /// <summary>EXTERNAL (RFC 4422, appendix A): the client is who the layer below says it is.</summary>
    public static ILdapSaslMechanism External { get; } = new ExternalMechanism();

    /// <summary>ANONYMOUS (RFC 4505).</summary>
    public static ILdapSaslMechanism Anonymous { get; } = new AnonymousMechanism();

    /// <summary>CRAM-MD5 (RFC 2195). It needs passwords that are stored in the clear.</summary>
    public static ILdapSaslMechanism CramMd5 { get; } = new CramMd5Mechanism();

    /// <summary>DIGEST-MD5 (RFC 2831) without a security layer. It needs passwords that are stored in the clear.</summary>
    public static ILdapSaslMechanism DigestMd5 { get; } = new DigestMd5Mechanism();

    /// <summary>SCRAM-SHA-1 (RFC 5802). It needs passwords that are stored in the clear, or as <see cref="LdapPasswordScheme.ScramSha1"/>.</summary>
    public static ILdapSaslMechanism ScramSha1 { get; } = new ScramMechanism(HashAlgorithmName.SHA1);

    /// <summary>SCRAM-SHA-256 (RFC 7677). It needs passwords that are stored in the clear, or as <see cref="LdapPasswordScheme.ScramSha256"/>.</summary>
    public static ILdapSaslMechanism ScramSha256 { get; } = new ScramMechanism(HashAlgorithmName.SHA256);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ILdapSaslMechanism> All { get; } = [Anonymous, CramMd5, DigestMd5, External, Plain, ScramSha1, ScramSha256];
}
