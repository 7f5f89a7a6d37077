namespace FakeDrivers.Ldap;

/// <summary>Gives a search page by page: RFC 2696. In a request, how large a page and where; in a response, where the next one starts.</summary>
/// <param name="Size">In a request, how many entries a page has at most; 0 with a cookie ends the listing. In a response, an estimate of the total, or 0.</param>
/// <param name="Cookie">Where to go on; empty for the first page, and in a response after the last.</param>
public sealed record LdapPagedResultsControl(int Size, LdapValue Cookie = default) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.319";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
