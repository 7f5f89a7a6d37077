namespace FakeDrivers.Ldap;

/// <summary>How a stored password hides the password: the <c>{SCHEME}</c> in front of a value of userPassword (RFC 2307 5.3, RFC 3112).</summary>
public enum LdapPasswordScheme
{
    /// <summary>As it was given.</summary>
    Clear = 0,

    /// <summary><c>{SHA}</c>: SHA-1 without a salt.</summary>
    Sha,

    /// <summary><c>{SSHA}</c>: SHA-1 with a salt; what slapd does when it is not told.</summary>
    SaltedSha,

    /// <summary><c>{MD5}</c>: MD5 without a salt.</summary>
    Md5,

    /// <summary><c>{SMD5}</c>: MD5 with a salt.</summary>
    SaltedMd5,

    /// <summary><c>{SHA256}</c>: SHA-256 without a salt.</summary>
    Sha256,

    /// <summary><c>{SSHA256}</c>: SHA-256 with a salt.</summary>
    SaltedSha256,

    /// <summary><c>{SHA384}</c>: SHA-384 without a salt.</summary>
    Sha384,

    /// <summary><c>{SSHA384}</c>: SHA-384 with a salt.</summary>
    SaltedSha384,

    /// <summary><c>{SHA512}</c>: SHA-512 without a salt.</summary>
    Sha512,

    /// <summary><c>{SSHA512}</c>: SHA-512 with a salt.</summary>
    SaltedSha512,

    /// <summary><c>{PBKDF2-SHA1}</c>, in the form of slapd's module (RFC 8018).</summary>
    Pbkdf2Sha1,

    /// <summary><c>{PBKDF2-SHA256}</c>, in the form of slapd's module (RFC 8018).</summary>
    Pbkdf2Sha256,

    /// <summary><c>{PBKDF2-SHA512}</c>, in the form of slapd's module (RFC 8018).</summary>
    Pbkdf2Sha512,

    /// <summary><c>{CRYPT}$1$</c>: the MD5 form of crypt(3).</summary>
    CryptMd5,

    /// <summary><c>{CRYPT}$5$</c>: the SHA-256 form of crypt(3).</summary>
    CryptSha256,

    /// <summary><c>{CRYPT}$6$</c>: the SHA-512 form of crypt(3).</summary>
    CryptSha512,

    /// <summary><c>{SCRAM-SHA-1}</c>: the keys of RFC 5802, as RFC 5803 writes them; serves simple and SCRAM binds.</summary>
    ScramSha1,

    /// <summary><c>{SCRAM-SHA-256}</c>: the keys of RFC 7677, as RFC 5803 writes them; serves simple and SCRAM binds.</summary>
    ScramSha256,
}
