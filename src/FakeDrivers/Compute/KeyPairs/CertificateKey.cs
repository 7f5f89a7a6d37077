using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FakeDrivers.Compute;

/// <summary>Certificates in PEM. Source: Nova, <c>generate_x509_fingerprint</c> of its crypto module.</summary>
internal static class CertificateKey
{
    /// <summary>The SHA-1 fingerprint of a certificate: pairs of digits parted by colons.</summary>
    /// <exception cref="InvalidRequestException">The text is none.</exception>
    public static string FingerprintOf(string pem)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return string.Join(':', certificate.GetCertHash().Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
        }
        catch (CryptographicException error)
        {
            throw ComputeErrors.Certificate(error.Message);
        }
    }
}
