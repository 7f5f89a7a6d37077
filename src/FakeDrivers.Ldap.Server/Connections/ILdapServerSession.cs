using System.Security.Cryptography.X509Certificates;

namespace FakeDrivers.Ldap;

/// <summary>What a connection on the wire asks of the directory.</summary>
internal interface ILdapServerSession : IAsyncDisposable
{
    /// <summary>The connection in process that does the operations.</summary>
    ILdapConnection Connection { get; }

    /// <summary>Tells that the connection is encrypted from now on.</summary>
    /// <param name="certificate">The client's certificate; <see langword="null"/> when it showed none.</param>
    void Secure(X509Certificate? certificate);

    /// <summary>Asks whether an operation that only the server can do is refused.</summary>
    /// <returns>Why; <see langword="null"/> when it is not.</returns>
    LdapResult? Refuses(LdapExtendedRequest request);
}
