namespace FakeDrivers.Compute;

/// <summary>What kind of key a key pair is. Source: Nova, <c>type</c> of a key pair (2.2).</summary>
public enum KeyPairKind
{
    /// <summary>An SSH key, in OpenSSH's one-line form (<c>ssh</c>).</summary>
    Ssh,

    /// <summary>A certificate, in PEM (<c>x509</c>), as guests that run Windows take it.</summary>
    X509,
}
